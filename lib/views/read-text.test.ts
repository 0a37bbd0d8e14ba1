import { describe, expect, it } from 'vitest';
import { MARK_LANGUAGES } from '../domain/language.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { compileForms } from '../matching/compile-matcher.ts';
import { readText } from './read-text.ts';

const MATCHERS = [
  compileForms([
    { text: 'Russia', topic: 'russia', form: 'base' },
    { text: 'Kazakhstan', topic: 'kazakhstan', form: 'base' },
    { text: 'Russian', topic: 'russia', form: 'derived' },
    { text: 'Астана', topic: 'astana', form: 'base' },
  ]),
];
const NOTHING = { topics: [], contexts: [], hasUnwanted: false };
const read = (text: string, settings: Partial<typeof DEFAULT_SETTINGS> = {}) =>
  readText(text, MATCHERS, { ...DEFAULT_SETTINGS, ...settings });

describe('a text that was pasted', () => {
  it('is read as a page is: topics by count, with their places, and the words around them', () => {
    const { topics, contexts } = read('Russia met Kazakhstan.\n\nA line without.\n\nRussia left.');
    expect(topics).toEqual([
      { id: 'russia', count: 2, positions: [0, 41 / 53] },
      { id: 'kazakhstan', count: 1, positions: [11 / 53] },
    ]);
    expect(contexts[0]).toContain('Russia met Kazakhstan.');
  });

  it('may mention nothing, or nothing can be known of it', () => {
    expect(read('')).toEqual(NOTHING);
    expect(readText('Russia', [], DEFAULT_SETTINGS)).toEqual(NOTHING);
  });

  it('has what the reader wants marked', () => {
    const toCounts = (settings: Parameters<typeof read>[1]) =>
      read('Russia, Russian, Kazakhstan', settings).topics.map(({ id, count }) => [id, count]);
    expect(toCounts({})).toEqual([
      ['russia', 2],
      ['kazakhstan', 1],
    ]);
    expect(toCounts({ derivedForms: false })).toEqual([
      ['kazakhstan', 1],
      ['russia', 1],
    ]);
    expect(toCounts({ topicsOff: ['russia'] })).toEqual([['kazakhstan', 1]]);
    expect(toCounts({ languagesOff: ['en'] })).toEqual([]);
  });

  it.each([
    ['Астана, столица', 'ru'],
    ['Астана, Қазақстан', 'kk-Cyrl'],
    ['Астана, її столиця', 'uk'],
  ] as const)('is of the language that its letters show: %s', (text, language) => {
    expect(read(text, { languagesOff: [language] }).topics).toEqual([]);
    expect(read(text, { languagesOff: MARK_LANGUAGES.filter((one) => one !== language) }).topics).toHaveLength(1);
  });

  it('says whether it has what the reader does not want marked', () => {
    const hasUnwanted = (settings: Parameters<typeof read>[1]) => read('Russia, Kazakhstan', settings).hasUnwanted;
    expect([{}, { topicsOff: ['china'] }, { derivedForms: false }, { languagesOff: ['ru'] } as const].map(hasUnwanted)).toEqual(
      Array(4).fill(false),
    );
    expect([{ topicsOff: ['russia'] }, { languagesOff: ['en'] } as const].map(hasUnwanted)).toEqual([true, true]);
  });

  it('tells of no more than 40 places, however many there are', () => {
    const { topics, contexts } = read(`${'word '.repeat(100)}Russia `.repeat(500));
    expect(topics[0]?.count).toBe(500);
    expect(contexts.length).toBeLessThanOrEqual(40);
    expect(Math.max(...contexts.map(({ length }) => length))).toBeLessThanOrEqual(246);
  });
});
