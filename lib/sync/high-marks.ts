import type { Role } from './signed-metadata.ts';
import type { FeedState, HighMarks } from './store.ts';

/** Of a feed of which nothing was ever accepted. */
export const NO_MARKS: HighMarks = { root: 0, timestamp: 0, snapshot: 0, targets: 0, edition: 0 };
/** What is known of such a feed. */
export const NO_STATE: FeedState = { trusted: {}, high: NO_MARKS, maxClockSeen: 0 };

/**
 * What is left of marks after roles have lost keys: a stolen key can have put a version out of reach of any later one, so
 * what it may have raised begins anew (TUF 1.0.33, 5.3.11). Timestamp and snapshot go together, as there. The edition goes
 * with the targets, whose signers number it.
 */
export function lowerMarks(high: HighMarks, rotated: ReadonlySet<Role>): HighMarks {
  return {
    ...high,
    ...(rotated.has('timestamp') || rotated.has('snapshot') ? { timestamp: 0, snapshot: 0 } : {}),
    ...(rotated.has('targets') ? { targets: 0, edition: 0 } : {}),
  };
}
