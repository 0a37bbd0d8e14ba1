import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileFixtureEdition } from '../../lib/corpus/fixture-corpus.ts';
import type { Edition } from '../../lib/domain/edition.ts';
import { auditCorpus } from '../../lib/store/audit-corpus.ts';
import type { CorpusDatabase } from '../../lib/store/corpus-schema.ts';
import { type MarksMirror, mirrorMarks } from '../../lib/store/mirror-marks.ts';
import { installPackaged, readCorpus, resetCorpus } from '../../lib/store/open-corpus.ts';
import { openCorpusDatabase } from '../../lib/store/open-database.ts';
import { OFFICIAL_FEED } from '../../lib/sync/feed.ts';
import type { FeedState, HighMarks } from '../../lib/sync/store.ts';
import { watchWrites } from './crash-points.ts';
import { countRecords, openTestStore, reopenTestStore } from './open-test-store.ts';
import { patiently } from './pass-time.ts';
import { World } from './world.ts';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const loadPackaged = (): Promise<Edition> => compileFixtureEdition({ 'edition.yaml': { number: 1, date: '2026-10-01' } });

/** What a card would say, and from where. */
const ask = () =>
  readCorpus(loadPackaged, async (reader) => ({
    readFrom: reader.readFrom,
    number: reader.edition.number,
    quotes: (await reader.loadByTopic('quotes', 'bridge')).length,
  }));
const PACKAGED = { readFrom: 'package', number: 1, quotes: 2 };

/** A world with the next edition published, and more records than go into one transaction. */
async function toWorld(): Promise<World> {
  const world = await World.create(openTestStore, 300);
  await world.publish();
  return world;
}

async function withDatabase(work: (database: CorpusDatabase) => Promise<unknown>): Promise<void> {
  const database = await openCorpusDatabase();
  await work(database);
  database.close();
}

/** After whatever it was: a new process gets the newest edition, and readers get it from the database. */
async function expectNew(world: World): Promise<void> {
  world.readable = reopenTestStore();
  expect(await world.sync()).toMatchObject({ kind: 'updated' });
  expect(await world.look()).toEqual(World.toLook(world.newest));
  expect(await ask()).toEqual({ readFrom: 'database', number: world.newest.number, quotes: 2 });
  expect(world.unhandled).toEqual([]);
}

const NONSENSE = { trusted: 'nonsense' } as unknown as FeedState;
const toFull = () => new DOMException('There is no room', 'QuotaExceededError');

describe('what a disk may do', () => {
  it('S01 it is full while records are staged: KEEP E_QUOTA, and what was staged is freed', async () => {
    await using world = await toWorld();
    const before = await world.look();
    const end = watchWrites((count, _, name) => {
      if (count > 100 && name === 'put') throw toFull();
    });
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_QUOTA' });
    end();
    expect(await world.look()).toEqual(before);
    expect(await countRecords()).toBe(before.count);
    await expectNew(world);
  });

  it('S02 it is full when the edition is taken into use: KEEP E_QUOTA', async () => {
    await using world = await toWorld();
    const before = await world.look();
    const end = watchWrites((_, transaction) => {
      if (transaction.durability === 'strict') throw toFull();
    });
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_QUOTA' });
    end();
    expect(await world.look()).toEqual(before);
    await expectNew(world);
  });
});

