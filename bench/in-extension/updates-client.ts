/** All of the client of updates that is platform-free, as one script, for its size. */
export { syncBundle } from '../../lib/sync/sync-bundle.ts';
export { syncFeed } from '../../lib/sync/sync-feed.ts';
export { toFetcher } from '../../lib/sync/to-fetcher.ts';
