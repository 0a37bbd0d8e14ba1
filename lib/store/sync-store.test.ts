import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edition } from '../domain/edition.ts';
import { NO_MARKS } from '../sync/high-marks.ts';
import type { FeedState, StagedRecord, SyncStore } from '../sync/store.ts';
import { compileNumbered, failAt, MATCHER, makeBulk, see, toStaged, toState, update } from './fixture-update.ts';
import { loadMatcher } from './load-matcher.ts';
import { readFeed } from './open-corpus.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toSyncStore } from './sync-store.ts';
import { withDatabase } from './with-database.ts';

const OTHER = 'f0123456789ab';
const reason = (id: string, text = id): StagedRecord => ({ id: `reasons/${id}`, record: { id, text: { en: text } } });

let first: Edition;
let second: Edition;
beforeAll(async () => {
  [first, second] = await Promise.all([compileNumbered(1), compileNumbered(2)]);
});
let store: SyncStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = toSyncStore(openCorpusDatabase);
});
afterEach(() => vi.restoreAllMocks());

const collect = async (records: AsyncIterable<readonly StagedRecord[]>) => (await Array.fromAsync(records)).flat();
const countRecords = () => withDatabase((database) => database.count('records'));

describe('the state of a feed', () => {
  const state: FeedState = {
    trusted: { root: 'r', targets: 't' },
    high: { ...NO_MARKS, root: 3 },
    lastOkAt: 5,
    freshUntil: 9,
    maxClockSeen: 7,
  };

  it('is none at first, and then what was saved', async () => {
    expect(await store.loadState(OTHER)).toBeUndefined();
    await store.saveState(OTHER, state);
    expect(await toSyncStore(openCorpusDatabase).loadState(OTHER)).toEqual(state);
    expect(await store.loadState('parallax')).toBeUndefined();
  });

  it('is saved without a word on which edition is in use', async () => {
    const { active } = await toState(first);
    await store.saveState(OTHER, { ...state, active: { ...active!, slot: `${OTHER}/b` } });
    expect(await store.loadState(OTHER)).toEqual(state);
    await update(store, first, { feed: OTHER });
    await store.saveState(OTHER, state);
    expect(await store.loadState(OTHER)).toMatchObject({ active: { number: 1, slot: `${OTHER}/a` }, lastOkAt: 5 });
  });
});

