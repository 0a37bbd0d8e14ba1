import { FixtureClock } from '../../lib/sync/fixture-clock.ts';
import { runSync } from '../../lib/sync/fixture-run.ts';
import type { FixtureDisk } from '../../lib/sync/fixture-store.ts';
import type { SyncOutcome } from '../../lib/sync/progress.ts';
import { toMapFetcher } from './fetchers.ts';
import type { WireRecord } from './fixture-editions.ts';

/** When these tests take place. */
export const NOW = Date.UTC(2026, 10, 22, 12);
const HOST = 'http://feed.example/';

/** Runs an update from files as a host would have them, without socket and database: for tests of very many runs. */
export function syncFromFiles(files: ReadonlyMap<string, Uint8Array>, root: string, disk: FixtureDisk): Promise<SyncOutcome> {
  const feed = { id: 'parallax', name: 'Parallax', mirrors: [HOST], root };
  return runSync(feed, disk, { fetch: toMapFetcher(() => files, HOST), clock: new FixtureClock(NOW) });
}

/** What readers of a disk would get. */
export function readDisk({ active }: FixtureDisk): readonly WireRecord[] {
  return [...(active ?? [])].map(([id, record]) => ({ id, record }));
}
