import { describe, expect, it } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

const WORDS = ['partner', 'partners', 'partnership', 'part', 'bridge', 'kazakhstan', 'договора', 'договором', '2022', '哈萨', '萨克', '克'];
const TYPED = { isBegun: true, isExact: false };
const WHOLE = { isBegun: false, isExact: false };

function find(word: string, taken = WHOLE) {
  const vocabulary = new Vocabulary();
  for (const one of WORDS) vocabulary.toNumber(one);
  const meant = [...vocabulary.find(word, taken)].toSorted(([, a], [, b]) => b - a);
  return meant.map(([number]) => vocabulary.toFolded(number));
}

describe('what the word of a search stands for', () => {
  it.each([
    ['itself before its other forms', 'partners', WHOLE, ['partners', 'partner']],
    ['forms that are not in any text', 'Договоры', WHOLE, ['договора', 'договором']],
    ['longer words while it is typed, the nearest first', 'partn', TYPED, ['partner', 'partners', 'partnership']],
    ['no longer ones once it is not the last', 'partn', WHOLE, ['part']],
    ['no longer ones of a single letter', 'b', TYPED, []],
    ['one letter left out', 'partnr', WHOLE, ['partner']],
    ['two letters swapped', 'brigde', WHOLE, ['bridge']],
    ['two slips in a long word', 'kasahstan', WHOLE, ['kazakhstan']],
    ['no other number', '2023', WHOLE, []],
    ['no other short word', 'prt', WHOLE, []],
    ['nothing but itself as it stands', 'partners', { isBegun: false, isExact: true }, ['partners']],
    ['a Chinese sign wherever it stands', '克', WHOLE, ['克']],
    ['a pair of them', '哈萨', TYPED, ['哈萨']],
  ])('is %s', (_, word, taken, words) => {
    expect(find(word, taken)).toEqual(words);
  });
});
