import type { EditionLabel } from '../domain/edition.ts';
import type { Feed } from './feed.ts';
import type { LedgerEntry, SyncOutcome, SyncProgress } from './progress.ts';
import type { SyncStore } from './store.ts';
import type { Clock, Fetcher } from './surroundings.ts';

/** All that an update needs of the world. */
export interface SyncSurroundings {
  readonly fetch: Fetcher;
  readonly clock: Clock;
  readonly store: SyncStore;
  readonly onProgress?: (progress: SyncProgress) => void;
  /** A request begins, and when it has ended the same one with what came of it. */
  readonly onAsk?: (entry: LedgerEntry) => void;
  readonly onRequest?: (entry: LedgerEntry) => void;
  /** The edition came into use after all, after its run had ended for want of time. */
  readonly onLate?: (outcome: SyncOutcome) => void;
  readonly why: LedgerEntry['why'];
  /** The reader stops it. */
  readonly signal: AbortSignal;
  /** The edition in the package, of its feed. */
  readonly installed?: EditionLabel;
  /** Rejects for compiled names that cannot be used, or do not unpack to the length that was signed. */
  readonly checkMatcher?: (packed: Uint8Array, length: number) => Promise<void>;
  /**
   * Which event of the worker this is for the same update: 0, or 1 after it was paused. Each ends within 55 seconds, so
   * that the two are less than 120 together; in the second nothing pauses, and what is not done then waits for the next update.
   */
  readonly piece?: 0 | 1;
}

/** What the steps of a run share. */
export interface Run extends SyncSurroundings {
  readonly feed: Feed;
  /** The time that all of it goes by, in milliseconds since 1970. */
  readonly now: number;
  readonly isTimeUp: () => boolean;
  /** @throws {SyncError} why it was stopped */
  readonly assertGoing: () => void;
  /** From here on the reader's stop comes too late. */
  readonly closeDoor: () => void;
  /** This is how the run ends, however long what is left of it takes. */
  readonly settle: (outcome: SyncOutcome) => void;
}
