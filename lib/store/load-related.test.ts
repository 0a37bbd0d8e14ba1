import { expect, it } from 'vitest';
import type { CorpusReader } from './corpus-reader.ts';
import { loadRelated } from './load-related.ts';

const about = (...topics: string[]) => ({ topics });
const reader = {
  loadByIds: async (_: string, ids: readonly string[]) =>
    ids.filter((id) => id !== 'gone').map((id) => ({ id, name: { en: id, ru: `по-русски ${id}` } })),
} as unknown as CorpusReader;

it('names the topics that most records are of, too, in the reader’s language, and not the topic itself', async () => {
  const quotes = [about('tokayev', 'putin'), about('tokayev', 'putin', 'china'), about('tokayev')];
  const related = await loadRelated(reader, 'tokayev', [quotes, [about('tokayev', 'putin', 'gone')]], 'ru');
  expect(related[0]).toEqual({ id: 'putin', name: 'по-русски putin' });
  expect(related.map(({ id }) => id).toSorted()).toEqual(['china', 'putin']);
});

it('names a few', async () => {
  expect(await loadRelated(reader, 'tokayev', [[about('tokayev', ...'abcdefghij'.split(''))]], 'en')).toHaveLength(6);
});
