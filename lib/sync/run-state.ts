import type { EditionLabel } from '../domain/edition.ts';
import type { Feed } from './feed.ts';
import type { FeedState, HighMarks } from './store.ts';
import { type TrustedSet, toHighMarks } from './trusted-set.ts';

/** The time that a run goes by (TUF 1.0.33, 5.1): what the clock says, unless that is before what is known to be past. */
export function toNow(clock: number, { maxClockSeen }: FeedState, { floor }: Feed): number {
  return Math.max(clock, maxClockSeen, floor?.builtAt ?? 0);
}

/**
 * The marks that a run goes by. The timestamp that came with the package counts as long as the package's root is the one
 * that is trusted: with a later one, timestamps may have begun anew.
 */
export function toMarks({ high }: FeedState, { floor, root }: Feed, trustedRoot: string): HighMarks {
  return floor !== undefined && trustedRoot === root ? { ...high, timestamp: Math.max(high.timestamp, floor.timestampVersion) } : high;
}

/** The lowest edition that may be taken into use. */
export function toLeast(high: HighMarks, { floor }: Feed, installed: EditionLabel | undefined): number {
  return Math.max(high.edition, floor?.edition ?? 0, installed?.number ?? 0);
}

/** A timestamp that was accepted: when, which edition it led to, and whether a host was asked for it. */
export interface Confirmation {
  readonly now: number;
  readonly edition: number;
  readonly isAsked: boolean;
}

/**
 * The state after a feed was found to have an edition, for when that is in use. A file brings an edition, and nobody was asked
 * whether there is a newer one: when that was known last stays as it was.
 */
export function toState(before: FeedState, trusted: TrustedSet, marks: HighMarks, { now, edition, isAsked }: Confirmation): FeedState {
  const high = toHighMarks(trusted, marks);
  return {
    ...before,
    trusted: trusted.bytes,
    high: { ...high, edition: Math.max(high.edition, edition) },
    ...(isAsked && { lastOkAt: now }),
    ...(trusted.timestamp === undefined ? {} : { freshUntil: trusted.timestamp.expires }),
    maxClockSeen: now,
  };
}
