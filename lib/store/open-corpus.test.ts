import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { installPackaged, readCorpus } from './open-corpus.ts';

let packaged: Edition;
beforeAll(async () => {
  packaged = await compileFixtureEdition();
});
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

// Two reads one after the other, as a brief is made of several.
const readTopic = async (reader: CorpusReader) => {
  const [quote] = await reader.loadByTopic('quotes', 'bridge');
  const [topic] = await reader.loadByIds('topics', quote?.topics.filter((id) => id === 'bridge') ?? []);
  return { name: topic?.name.en, readFrom: reader.readFrom, number: reader.edition.number };
};
const loadPackaged = () => Promise.resolve(packaged);
const fromPackage = { name: 'Sund Bridge', readFrom: 'package', number: 3 };
const fromDatabase = { ...fromPackage, readFrom: 'database' };

const leave = async (version: number) => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('corpus', version);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
};

describe('reading the corpus', () => {
  it('fills an empty database first and reads from it', async () => {
    expect(await readCorpus(loadPackaged, readTopic)).toEqual(fromDatabase);
  });

  it('does not touch the package once the database is filled', async () => {
    await installPackaged(loadPackaged);
    const load = vi.fn(loadPackaged);
    expect(await readCorpus(load, readTopic)).toEqual(fromDatabase);
    expect(load).not.toHaveBeenCalled();
  });

  it('keeps the database open no longer than it reads, also when reading fails', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await readCorpus(loadPackaged, readTopic);
    await readCorpus(loadPackaged, () => Promise.reject(new Error('disk error'))).catch(() => {});
    expect([open.mock.calls.length, close.mock.calls.length]).toEqual([2, 2]);
  });
});

describe('reading the corpus where there is no database', () => {
  it.each<[reason: string, prepare: () => void | Promise<void>]>([
    [
      'opening throws, as where cookies are blocked',
      () => {
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('The operation is insecure', 'SecurityError');
        });
      },
    ],
    ['a newer version of the extension has been here', () => leave(7)],
    ['a database of that name and version holds something else', () => leave(1)],
    [
      'there is no room for it',
      () => {
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
          this.transaction.abort();
          throw new DOMException('', 'QuotaExceededError');
        });
      },
    ],
    ['there is no such thing', () => vi.stubGlobal('indexedDB', undefined) && undefined],
  ])('%s', async (_, prepare) => {
    await prepare();
    expect(await readCorpus(loadPackaged, readTopic)).toEqual(fromPackage);
    vi.unstubAllGlobals();
  });

  it('reads from the package what could not be read from the database', async () => {
    const read = vi.fn(async (reader: CorpusReader) => {
      if (reader.readFrom === 'database') throw new Error('disk error');
      return readTopic(reader);
    });
    expect(await readCorpus(loadPackaged, read)).toEqual(fromPackage);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('fails only when the package cannot be read either', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    await expect(readCorpus(() => Promise.reject(new Error('no package')), readTopic)).rejects.toThrow('no package');
  });
});

describe('installing what came with the extension', () => {
  it('replaces an older edition', async () => {
    await installPackaged(loadPackaged);
    const newer = await compileFixtureEdition({ 'edition.yaml': { number: 4, date: '2026-12-01' }, 'events/opening.yaml': undefined });
    await installPackaged(() => Promise.resolve(newer));
    expect(await readCorpus(loadPackaged, readTopic)).toEqual({ ...fromDatabase, number: 4 });
  });

  it('says when there is no database', async () => {
    await leave(7);
    await expect(installPackaged(loadPackaged)).rejects.toMatchObject({ name: 'VersionError' });
  });
});
