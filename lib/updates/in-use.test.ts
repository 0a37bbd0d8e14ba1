import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileFixtureEdition } from '../corpus/fixture-corpus.ts';
import { openCorpusDatabase } from '../store/open-database.ts';
import { toSyncStore } from '../store/sync-store.ts';
import { SyncError } from '../sync/fault.ts';
import { FeedCommands } from './feed-commands.ts';
import { type FixtureDevice, makeDevice, publish } from './fixture-device.ts';
import { loadFreshness, saveInUse } from './in-use.ts';
import { loadFeeds } from './kept-feeds.ts';
import { loadBriefOf } from './load-brief-of.ts';
import { loadStatuses } from './load-statuses.ts';
import { openBundle } from './open-bundle.ts';
import { loadSchedules } from './schedules.ts';
import { Updater } from './updater.ts';

const DAY = 24 * 60 * 60_000;
const records = { loadPackaged: () => compileFixtureEdition(), onOdd: () => {} };
let device: FixtureDevice;
const load = async () => loadFeeds(device.stored, await device.loadPackagedFeed());
const update = () =>
  new Updater({
    ...device,
    onProgress: () => {},
    onRequest: () => {},
    onEnd: async () => saveInUse(device.stored, await load(), device.store),
    wakeAt: () => {},
  }).runByHand();
const statuses = async (isAllowed: (address: string) => Promise<boolean> = async () => true) =>
  loadStatuses(await load(), {
    store: device.store,
    records,
    schedules: await loadSchedules(device.stored),
    now: device.clock.now(),
    isAllowed,
  });

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  device = { ...(await makeDevice()), store: toSyncStore(openCorpusDatabase) };
});

