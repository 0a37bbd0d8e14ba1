import { type MarksMirror, mirrorMarks } from '../store/mirror-marks.ts';
import { openCorpusDatabase } from '../store/open-database.ts';
import { toSyncStore } from '../store/sync-store.ts';
import type { SyncStore } from '../sync/store.ts';
import type { Clock, Fetcher } from '../sync/surroundings.ts';
import { toFetcher } from '../sync/to-fetcher.ts';
import { type PackagedFeed, parsePackagedFeed } from './reader-feeds.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

/** What the device gives to updates, in the background and in pages of the extension alike. */
export interface Device {
  readonly stored: StoredValues;
  readonly store: SyncStore;
  readonly fetch: Fetcher;
  readonly clock: Clock;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
  readonly locks: Pick<LockManager, 'request'>;
  readonly loadPackagedFeed: () => Promise<PackagedFeed>;
}

/** The name of the lock that whoever updates holds: one updater at a time, whichever context it is in. */
export const UPDATES_LOCK = 'updates';

/**
 * The device as this context has it.
 * @param loadFeedText what the build put into the package of its feed (`feed.json`)
 */
export function toDevice(stored: StoredValues, loadFeedText: () => Promise<string>): Device {
  let packaged: Promise<PackagedFeed> | undefined;
  return {
    stored,
    store: mirrorMarks(toSyncStore(openCorpusDatabase), toMirror(stored)),
    fetch: toFetcher((url, init) => fetch(url, init)),
    clock: CLOCK,
    random: Math.random,
    locks: navigator.locks,
    loadPackagedFeed: () => {
      // Without it the extension is as one that was built without a feed.
      packaged ??= loadFeedText().then(parsePackagedFeed, () => parsePackagedFeed(''));
      return packaged;
    },
  };
}

const CLOCK: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

// A key a feed, so that two that are written at once do not overwrite each other.
function toMirror(stored: StoredValues): MarksMirror {
  const toKey = (feed: string) => `marks:${feed}`;
  return {
    load: (feed) => loadValue(stored, toKey(feed)),
    save: (feed, marks) => stored.set({ [toKey(feed)]: marks }),
    forget: (feed) => stored.remove([toKey(feed)]),
  };
}