describe('a stage', () => {
  it('holds what was put into it, in order, and is read by nobody', async () => {
    const stage = await store.openStage(OTHER, 'target', 'nothing');
    await stage.write([reason('b'), reason('a'), { id: 'quotes/a', record: { id: 'a' } }], [], 3);
    await stage.write([reason('c')], ['reasons/b', 'reasons/never-there'], 5);
    expect((await collect(stage.readAll())).map(({ id }) => id)).toEqual(['quotes/a', 'reasons/a', 'reasons/c']);
    expect(await stage.load('reasons/a')).toEqual({ id: 'a', text: { en: 'a' } });
    expect([await stage.load('reasons/b'), await stage.load('nothing/a'), await stage.load('')]).toEqual([undefined, undefined, undefined]);
    expect(stage.linesDone).toBe(5);
    expect(await see(OTHER)).toBeUndefined();
  });

  it('is found as it was left by the next process, and begun anew for another target', async () => {
    await (await store.openStage(OTHER, 'target', 'nothing')).write([reason('a')], [], 1);
    const again = await toSyncStore(openCorpusDatabase).openStage(OTHER, 'target', 'nothing');
    expect([again.linesDone, await collect(again.readAll())]).toEqual([1, [reason('a')]]);
    const other = await store.openStage(OTHER, 'another', 'nothing');
    expect([other.linesDone, await collect(other.readAll())]).toEqual([0, []]);
  });

  it('is begun anew when it was begun from something else', async () => {
    await update(store, first, { feed: OTHER });
    await (await store.openStage(OTHER, 'target', 'nothing')).write([reason('b')], [], 1);
    const stage = await store.openStage(OTHER, 'target', 'active');
    expect([stage.linesDone, (await collect(stage.readAll())).length]).toEqual([0, toStaged(first).length]);
  });

  it('is written no more once another has taken its place, it was given up, or another went on with it', async () => {
    const open = () => store.openStage(OTHER, 'target', 'nothing');
    const [one, other] = [await open(), await open()];
    await one.write([reason('a')], [], 1);
    await expect(other.write([reason('b')], [], 1)).rejects.toMatchObject({ fault: 'E_STORE' });
    await store.openStage(OTHER, 'another', 'nothing');
    await expect(one.write([reason('b')], [], 2)).rejects.toMatchObject({ fault: 'E_STORE' });
    const taken = await open();
    await taken.write([reason('a')], [], 1);
    const { matcher: _, ...active } = (await toState(first)).active!;
    await store.takeIntoUse(OTHER, { ...(await toState(first)), active });
    await expect(taken.write([], ['reasons/a'], 2)).rejects.toMatchObject({ fault: 'E_STORE' });
    expect(await countRecords()).toBe(1);
    const last = await open();
    await store.sweep(OTHER);
    await expect(last.write([reason('b')], [], 1)).rejects.toMatchObject({ fault: 'E_STORE' });
    expect(await countRecords()).toBe(1);
  });

  it('that begins with the edition in use has all of its records, however many, also when that was interrupted', async () => {
    const bulk = await makeBulk(1, 2500);
    await update(store, bulk, { feed: OTHER, batch: 1000 });
    const { live } = failAt(1700, 'death');
    await expect(store.openStage(OTHER, 'delta', 'active')).rejects.toMatchObject({ fault: 'E_STORE' });
    live();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const stage = await toSyncStore(openCorpusDatabase).openStage(OTHER, 'delta', 'active');
    expect(await collect(stage.readAll())).toEqual(toStaged(bulk));
    // Fifteen hundred were there already; each batch writes its line of the journal.
    expect(put.mock.calls.length).toBeLessThan(1100);
    expect(await see(OTHER)).toEqual({ number: 1, digest: bulk.digest });
  });

  it('cannot begin with the edition in use where there is none', async () => {
    await expect(store.openStage(OTHER, 'delta', 'active')).rejects.toMatchObject({ name: 'SyncError', fault: 'E_STORE' });
  });

  it('takes no record of an unknown kind, and then nothing of what came with it', async () => {
    const stage = await store.openStage(OTHER, 'target', 'nothing');
    await expect(stage.write([reason('a'), { id: '__proto__/a', record: {} }], [], 2)).rejects.toMatchObject({ fault: 'E_STORE' });
    expect([stage.linesDone, await collect(stage.readAll())]).toEqual([0, []]);
  });

  it('says that there is no room when there is none, and then nothing has changed', async () => {
    const stage = await store.openStage(OTHER, 'target', 'nothing');
    await stage.write([reason('a')], [], 1);
    const { live } = failAt(3, 'refusal');
    await expect(stage.write([reason('b'), reason('c'), reason('d')], [], 4)).rejects.toMatchObject({
      name: 'SyncError',
      fault: 'E_QUOTA',
    });
    live();
    expect([stage.linesDone, await collect(stage.readAll())]).toEqual([1, [reason('a')]]);
    await stage.write([reason('b')], [], 2);
    expect(stage.linesDone).toBe(2);
  });
});

