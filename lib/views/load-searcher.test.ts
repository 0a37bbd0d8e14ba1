import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { toPackagedReader } from '../store/packaged-reader.ts';
import { loadSearcher } from './load-searcher.ts';

let edition: Edition;
let reads: number;
// What a read meets: the edition in use, another one for once, or nothing that can be read.
let meets: (reader: CorpusReader) => CorpusReader;

vi.mock('./use-records.ts', () => ({
  RECORDS: {},
  readAllRecords: async (read: (reader: CorpusReader) => Promise<unknown>) => [await read(toPackagedReader(edition))],
}));
vi.mock('../updates/read-records.ts', () => ({
  readRecords: async (_: string, __: unknown, read: (reader: CorpusReader) => Promise<unknown>) => {
    reads++;
    return read(meets(toPackagedReader(edition)));
  },
}));

const nameOrigin = (country: string | null) => country ?? 'none';
const find = async (text: string) =>
  (await loadSearcher(nameOrigin)).search({ terms: [{ kind: 'word', text }], most: 9, language: 'en' })?.total;
// An edition of its own for each test, as what was built before is kept.
let number = 10;

beforeEach(async () => {
  number++;
  edition = await compileFixtureEdition({ 'edition.yaml': { number, date: '2026-11-02' } });
  reads = 0;
  meets = (reader) => reader;
});

describe('what searches the editions in use', () => {
  it('is built once for them, and again for others', async () => {
    expect(await find('neighbours')).toBeGreaterThan(0);
    const once = reads;
    expect(await find('bridge')).toBeGreaterThan(0);
    expect(reads).toBe(once);
    edition = await compileFixtureEdition({ 'edition.yaml': { number: number + 100, date: '2026-11-02' } });
    await find('bridge');
    expect(reads).toBe(2 * once);
  });

  it('holds no records of another edition, which answers for once while the database is slow', async () => {
    const other = { ...edition, number: 1, records: { ...edition.records, topics: [] } };
    let isFirst = true;
    meets = (reader) => {
      const met = isFirst ? toPackagedReader(other) : reader;
      isFirst = false;
      return met;
    };
    expect(await find('Sund')).toBeGreaterThan(0);
  });

  it('fails when records cannot be read, and is built when they can', async () => {
    meets = () => {
      throw new Error('disk error');
    };
    await expect(loadSearcher(nameOrigin)).rejects.toThrow('disk error');
    meets = (reader) => reader;
    expect(await find('bridge')).toBeGreaterThan(0);
  });
});
