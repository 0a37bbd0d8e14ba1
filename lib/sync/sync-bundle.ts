import { type BundleEntry, readBundle, type SlicedFile } from './bundle-format.ts';
import { SyncError } from './fault.ts';
import type { Feed } from './feed.ts';
import type { SyncOutcome } from './progress.ts';
import type { Fetcher } from './surroundings.ts';
import { type SyncSurroundings, syncFeed } from './sync-feed.ts';

// No request is ever made for it.
const ADDRESS = 'bundle:///';

/**
 * Brings a feed up to date from a bundle (see bundle-format.ts) as if the bundle were its host: the same checks, the same
 * limits, and no edition that is older than the one in use. Never rejects.
 */
export async function syncBundle(
  feed: Feed,
  file: SlicedFile,
  surroundings: Omit<SyncSurroundings, 'fetch' | 'onRequest'>,
): Promise<SyncOutcome> {
  let entries: Promise<ReadonlyMap<string, BundleEntry>> | undefined;
  const fetch: Fetcher = async (url) => {
    entries ??= readBundle(file);
    const entry = (await entries.catch(toFault)).get(url.slice(ADDRESS.length));
    if (entry === undefined) return { status: 404, body: null, saidLength: undefined };
    return { status: 200, body: file.slice(entry.start, entry.end).stream(), saidLength: entry.end - entry.start };
  };
  return syncFeed({ ...feed, mirrors: [ADDRESS] }, { ...surroundings, fetch });
}

// A file can go away while it is read.
function toFault(error: unknown): never {
  throw error instanceof SyncError ? error : new SyncError('E_NET', 'The file cannot be read', { cause: error });
}
