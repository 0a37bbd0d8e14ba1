import { describe, expect, it } from 'vitest';
import { compileForms } from '../matching/compile-matcher.ts';
import { openMatcher } from '../matching/open-matcher.ts';
import { readText } from './read-text.ts';

const matcher = openMatcher(
  compileForms([
    { text: 'Russia', topic: 'russia', form: 'base' },
    { text: 'Kazakhstan', topic: 'kazakhstan', form: 'base' },
  ]),
);

describe('a text that was pasted', () => {
  it('is read as a page is: topics by count, with their places, and the words around them', () => {
    const { topics, contexts } = readText(matcher, 'Russia met Kazakhstan.\n\nA line without.\n\nRussia left.');
    expect(topics).toEqual([
      { id: 'russia', count: 2, positions: [0, 41 / 53] },
      { id: 'kazakhstan', count: 1, positions: [11 / 53] },
    ]);
    expect(contexts[0]).toContain('Russia met Kazakhstan.');
  });

  it('may mention nothing', () => {
    expect(readText(matcher, '')).toEqual({ topics: [], contexts: [] });
  });

  it('tells of no more than 40 places, however many there are', () => {
    const { topics, contexts } = readText(matcher, `${'word '.repeat(100)}Russia `.repeat(500));
    expect(topics[0]?.count).toBe(500);
    expect(contexts.length).toBeLessThanOrEqual(40);
    expect(Math.max(...contexts.map(({ length }) => length))).toBeLessThanOrEqual(246);
  });
});
