import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FeedState, SyncStore } from '../sync/store.ts';
import { withMirroredMarks } from './mirror-marks.ts';

const { local } = fakeBrowser.storage;
const at = (timestamp: number, root = 1): FeedState => ({
  trusted: {},
  high: { root, timestamp, snapshot: timestamp, targets: timestamp, edition: timestamp },
  maxClockSeen: timestamp * 1000,
});

// A database that can be lost.
class LosableStore {
  states = new Map<string, FeedState>();
  readonly store = {
    loadState: async (feed: string) => this.states.get(feed),
    saveState: async (feed: string, state: FeedState) => void this.states.set(feed, state),
    takeIntoUse: async (feed: string, state: FeedState) => void this.states.set(feed, state),
    remove: async (feed: string) => void this.states.delete(feed),
  } as unknown as SyncStore;
}

let database: LosableStore;
let store: SyncStore;
beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  database = new LosableStore();
  store = withMirroredMarks(database.store, local);
});

describe('marks that are kept twice', () => {
  it.each(['saveState', 'takeIntoUse'] as const)('outlive the database, by %s', async (save) => {
    await store[save]('parallax', at(7));
    database.states.clear();
    expect(await store.loadState('parallax')).toEqual({ trusted: {}, high: at(7).high, maxClockSeen: 7000 });
  });

  it('outlive extension storage', async () => {
    await store.saveState('parallax', at(7));
    fakeBrowser.reset();
    expect(await store.loadState('parallax')).toEqual(at(7));
  });

  it('are the larger of both', async () => {
    await store.saveState('parallax', at(7));
    database.states.set('parallax', { ...at(5), high: { ...at(5).high, snapshot: 9 } });
    expect(await store.loadState('parallax')).toMatchObject({ high: { timestamp: 7, snapshot: 9 }, maxClockSeen: 7000 });
  });

  it('are taken back by a newer root, and by no other', async () => {
    await store.saveState('parallax', at(2 ** 31));
    database.states.set('parallax', at(3, 2));
    expect((await store.loadState('parallax'))?.high.timestamp).toBe(3);
  });

  it('are each feed’s own, and go with it', async () => {
    await store.saveState('parallax', at(7));
    await store.saveState('f0123456789ab', at(2));
    await store.remove('parallax');
    expect(await store.loadState('parallax')).toBeUndefined();
    expect(await store.loadState('f0123456789ab')).toEqual(at(2));
  });

  it('change nothing where there is no room for them', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(store.takeIntoUse('parallax', at(7))).rejects.toMatchObject({ fault: 'E_QUOTA' });
    expect(database.states.size).toBe(0);
  });

  it.each([null, 7, {}, { high: {}, maxClockSeen: 1 }, { high: at(1).high, maxClockSeen: 'x' }])(
    'are none where they cannot be read: %j',
    async (kept) => {
      await local.set({ 'marks:parallax': kept });
      expect(await store.loadState('parallax')).toBeUndefined();
    },
  );
});