describe('taking into use', () => {
  it('gives readers the new edition and its matcher; the old one is deleted by the sweep', async () => {
    await update(store, first, { feed: OTHER });
    expect(await see(OTHER)).toEqual({ number: 1, digest: first.digest });
    await update(store, second, { feed: OTHER });
    expect(await see(OTHER)).toEqual({ number: 2, digest: second.digest });
    expect(await countRecords()).toBe(toStaged(second).length);
    expect(await loadMatcher(OTHER)).toMatchObject({ edition: 2, bytes: MATCHER });
  });

  it('has no matcher where that is not what it was', async () => {
    await update(store, first, { feed: OTHER });
    const { matcher = '' } = (await store.loadState(OTHER))?.active ?? {};
    await withDatabase((database) => database.put('matchers', new Uint8Array([1, 2, 4]), [OTHER, matcher]));
    expect(await loadMatcher(OTHER)).toBeUndefined();
    await withDatabase((database) => database.put('matchers', 'scrap' as unknown as Uint8Array, [OTHER, matcher]));
    expect(await loadMatcher(OTHER)).toBeUndefined();
  });

  it('keeps the state that came with it', async () => {
    const state = await toState(second);
    await update(store, first);
    await update(store, second);
    expect(await store.loadState('parallax')).toEqual({ ...state, active: { ...state.active, slot: 'parallax/b' } });
  });

  it('is refused where nothing is staged, no edition is named, or its matcher is not there', async () => {
    const state = await toState(first);
    await expect(store.takeIntoUse(OTHER, state)).rejects.toMatchObject({ fault: 'E_STORE' });
    await store.openStage(OTHER, 'target', 'nothing');
    const { active: _, ...rest } = state;
    await expect(store.takeIntoUse(OTHER, rest)).rejects.toMatchObject({ fault: 'E_STORE' });
    await expect(store.takeIntoUse(OTHER, state)).rejects.toMatchObject({ fault: 'E_STORE' });
    expect(await store.loadState(OTHER)).toBeUndefined();
  });

  it('is written to the disk before it is said to be done, and what leads to it need not be', async () => {
    const open = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await update(store, first);
    const writes = open.mock.calls.filter(([, mode]) => mode === 'readwrite');
    const strict = writes.filter(([, , options]) => options?.durability === 'strict');
    expect(strict.map(([stores]) => stores)).toEqual([expect.arrayContaining(['feeds'])]);
    expect(strict[0]?.[0]).not.toContain('records');
    expect(writes.every(([, , options]) => options?.durability !== undefined)).toBe(true);
  });
});

describe('several feeds', () => {
  it('stand beside each other, and one goes without the other', async () => {
    await update(store, first);
    await update(store, second, { feed: OTHER });
    const stage = await store.openStage('fffffffffffff', 'target', 'nothing');
    await stage.write([reason('a')], [], 1);
    await store.remove(OTHER);
    expect([await see(OTHER), await store.loadState(OTHER), await loadMatcher(OTHER)]).toEqual([undefined, undefined, undefined]);
    expect(await see()).toEqual({ number: 1, digest: first.digest });
    expect(await collect(stage.readAll())).toEqual([reason('a')]);
    expect(await countRecords()).toBe(toStaged(first).length + 1);
  });

  it('have no records of each other', async () => {
    await update(store, first);
    expect(await readFeed(OTHER, async () => 'something')).toBeUndefined();
    const mine = await makeBulk(9, 1);
    await update(store, mine, { feed: OTHER });
    const count = await readFeed(OTHER, (reader) => reader.loadByTopic('quotes', 'bridge'));
    expect(count).toEqual([]);
    expect(await readFeed(OTHER, async ({ feed, edition }) => ({ feed, edition }))).toEqual({
      feed: OTHER,
      edition: { number: 9, date: '2026-11-02' },
    });
  });
});

describe('a store whose database cannot be had', () => {
  it('says so in the words of an update', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    });
    await expect(store.loadState('parallax')).rejects.toMatchObject({ name: 'SyncError', fault: 'E_STORE' });
    vi.restoreAllMocks();
    expect(await store.loadState('parallax')).toBeUndefined();
  });

  it('opens it anew after it was deleted or a newer version asked for it', async () => {
    await update(store, first);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('corpus').onsuccess = resolve;
    });
    expect(await store.loadState('parallax')).toBeUndefined();
    await update(store, second);
    expect(await see()).toEqual({ number: 2, digest: second.digest });
  });
});
