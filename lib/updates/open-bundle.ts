import { readBundle, type SlicedFile } from '../sync/bundle-format.ts';
import { SyncError } from '../sync/fault.ts';
import { MOST_BYTES } from '../sync/limits.ts';
import type { SyncOutcome, SyncProgress } from '../sync/progress.ts';
import { syncBundle } from '../sync/sync-bundle.ts';
import { type Device, UPDATES_LOCK } from './device.ts';
import { checkMatcher } from './feed-matchers.ts';
import { loadFeeds } from './kept-feeds.ts';
import type { ReaderFeed } from './reader-feeds.ts';
import { toInstalled } from './updater.ts';

/** Who hears of an update from a file, and stops it. */
export interface BundleChoices {
  readonly onProgress: (progress: SyncProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Updates a feed that the reader has from a file: the one whose pinned root is in it. It waits for whatever update runs, and
 * never rejects. A file of a feed that the reader has not is not accepted (`E_SIG`): nobody here vouches for it.
 */
export async function openBundle(file: SlicedFile, device: Device, choices: BundleChoices): Promise<SyncOutcome> {
  const { locks, stored, loadPackagedFeed } = device;
  try {
    return await locks.request(UPDATES_LOCK, async () => {
      const feed = await findFeed(file, await loadFeeds(stored, await loadPackagedFeed()));
      const around = { ...device, ...choices, why: 'by-hand', checkMatcher, ...toInstalled(feed) } as const;
      const outcome = await syncBundle(feed, file, around);
      return outcome.kind === 'paused' ? await syncBundle(feed, file, { ...around, piece: 1 }) : outcome;
    });
  } catch (error) {
    const { fault, message } = error instanceof SyncError ? error : new SyncError('E_STORE', String(error));
    return { kind: 'kept', fault, message };
  }
}

async function findFeed(file: SlicedFile, feeds: readonly ReaderFeed[]): Promise<ReaderFeed> {
  const entries = await readBundle(file);
  for (const [name, { start, end }] of entries) {
    if (!/^[1-9]\d*\.root\.json$/u.test(name) || end - start > MOST_BYTES.root) continue;
    const root = new TextDecoder().decode(await file.slice(start, end).arrayBuffer());
    const feed = feeds.find((one) => one.root === root);
    if (feed !== undefined) return feed;
  }
  throw new SyncError('E_SIG', 'The file is of a feed that is not here');
}
