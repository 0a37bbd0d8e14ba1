import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../../lib/corpus/fixture-corpus.ts';
import type { Edition } from '../../lib/domain/edition.ts';
import { readCorpus, resetCorpus } from '../../lib/store/open-corpus.ts';
import { openCorpusDatabase } from '../../lib/store/open-database.ts';
import { watchWrites } from './crash-points.ts';
import { openTestStore, reopenTestStore } from './open-test-store.ts';
import { World } from './world.ts';

afterEach(() => void vi.restoreAllMocks());

const loadPackaged = (): Promise<Edition> => compileFixtureEdition({ 'edition.yaml': { number: 1, date: '2026-10-01' } });

/** What a card would say, and from where. */
const ask = () =>
  readCorpus(loadPackaged, async (reader) => ({
    readFrom: reader.readFrom,
    number: reader.edition.number,
    quotes: (await reader.loadByTopic('quotes', 'bridge')).length,
  }));
const PACKAGED = { readFrom: 'package', number: 1, quotes: 2 };

async function countRecords(): Promise<number> {
  const database = await openCorpusDatabase();
  const count = await database.count('records');
  database.close();
  return count;
}

/** After whatever it was: a new process gets the newest edition, and readers get it from the database. */
async function expectNew(world: World): Promise<void> {
  world.readable = reopenTestStore();
  expect(await world.sync()).toMatchObject({ kind: 'updated' });
  expect(await world.look()).toEqual(World.toLook(world.newest));
  expect(await ask()).toEqual({ readFrom: 'database', number: world.newest.number, quotes: 2 });
  expect(world.unhandled).toEqual([]);
}

async function toWorld(): Promise<World> {
  const world = await World.create(openTestStore, 300);
  await world.publish();
  return world;
}

const full = () => new DOMException('There is no room', 'QuotaExceededError');

describe('what a database may do', () => {
  it('S01 the disk is full while records are staged: KEEP E_QUOTA, and what was staged is freed', async () => {
    await using world = await toWorld();
    const before = await world.look();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let puts = 0;
    const original = put.getMockImplementation();
    expect(original).toBeUndefined();
    put.mockRestore();
    const write = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      puts += 1;
      if (puts > 100) throw full();
      return write.apply(this, given);
    });
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_QUOTA' });
    vi.restoreAllMocks();
    expect(await world.look()).toEqual(before);
    expect(await countRecords()).toBe(before.count);
    await expectNew(world);
  });

  it('S02 the disk is full when the edition is taken into use: KEEP E_QUOTA', async () => {
    await using world = await toWorld();
    const before = await world.look();
    const end = watchWrites((_, transaction) => {
      if (transaction.durability === 'strict') throw full();
    });
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_QUOTA' });
    end();
    expect(await world.look()).toEqual(before);
    await expectNew(world);
  });

  it('S03 the database cannot be opened: KEEP E_STORE, and the package answers', async () => {
    await using world = await toWorld();
    vi.spyOn(globalThis.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not in this window', 'InvalidStateError');
    });
    world.readable = reopenTestStore();
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_STORE' });
    expect(await ask()).toEqual(PACKAGED);
    vi.restoreAllMocks();
    await expectNew(world);
  });

  it.each([
    ['S04a', 'all that is known of the feed is gone', async (database) => void (await database.clear('feeds'))],
    [
      'S04b',
      'what is known of the feed is nonsense',
      async (database) => void (await database.put('feeds', 'nonsense' as never, 'parallax')),
    ],
    ['S04c', 'all records are gone', async (database) => void (await database.clear('records'))],
    [
      'S04d',
      'a part of the records is gone',
      async (database) => void (await database.delete('records', IDBKeyRange.bound(['parallax/a'], ['parallax/a', 'r']))),
    ],
  ] satisfies [string, string, (database: Awaited<ReturnType<typeof openCorpusDatabase>>) => Promise<void>][])(
    '%s %s: the next edition is whole',
    async (_, __, harm) => {
      await using world = await toWorld();
      const database = await openCorpusDatabase();
      await harm(database);
      database.close();
      await expectNew(world);
    },
  );

  it('S08 the database is of a newer version of the extension: KEEP E_STORE, the package answers, nothing is deleted', async () => {
    await using world = await toWorld();
    globalThis.indexedDB = new IDBFactory();
    const opened = Promise.withResolvers<void>();
    const request = indexedDB.open('corpus', 99);
    request.addEventListener('success', () => (request.result.close(), opened.resolve()));
    await opened.promise;
    world.readable = reopenTestStore();
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_STORE' });
    expect(await ask()).toEqual(PACKAGED);
    expect(await indexedDB.databases()).toEqual([{ name: 'corpus', version: 99 }]);
    globalThis.indexedDB = new IDBFactory();
    await expectNew(world);
  });

  it('S09 the browser has thrown everything away: NEW', async () => {
    await using world = await toWorld();
    globalThis.indexedDB = new IDBFactory();
    await expectNew(world);
  });

  it('S12 the reader resets everything: the package answers, and then NEW', async () => {
    await using world = await toWorld();
    await resetCorpus();
    expect(await ask()).toMatchObject({ number: 1, quotes: 2 });
    await expectNew(world);
  });
});
