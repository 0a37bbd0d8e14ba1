import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchField } from '../domain/search.ts';
import { findUnasked, toAsked, toDraft, toQuery, withChosen, withField, withInstead, withText } from './draft.ts';

const NAMES = new Map<string, SearchField>([['тема', 'topic']]);
const EMPTY = { chips: [], text: '' };
const chip = (field: SearchField, value: string) => ({ kind: 'field' as const, field, value });

describe('a search that is being written', () => {
  it.each([
    ['stays text', 'partner after:20', [], 'partner after:20'],
    ['gives a chip for a value with a space behind it', 'partner after:2022 ', [chip('after', '2022')], 'partner '],
    ['gives none while quotation marks are open', 'speaker:"Ada ', [], 'speaker:"Ada '],
    ['gives one as they close', 'speaker:"Ada Lund"', [chip('speaker', 'Ada Lund')], ''],
    ['gives one for a value that others follow', 'тема:Астана x', [chip('topic', 'Астана')], 'x '],
    ['waits for a value behind a space', 'speaker: ', [], 'speaker: '],
  ])('%s', (_, text, chips, rest) => {
    expect(withText(EMPTY, text, NAMES)).toEqual({ chips, text: rest });
  });

  it('takes what is written as done when it is entered', () => {
    expect(withText(EMPTY, 'bridge after:2022', NAMES, true)).toEqual({ chips: [chip('after', '2022')], text: 'bridge ' });
  });

  it('puts what is chosen in place of what begins it', () => {
    expect(withChosen({ chips: [chip('after', '2022')], text: 'bridge lun' }, chip('speaker', 'Ada Lund'), NAMES)).toEqual({
      chips: [chip('after', '2022'), chip('speaker', 'Ada Lund')],
      text: 'bridge ',
    });
    expect(withField({ chips: [], text: 'bridge те' }, 'тема', NAMES).text).toBe('bridge тема:');
    expect(withField({ chips: [], text: 'bridge' }, 'тема', NAMES).text).toBe('bridge тема:');
    expect(withField({ chips: [], text: 'bridge speaker:' }, 'тема', NAMES).text).toBe('bridge тема:');
  });

  it('asks nothing by a field that is not done, and keeps it in the address', () => {
    const draft = withText(toDraft('origin:CN', NAMES), 'bridge тема:Аст', NAMES);
    expect(toAsked(draft, NAMES, () => false)).toEqual([chip('origin', 'CN'), { kind: 'word', text: 'bridge' }]);
    expect(findUnasked(draft, NAMES, () => false)).toEqual(chip('topic', 'Аст'));
    expect(toQuery(draft, NAMES)).toBe('origin:CN bridge topic:Аст');
  });

  it('asks at once by a field that is whole as it stands', () => {
    const isWhole = ({ value }: { readonly value: string }) => value === '2020';
    const draft = withText(EMPTY, 'source:Daryo before:2020', NAMES);
    expect(toAsked(draft, NAMES, isWhole)).toEqual([chip('source', 'Daryo'), chip('before', '2020')]);
    expect(findUnasked(draft, NAMES, isWhole)).toBeUndefined();
    expect(findUnasked(withText(EMPTY, 'before:202', NAMES), NAMES, isWhole)).toEqual(chip('before', '202'));
  });

  it('has another name in place of one that nothing has, where that stood', () => {
    const chips = [chip('speaker', 'Tokarew'), chip('after', '2022')];
    expect(withInstead({ chips, text: 'gas' }, chip('speaker', 'Tokarew'), 'Ada Lund')).toEqual({
      chips: [chip('speaker', 'Ada Lund'), chip('after', '2022')],
      text: 'gas',
    });
  });

  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const query = toQuery(withText(EMPTY, text, NAMES), NAMES);
        expect(toQuery(toDraft(query, NAMES), NAMES).split(' ').toSorted()).toEqual(query.split(' ').toSorted());
      }),
    );
  });
});
