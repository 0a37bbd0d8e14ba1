import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FixtureClock } from '../sync/fixture-clock.ts';
import type { SyncOutcome } from '../sync/progress.ts';
import { UPDATES_LOCK } from './device.ts';
import { type FixtureDevice, makeDevice, publish } from './fixture-device.ts';
import { saveFeeds } from './kept-feeds.ts';
import { loadSchedules } from './schedules.ts';
import { Updater } from './updater.ts';

const MINUTE = 60_000;
let device: FixtureDevice;
let outcomes: SyncOutcome[];
let wakeAt: ReturnType<typeof vi.fn<(at: number) => void>>;
const toUpdater = (changed: Partial<FixtureDevice> = {}) =>
  new Updater({
    ...device,
    ...changed,
    onProgress: () => {},
    onRequest: () => {},
    onEnd: async (_, outcome) => void outcomes.push(outcome),
    wakeAt,
  });
const kinds = () => outcomes.map(({ kind }) => kind);
const scheduled = async () => (await loadSchedules(device.stored)).get(device.feed.id);

beforeEach(async () => {
  fakeBrowser.reset();
  outcomes = [];
  wakeAt = vi.fn();
  device = await makeDevice();
});

describe('an updater', () => {
  it('looks minutes after the browser’s start, takes the edition, and looks again in a day', async () => {
    const updater = toUpdater();
    await updater.start();
    const [first = 0] = wakeAt.mock.lastCall ?? [];
    expect(first - device.clock.now()).toBeGreaterThanOrEqual(MINUTE);
    expect(first - device.clock.now()).toBeLessThanOrEqual(10 * MINUTE);
    await updater.runDue();
    expect(outcomes).toEqual([]);
    device.clock.advance(first - device.clock.now());
    await updater.runDue();
    expect(kinds()).toEqual(['updated']);
    const [next = 0] = wakeAt.mock.lastCall ?? [];
    expect((next - device.clock.now()) / MINUTE).toBeGreaterThan(19 * 60);
  });

  it('is woken at the time that was settled, whenever its worker starts', async () => {
    await toUpdater().start();
    const [settled] = wakeAt.mock.lastCall ?? [];
    device.clock.advance(30_000);
    await toUpdater().wake();
    expect(wakeAt).toHaveBeenLastCalledWith(settled);
  });

  it('checks by hand, and not again within 10 seconds', async () => {
    const updater = toUpdater();
    await updater.runByHand();
    device.clock.advance(9000);
    expect(await updater.isTooSoon()).toBe(true);
    await updater.runByHand();
    expect(kinds()).toEqual(['updated']);
    device.clock.advance(1000);
    expect(await updater.isTooSoon()).toBe(false);
    await updater.runByHand();
    expect(kinds()).toEqual(['updated', 'current']);
  });

  it('tries again in minutes after a fault, says which it was, and forgets it when all is well', async () => {
    const fetch = () => Promise.reject(new TypeError('no network'));
    await toUpdater({ fetch }).runByHand();
    expect(await scheduled()).toMatchObject({ failures: 1, fault: { code: 'E_NET', host: 'feed.example' } });
    expect(wakeAt).toHaveBeenLastCalledWith(device.clock.now() + 5 * MINUTE);
    device.clock.advance(5 * MINUTE);
    await toUpdater().runDue();
    expect(kinds()).toEqual(['kept', 'updated']);
    expect((await scheduled())?.fault).toBeUndefined();
  });

  it('is due again in minutes when its process ends in the middle, also of a check by hand', async () => {
    await toUpdater().runByHand();
    device.clock.advance(60 * MINUTE);
    const ended = Promise.withResolvers<void>();
    // A process that has ended hears of nothing any more.
    const fetch = () => {
      ended.resolve();
      return new Promise<never>(() => {});
    };
    const locks = { request: async (_: string, __: object, run: (lock: object) => Promise<unknown>) => run({}) } as unknown as LockManager;
    void toUpdater({ fetch, locks, clock: new FixtureClock(device.clock.now()) }).runByHand();
    await ended.promise;
    await publish(device.repository, 2);
    device.clock.advance(6 * MINUTE);
    const next = toUpdater();
    await next.wake();
    expect(wakeAt.mock.lastCall?.[0]).toBeLessThanOrEqual(device.clock.now());
    await next.runDue();
    expect(device.disk.state?.active?.number).toBe(2);
  });

  it('is due minutes after a start when its edition was lost, and at once when it is asked to look for it', async () => {
    await toUpdater().runByHand();
    device.clock.advance(60 * MINUTE);
    delete (device.disk.state as { active?: unknown }).active;
    await toUpdater().start();
    expect((wakeAt.mock.lastCall?.[0] ?? 0) - device.clock.now()).toBeLessThanOrEqual(10 * MINUTE);
    await toUpdater().runLost();
    expect(kinds()).toEqual(['updated', 'updated']);
    await toUpdater().runLost();
    expect(kinds()).toHaveLength(2);
  });

  it('joins an update that runs', async () => {
    const updater = toUpdater();
    await Promise.all([updater.runByHand(), updater.runDue(), updater.runByHand()]);
    expect(kinds()).toEqual(['updated']);
  });

  it('waits for an update of another context, and does nothing itself', async () => {
    const other = Promise.withResolvers<void>();
    const held = navigator.locks.request(UPDATES_LOCK, () => other.promise);
    const run = toUpdater().runByHand();
    other.resolve();
    await Promise.all([held, run]);
    expect(outcomes).toEqual([]);
  });

  it('updates a feed that was just added after what runs, whenever it was looked at last', async () => {
    const updater = toUpdater();
    await Promise.all([updater.runByHand(), updater.runAdded(device.feed.id)]);
    expect(kinds()).toEqual(['updated', 'current']);
  });

  it('is stopped by the reader, and what is in use stays', async () => {
    const asked = Promise.withResolvers<void>();
    const fetch = () => {
      asked.resolve();
      return new Promise<never>(() => {});
    };
    const updater = toUpdater({ fetch });
    const run = updater.runByHand();
    await asked.promise;
    updater.cancel();
    await run;
    expect(outcomes).toMatchObject([{ kind: 'kept', fault: 'E_CANCELLED' }]);
    expect(device.disk.state?.active).toBeUndefined();
  });

  it('leaves feeds alone that are off or cannot be asked, and wakes for none of them', async () => {
    await saveFeeds(device.stored, [{ ...device.feed, isOn: false }]);
    const updater = toUpdater();
    await updater.start();
    await updater.runByHand();
    await saveFeeds(device.stored, [{ ...device.feed, mirrors: [] }]);
    await updater.runByHand();
    expect(outcomes).toEqual([]);
    expect(wakeAt).not.toHaveBeenCalled();
  });

  it('keeps nothing of feeds that were removed', async () => {
    await toUpdater().runByHand();
    await saveFeeds(device.stored, []);
    await toUpdater().start();
    expect(await scheduled()).toBeUndefined();
  });
});