describe('what is said of a feed', () => {
  it('is which host the browser keeps us from, where one was not reached', async () => {
    const without = async () => [...(await statuses(async () => false))].map(({ barredAddress }) => barredAddress);
    expect(await without()).toEqual([undefined, undefined]);
    device = { ...device, fetch: () => Promise.reject(new SyncError('E_NET', 'refused')) };
    await update();
    expect(await without()).toEqual([undefined, 'https://feed.example/']);
    expect((await statuses())[1]?.barredAddress).toBeUndefined();
  });

  it('is that nothing of it is here before its first update', async () => {
    const [own, added] = await statuses();
    expect(own).toMatchObject({ id: 'parallax', address: undefined, fingerprint: undefined, edition: { number: 3 }, nextAt: undefined });
    expect(added).toMatchObject({ name: 'Library', address: 'feed.example', readFrom: 'nowhere', edition: undefined, records: 0 });
    expect(added?.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is its edition, its records and when that was known to be the newest', async () => {
    await update();
    const [, added] = await statuses();
    expect(added).toMatchObject({
      edition: { number: 1 },
      readFrom: 'database',
      sources: 2,
      confirmedAt: device.clock.now(),
      isStale: false,
    });
    expect(added?.records).toBeGreaterThan(10);
    expect(added?.nextAt).toBeGreaterThan(device.clock.now());
  });

  it('is why its last update ended, and that nobody has confirmed it since', async () => {
    await update();
    device.clock.advance(400 * DAY);
    const { fetch } = device;
    device = { ...device, fetch: () => Promise.reject(new TypeError('offline')) };
    await update();
    const [, added] = await statuses();
    expect(added).toMatchObject({ isStale: true, lastFault: { code: 'E_NET', host: 'feed.example' }, edition: { number: 1 } });
    device = { ...device, fetch };
  });
});

describe('how sure it is that records are the newest', () => {
  it('is known without the database, and of feeds that can be asked alone', async () => {
    await update();
    const { clock, feed, stored } = device;
    const now = clock.now();
    expect(await loadFreshness(stored, feed.id, now)).toEqual({ confirmedAt: now, isStale: false, now });
    expect(await loadFreshness(stored, feed.id, now + 400 * DAY)).toMatchObject({ confirmedAt: now, isStale: true });
    expect(await loadFreshness(stored, 'parallax', now)).toBeUndefined();
  });

  it.each([null, 7, { parallax: 7 }])('is not known where storage has %j', async (kept) => {
    await device.stored.set({ 'in-use': kept });
    expect(await loadFreshness(device.stored, 'parallax', 0)).toBeUndefined();
  });
});

it('a topic is read from its own feed and no other', async () => {
  await update();
  await publish(device.repository, 2);
  device.clock.advance(DAY);
  await update();
  const brief = (topic: string) => loadBriefOf(topic, records, 'en', 'full');
  expect(await brief('bridge')).toMatchObject({ topic: { id: 'bridge' }, feed: 'parallax', edition: { number: 3 } });
  expect(await brief(`${device.feed.id}:bridge`)).toMatchObject({
    topic: { id: `${device.feed.id}:bridge` },
    feed: device.feed.id,
    edition: { number: 2 },
  });
  expect(await brief('fffffffffffff:bridge')).toBeUndefined();
});

describe('a file', () => {
  const toBundle = async () => {
    const { toBundle: pack } = await import('../publish/to-bundle.ts');
    return new Blob([pack([...device.repository.files].map(([name, bytes]) => ({ name, bytes })))]);
  };
  const open = async (file: Blob) => openBundle(file, device, { onProgress: () => {}, signal: new AbortController().signal });

  it('updates the feed that it is of, without a request', async () => {
    const { id } = device.feed;
    expect(await open(await toBundle())).toMatchObject({ kind: 'read', feed: id, outcome: { kind: 'updated', to: { number: 1 } } });
    expect(device.host.asked).toEqual([]);
    expect((await statuses())[1]).toMatchObject({ edition: { number: 1 }, confirmedAt: undefined });
    expect(await open(await toBundle())).toMatchObject({ kind: 'read', feed: id, outcome: { kind: 'current' } });
  });

  it('of a feed that the reader has not is known by its first root, and nothing of it is taken', async () => {
    const file = await toBundle();
    fakeBrowser.reset();
    const found = await open(file);
    expect(found).toEqual({ kind: 'unknown', root: device.feed.root, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect((await statuses()).map(({ id }) => id)).toEqual(['parallax']);
    expect(await device.store.loadState(device.feed.id)).toBeUndefined();
  });

  it('brings a feed, when its root was compared and pinned, and later files update it', async () => {
    const first = await toBundle();
    fakeBrowser.reset();
    const found = await open(first);
    if (found.kind !== 'unknown') throw new Error(`It is ${found.kind}`);
    const commands = new FeedCommands({ ...device, onRequest: () => {} });
    expect(await commands.pin(found, 'On paper')).toBeUndefined();
    expect(await open(first)).toMatchObject({ feed: device.feed.id, outcome: { kind: 'updated', to: { number: 1 } } });
    expect((await statuses())[1]).toMatchObject({
      name: 'On paper',
      address: undefined,
      mirrors: 0,
      edition: { number: 1 },
      nextAt: undefined,
    });
    await publish(device.repository, 2);
    const key = () => saveInUse(device.stored, [{ ...device.feed, mirrors: [] }], device.store).then(() => device.stored.get(['in-use']));
    const before = await key();
    expect(await open(await toBundle())).toMatchObject({ feed: device.feed.id, outcome: { kind: 'updated', to: { number: 2 } } });
    expect(await key()).not.toEqual(before);
    expect(await loadFreshness(device.stored, device.feed.id, device.clock.now())).toBeUndefined();
    expect(device.host.asked).toEqual([]);
  });

  it.each([
    ['changed since it was compared', { fingerprint: '0'.repeat(64) }, { kind: 'failed', fault: { code: 'E_HASH' } }],
    ['no root', { root: '{}' }, { kind: 'failed', fault: { code: 'E_PARSE' } }],
  ])('whose root is %s is not pinned', async (_, changed, refusal) => {
    const file = await toBundle();
    fakeBrowser.reset();
    const found = await open(file);
    if (found.kind !== 'unknown') throw new Error(`It is ${found.kind}`);
    const commands = new FeedCommands({ ...device, onRequest: () => {} });
    expect(await commands.pin({ ...found, ...changed }, 'On paper')).toMatchObject(refusal);
    expect(await load()).toHaveLength(1);
  });

  it.each([
    ['is anything else', new Blob(['<html>'.padEnd(2000)]), 'E_PARSE'],
    ['is empty', new Blob([]), 'E_LENGTH'],
  ])('that %s is not accepted', async (_, file, fault) => {
    expect(await open(file)).toMatchObject({ kind: 'read', outcome: { kind: 'kept', fault } });
  });
});
