import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import { toCorpusDigest } from '../edition/digest.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { installPackaged, readCorpus } from './open-corpus.ts';
import { toPackagedReader } from './packaged-reader.ts';

let packaged: Edition;
beforeAll(async () => {
  packaged = await compileFixtureEdition();
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const readInBatches = async (reader: CorpusReader) => {
  const seen: string[][] = [];
  for (let after: string | undefined; ; ) {
    const batch = await reader.loadBatch('speakers', after, 3);
    if (batch.length === 0) return seen;
    seen.push(batch.map(({ id }) => id));
    after = batch.at(-1)?.id;
  }
};

describe('records in batches', () => {
  const batches = [['ada-lund', 'ben-oak', 'herald'], ['tribune']];

  it('come from the database in order, each once, and of one kind', async () => {
    await installPackaged(
      () => Promise.resolve(packaged),
      async () => true,
    );
    expect(await readCorpus(() => Promise.reject(new Error('not asked')), readInBatches)).toEqual(batches);
  });

  it('come from the package in the same way', async () => {
    expect(await readInBatches(toPackagedReader(packaged))).toEqual(batches);
  });
});

it('records that are asked for by the thousand come in the order asked for, without those that are not there', async () => {
  const [speaker] = packaged.records.speakers;
  const speakers = Array.from({ length: 1300 }, (_, at) => ({ ...speaker!, id: `speaker-${at}` }));
  const records = { ...packaged.records, speakers: [...packaged.records.speakers, ...speakers] };
  await installPackaged(
    async () => ({ ...packaged, digest: await toCorpusDigest(records), records }),
    async () => true,
  );
  const ids = ['gone', ...speakers.map(({ id }) => id).toReversed(), 'ada-lund'];
  const [asked, all] = await readCorpus(
    () => Promise.reject(new Error('not asked')),
    (reader) => Promise.all([reader.loadByIds('speakers', ids), reader.loadAll('speakers')]),
  );
  expect(asked.map(({ id }) => id)).toEqual(ids.slice(1));
  expect(all.map(({ id }) => id)).toEqual(records.speakers.map(({ id }) => id).toSorted());
});

it('records are counted by topic in the database as in the package', async () => {
  await installPackaged(
    () => Promise.resolve(packaged),
    async () => true,
  );
  const count = (reader: CorpusReader) => Promise.all(['bridge', 'lund', 'gone'].map((topic) => reader.countByTopic('quotes', topic)));
  const counts = await readCorpus(() => Promise.reject(new Error('not asked')), count);
  expect(counts).toEqual(await count(toPackagedReader(packaged)));
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[2]).toBe(0);
});
