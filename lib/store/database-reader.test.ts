import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
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
