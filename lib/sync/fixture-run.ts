/** For tests only: one device with a disk, a feed and a host, on which updates are run. */
import type { Feed } from './feed.ts';
import { FixtureClock } from './fixture-clock.ts';
import { FIXTURE_NOW } from './fixture-repository.ts';
import { type FixtureDisk, toFixtureStore } from './fixture-store.ts';
import type { SyncOutcome } from './progress.ts';
import { type SyncSurroundings, syncFeed } from './sync-feed.ts';

/** What stands on a disk, to be compared. */
export interface Standing {
  readonly edition: number | undefined;
  readonly records: readonly (readonly [string, object])[];
}

/** What is in use, as readers would find it. */
export function toStanding({ state, active }: FixtureDisk): Standing {
  return { edition: state?.active?.number, records: [...(active ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}

/** Runs one update on a disk, on the day at which fixtures are made, unless told otherwise. */
export async function runSync(
  feed: Feed,
  disk: FixtureDisk,
  given: Pick<SyncSurroundings, 'fetch'> & Partial<SyncSurroundings>,
): Promise<SyncOutcome> {
  return syncFeed(feed, {
    clock: new FixtureClock(FIXTURE_NOW),
    store: toFixtureStore(disk),
    why: 'schedule',
    signal: new AbortController().signal,
    ...given,
  });
}
