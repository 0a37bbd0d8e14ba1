import { describe, expect, it } from 'vitest';
import { compileFixtureEdition, compileRealEdition } from '../corpus/fixture-corpus.ts';
import { loadSourceRecords } from '../store/load-source-records.ts';
import { toPackagedReader } from '../store/packaged-reader.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import { toSourceFile } from './to-source-export.ts';

const load = async (id: string) => (await loadSourceRecords(toPackagedReader(await compileFixtureEdition()), id))!;
const ids = (records: unknown) => (records as { id: string }[]).map(({ id }) => id);

describe('the records of one source', () => {
  it('are its own, whole, with what they name', async () => {
    const { name, mediaType, text } = toSourceFile(await load('herald'), 'herald', 'json', 'en', ENGLISH_WORDS);
    const { edition, ...records } = JSON.parse(text) as { edition: object } & Record<string, unknown>;
    expect([name, mediaType, edition]).toEqual(['parallax-herald.json', 'application/json', { number: 3, date: '2026-11-01' }]);
    expect(Object.fromEntries(Object.entries(records).map(([kind, some]) => [kind, ids(some)]))).toEqual({
      sources: ['herald'],
      speakers: ['ada-lund', 'ben-oak', 'herald'],
      topics: ['bridge', 'lund'],
      utterances: ['opening'],
      quotes: ['lund-joins'],
      measures: ['cost'],
      figures: ['cost-2024'],
      questions: ['what-it-does'],
      events: ['opening'],
      lexicon: ['the-bridge'],
    });
  });

  it('are cited source first, then each quote with its place', async () => {
    const { name, text } = toSourceFile(await load('herald'), 'herald', 'csl-json', 'ru', ENGLISH_WORDS);
    const items = JSON.parse(text) as { id: string; annote?: string }[];
    expect([name, ids(items)]).toEqual(['parallax-herald.csl.json', ['herald', 'herald/lund-joins']]);
    expect(items[1]?.annote).toContain('Ада Лунд');
  });

  it('can be taken along of every source of the real corpus', async () => {
    const edition = await compileRealEdition();
    for (const { id } of edition.records.sources) {
      const records = (await loadSourceRecords(toPackagedReader(edition), id))!;
      const items = JSON.parse(toSourceFile(records, id, 'csl-json', 'kk', ENGLISH_WORDS).text) as unknown[];
      expect(items).toHaveLength(1 + edition.records.quotes.filter(({ source }) => source === id).length);
      expect(records.records.sources).toHaveLength(1);
    }
  });

  it('of a source that is not there are none', async () => {
    expect(await loadSourceRecords(toPackagedReader(await compileFixtureEdition()), 'gone')).toBeUndefined();
  });
});
