import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchField } from '../domain/search.ts';
import { parseSearch, toSearchText } from './search-text.ts';

const RUSSIAN = new Map<string, SearchField>([['тема', 'topic']]);
const word = (text: string) => ({ kind: 'word', text });
const field = (name: SearchField, value: string) => ({ kind: 'field', field: name, value });

describe('a search as it is written', () => {
  it.each([
    ['words', 'strategic  partner', [word('strategic'), word('partner')]],
    ['words as they stand', 'a "double  game" b', [word('a'), { kind: 'phrase', text: 'double game' }, word('b')]],
    [
      'marks of other languages',
      '«двойная игра» 「双重」',
      [
        { kind: 'phrase', text: 'двойная игра' },
        { kind: 'phrase', text: '双重' },
      ],
    ],
    ['marks that are still open', 'say "not y', [word('say'), { kind: 'phrase', text: 'not y' }]],
    ['fields', 'speaker:Tokayev after:2022-11', [field('speaker', 'Tokayev'), field('after', '2022-11')]],
    ['a value in marks', 'Source:"Rossiyskaya Gazeta" x', [field('source', 'Rossiyskaya Gazeta'), word('x')]],
    ['a value behind a space', 'speaker: Tokayev partner', [field('speaker', 'Tokayev'), word('partner')]],
    ['a field without a value', 'speaker: after:2022 origin:', [field('speaker', ''), field('after', '2022'), field('origin', '')]],
    ['a name in the reader’s language', 'тема:Астана', [field('topic', 'Астана')]],
    ['a colon of full width', 'speaker：托卡耶夫', [field('speaker', '托卡耶夫')]],
    ['a colon that is none of a field', '12:30 https://a.example note:x', [word('12:30'), word('https://a.example'), word('note:x')]],
    ['nothing', ' "" ” ', []],
  ])('is read: %s', (_, text, terms) => {
    expect(parseSearch(text, RUSSIAN)).toEqual(terms);
  });

  it('is the same again when it was read and written, whatever somebody writes', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('speaker:', 'тема: ', '"', '«', ' ', 'a b', 'x:', '：', 'after:2022'),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const terms = parseSearch(text, RUSSIAN);
          expect(parseSearch(toSearchText(terms))).toEqual(terms);
        },
      ),
      { examples: [['speaker:""a']] },
    );
  });
});