describe('what a browser may do with a database', () => {
  it('S03 it does not open it: KEEP E_STORE, and the package answers', async () => {
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
    ['S04a', 'all that is known of the feed', (database: CorpusDatabase) => database.clear('feeds')],
    ['S04b', 'all records', (database: CorpusDatabase) => database.clear('records')],
    ['S04c', 'some records', (database: CorpusDatabase) => database.delete('records', IDBKeyRange.bound([], [[]], true, true))],
    [
      'S04d',
      'what is known of the feed, with nonsense in its place,',
      (database: CorpusDatabase) => database.put('feeds', NONSENSE, OFFICIAL_FEED),
    ],
  ])('%s it loses %s: the next edition is whole', async (_, __, lose) => {
    await using world = await toWorld();
    await withDatabase(lose);
    await expectNew(world);
  });

  it('S05 it gives back a record that was altered: found by the next audit, the package answers until there is another edition', async () => {
    await using world = await toWorld();
    await withDatabase(async (database) => {
      const [quote] = await database.getAll('records');
      await database.put('records', { ...quote!, record: { ...quote!.record, altered: true } });
      expect(await auditCorpus(database, OFFICIAL_FEED, async () => true)).toBe('dropped');
    });
    expect(await ask()).toMatchObject({ number: 1, quotes: 2 });
    await expectNew(world);
  });

  it('S06 it asks an open handle to close: the handle does', async () => {
    await using world = await toWorld();
    const open = await openCorpusDatabase();
    await world.state();
    await resetCorpus();
    expect(() => open.transaction('feeds')).toThrow(DOMException);
    await expectNew(world);
  });

  it('S07 another handle never closes: the package answers, and the update ends', async () => {
    await using world = await toWorld();
    globalThis.indexedDB = new IDBFactory();
    const opened = Promise.withResolvers<IDBDatabase>();
    const request = indexedDB.open('corpus', 1);
    request.addEventListener('success', () => opened.resolve(request.result));
    const old = await opened.promise;
    world.readable = reopenTestStore();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await patiently(ask())).toEqual(PACKAGED);
    expect(await patiently(world.sync())).toMatchObject({ kind: 'kept', fault: 'E_STORE' });
    vi.useRealTimers();
    old.close();
    globalThis.indexedDB = new IDBFactory();
    await expectNew(world);
  });

  it('S08 it has one of a newer version of the extension: KEEP E_STORE, the package answers, nothing is deleted', async () => {
    await using world = await toWorld();
    globalThis.indexedDB = new IDBFactory();
    const opened = Promise.withResolvers<IDBDatabase>();
    const request = indexedDB.open('corpus', 99);
    request.addEventListener('success', () => opened.resolve(request.result));
    (await opened.promise).close();
    world.readable = reopenTestStore();
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_STORE' });
    expect(await ask()).toEqual(PACKAGED);
    expect(await indexedDB.databases()).toEqual([{ name: 'corpus', version: 99 }]);
    globalThis.indexedDB = new IDBFactory();
    await expectNew(world);
  });

  it('S09 it has thrown everything away: NEW', async () => {
    await using world = await toWorld();
    globalThis.indexedDB = new IDBFactory();
    await expectNew(world);
  });

  it('S12 it is told by the reader to forget everything: the package answers, then NEW', async () => {
    await using world = await toWorld();
    await resetCorpus();
    await installPackaged(loadPackaged, async () => true);
    expect(await ask()).toEqual({ ...PACKAGED, readFrom: 'database' });
    await expectNew(world);
  });
});

describe('marks that are kept in two places', () => {
  const toMirror = (): MarksMirror & { readonly kept: Map<string, HighMarks> } => {
    const kept = new Map<string, HighMarks>();
    return {
      kept,
      load: async (feed) => kept.get(feed),
      save: async (feed, marks) => void kept.set(feed, marks),
      forget: async (feed) => void kept.delete(feed),
    };
  };

  it.each([
    ['S10a', 'the database', () => vi.stubGlobal('indexedDB', new IDBFactory())],
    ['S10b', 'extension storage', (mirror: ReturnType<typeof toMirror>) => mirror.kept.clear()],
  ])('%s %s is wiped: an older edition is still refused, then NEW', async (_, __, wipe) => {
    await using world = await toWorld();
    const mirror = toMirror();
    const reopen = () => {
      const readable = reopenTestStore();
      world.readable = { ...readable, store: mirrorMarks(readable.store, mirror) };
    };
    reopen();
    const older = world.repository.copyFiles();
    await world.publish();
    expect(await world.sync()).toMatchObject({ kind: 'updated' });
    wipe(mirror);
    reopen();
    const newer = world.server.files;
    world.server.files = older;
    expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_ROLLBACK' });
    world.server.files = newer;
    await world.publish();
    expect(await world.sync()).toMatchObject({ kind: 'updated' });
    expect(await world.look()).toEqual(World.toLook(world.newest));
  });
});
