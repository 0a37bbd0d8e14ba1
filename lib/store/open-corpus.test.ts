import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { compileNumbered, see, toStaged, update } from './fixture-update.ts';
import { installPackaged, readCorpus, readFeed, resetCorpus } from './open-corpus.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toSyncStore } from './sync-store.ts';
import { withDatabase } from './with-database.ts';

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
    await installPackaged(loadPackaged, async () => true);
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

it('waits for all of what is read by the thousand, as long as the database goes on answering', async () => {
  await installPackaged(loadPackaged, async () => true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const readSlowly = async (reader: CorpusReader) => {
    for (let at = 0; at < 9; at++) {
      await reader.loadByIds('topics', ['bridge']);
      await vi.advanceTimersByTimeAsync(500);
    }
    return readTopic(reader);
  };
  expect(await readCorpus(loadPackaged, readSlowly)).toEqual(fromDatabase);
  expect(await readFeed('parallax', readSlowly)).toEqual(fromDatabase);
  vi.useRealTimers();
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
    [
      'opening it is never answered',
      () => {
        vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
      },
    ],
    [
      'it opens and then answers nothing',
      async () => {
        await installPackaged(loadPackaged, async () => true);
        vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValue(new IDBRequest());
      },
    ],
    [
      'a tab that hangs blocks its upgrade for ever',
      async () => {
        await new Promise((resolve) => {
          indexedDB.open('corpus', 1).onsuccess = resolve;
        });
      },
    ],
    [
      'what it says of the edition in use is scrap, and it cannot be written',
      async () => {
        await withDatabase((database) => database.put('feeds', { active: 'scrap' }, 'parallax'));
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('', 'UnknownError');
        });
      },
    ],
  ])('%s', async (_, prepare) => {
    await prepare();
    expect(await readCorpus(loadPackaged, readTopic)).toEqual(fromPackage);
    vi.unstubAllGlobals();
  });

  it('asks the package before a second is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    const answer = readCorpus(loadPackaged, readTopic);
    await vi.advanceTimersByTimeAsync(800);
    expect(await answer).toEqual(fromPackage);
    vi.useRealTimers();
  });

  it('waits longer for a feed that no package answers for, and not for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    const told = vi.fn();
    const nothing = readFeed('f0123456789ab', readTopic).then(told);
    await vi.advanceTimersByTimeAsync(2500);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600);
    await nothing;
    expect(told).toHaveBeenCalledWith(undefined);
    vi.useRealTimers();
  });

  it('has no other feed either, and leaves a database of a newer version alone', async () => {
    await leave(7);
    expect(await readFeed('f0123456789ab', readTopic)).toBeUndefined();
    expect(await readCorpus(loadPackaged, readTopic)).toEqual(fromPackage);
    await expect(installPackaged(loadPackaged, async () => true)).rejects.toMatchObject({ name: 'VersionError' });
    expect((await indexedDB.databases()).map(({ version }) => version)).toEqual([7]);
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
    await installPackaged(loadPackaged, async () => true);
    const newer = await compileFixtureEdition({ 'edition.yaml': { number: 4, date: '2026-12-01' }, 'events/opening.yaml': undefined });
    await installPackaged(
      () => Promise.resolve(newer),
      async () => true,
    );
    expect(await readCorpus(loadPackaged, readTopic)).toEqual({ ...fromDatabase, number: 4 });
  });

  it('says when there is no database', async () => {
    await leave(7);
    await expect(installPackaged(loadPackaged, async () => true)).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('leaves a newer one that came by an update', async () => {
    const newer = await compileNumbered(7);
    await update(toSyncStore(openCorpusDatabase), newer);
    await installPackaged(loadPackaged, async () => true);
    expect(await see()).toEqual({ number: 7, digest: newer.digest });
  });

  it('replaces an older one that came by an update, and keeps what was trusted and seen', async () => {
    const store = toSyncStore(openCorpusDatabase);
    const older = await compileNumbered(2);
    await update(store, older);
    const { active: _, ...known } = (await store.loadState('parallax'))!;
    await installPackaged(loadPackaged, async () => true);
    expect(await see()).toEqual({ number: 3, digest: packaged.digest });
    const { active, ...now } = (await store.loadState('parallax'))!;
    expect(now).toEqual(known);
    expect(active).not.toHaveProperty('matcher');
    expect(await withDatabase((database) => database.count('records'))).toBe(toStaged(packaged).length);
  });

  it('leaves what is being put together, unless it stands where the package goes', async () => {
    const store = toSyncStore(openCorpusDatabase);
    await installPackaged(loadPackaged, async () => true);
    const stage = await store.openStage('parallax', 'target', 'nothing');
    await stage.write(toStaged(packaged).slice(0, 2), [], 2);
    await installPackaged(loadPackaged, async () => true);
    expect((await store.openStage('parallax', 'target', 'nothing')).linesDone).toBe(2);
    const newer = await compileNumbered(4);
    await installPackaged(
      async () => newer,
      async () => true,
    );
    await expect(stage.write([], [], 3)).rejects.toMatchObject({ fault: 'E_STORE' });
    expect(await see()).toEqual({ number: 4, digest: newer.digest });
  });

  it('makes a database anew in which something of ours is missing', async () => {
    await leave(1);
    await installPackaged(loadPackaged, async () => true);
    expect(await readCorpus(loadPackaged, readTopic)).toEqual(fromDatabase);
  });
});

describe('a reset', () => {
  it('takes every feed away, and the package serves', async () => {
    const store = toSyncStore(openCorpusDatabase);
    await update(store, await compileNumbered(7));
    await update(store, await compileNumbered(8), { feed: 'f0123456789ab' });
    await resetCorpus();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await see('f0123456789ab')).toBeUndefined();
    expect(await readCorpus(loadPackaged, readTopic)).toEqual(fromDatabase);
    await update(store, await compileNumbered(7));
    expect(await see()).toMatchObject({ number: 7 });
  });
});

it('a database is not deleted while the device takes no writes: a full disk looks like a spoilt one', async () => {
  await installPackaged(loadPackaged, async () => true);
  await withDatabase((database) => database.put('matchers', new Uint8Array([1]), ['f0123456789ab', 'x']));
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const installed = installPackaged(loadPackaged, async () => false);
  await vi.advanceTimersByTimeAsync(20_000);
  await installed;
  open.mockRestore();
  vi.useRealTimers();
  expect(await withDatabase((database) => database.count('matchers'))).toBe(1);
});

it('a database that fails for some seconds, as after a browser was killed, keeps what it has of other feeds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await installPackaged(loadPackaged, async () => true);
  await withDatabase((database) => database.put('matchers', new Uint8Array([1]), ['f0123456789ab', 'x']));
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  const installed = installPackaged(loadPackaged, async () => true);
  await vi.advanceTimersByTimeAsync(9000);
  open.mockRestore();
  await vi.advanceTimersByTimeAsync(2000);
  await installed;
  vi.useRealTimers();
  expect(await withDatabase((database) => database.count('matchers'))).toBe(1);
});
