import { type BundleEntry, readBundle, type SlicedFile } from '../sync/bundle-format.ts';
import { SyncError } from '../sync/fault.ts';
import { MOST_BYTES } from '../sync/limits.ts';
import type { SyncOutcome, SyncProgress } from '../sync/progress.ts';
import { syncBundle } from '../sync/sync-bundle.ts';
import { type Device, UPDATES_LOCK } from './device.ts';
import { checkMatcher } from './feed-matchers.ts';
import { FIRST_ROOT, type FirstRoot, openRoot } from './find-feed.ts';
import { loadFeeds } from './kept-feeds.ts';
import type { ReaderFeed } from './reader-feeds.ts';
import { toInstalled } from './updater.ts';

/** Who hears of an update from a file, and stops it. */
export interface BundleChoices {
  readonly onProgress: (progress: SyncProgress) => void;
  readonly signal: AbortSignal;
}

/** What became of a file: a feed that is here was updated from it or not, or it is of one that is not. */
export type BundleFinding =
  | { readonly kind: 'read'; readonly feed: string | undefined; readonly outcome: SyncOutcome }
  | ({ readonly kind: 'unknown' } & FirstRoot);

/**
 * Updates a feed that the reader has from a file: the one whose pinned root is in it. It waits for whatever update runs, and
 * never rejects. Of a feed that the reader has not nothing is taken but its first root, to be compared.
 */
export async function openBundle(file: SlicedFile, device: Device, choices: BundleChoices): Promise<BundleFinding> {
  const { locks, stored, loadPackagedFeed } = device;
  let id: string | undefined;
  try {
    return await locks.request(UPDATES_LOCK, async () => {
      const entries = await readBundle(file);
      const feed = await findFeed(file, entries, await loadFeeds(stored, await loadPackagedFeed()));
      if (feed === undefined) return { kind: 'unknown', ...(await openFirstRoot(file, entries)) };
      id = feed.id;
      const around = { ...device, ...choices, why: 'by-hand', checkMatcher, ...toInstalled(feed) } as const;
      const outcome = await syncBundle(feed, file, around);
      return {
        kind: 'read',
        feed: id,
        outcome: outcome.kind === 'paused' ? await syncBundle(feed, file, { ...around, piece: 1 }) : outcome,
      };
    });
  } catch (error) {
    const { fault, message } = error instanceof SyncError ? error : new SyncError('E_STORE', String(error));
    return { kind: 'read', feed: id, outcome: { kind: 'kept', fault, message } };
  }
}

type Entries = ReadonlyMap<string, BundleEntry>;

async function findFeed(file: SlicedFile, entries: Entries, feeds: readonly ReaderFeed[]): Promise<ReaderFeed | undefined> {
  for (const [name, entry] of entries) {
    if (!/^[1-9]\d*\.root\.json$/u.test(name) || entry.end - entry.start > MOST_BYTES.root) continue;
    const root = new TextDecoder().decode(await read(file, entry));
    const feed = feeds.find((one) => one.root === root);
    if (feed !== undefined) return feed;
  }
  return undefined;
}

async function openFirstRoot(file: SlicedFile, entries: Entries): Promise<FirstRoot> {
  const entry = entries.get(FIRST_ROOT);
  if (entry === undefined) throw new SyncError('E_NAME', `The file has no ${FIRST_ROOT}`);
  if (entry.end - entry.start > MOST_BYTES.root) throw new SyncError('E_TOO_LARGE', `${FIRST_ROOT} is larger than a root may be`);
  return openRoot(new Uint8Array(await read(file, entry)));
}

function read(file: SlicedFile, { start, end }: BundleEntry): Promise<ArrayBuffer> {
  return file.slice(start, end).arrayBuffer();
}
