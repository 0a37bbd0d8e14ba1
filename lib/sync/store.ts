import type { EditionLabel } from '../domain/edition.ts';

/** Metadata that was verified, as it came: signatures hold for these bytes alone. */
export interface TrustedBytes {
  readonly root: string;
  readonly timestamp: string;
  readonly snapshot: string;
  readonly targets: string;
}

/** The highest versions ever accepted, by role, and the highest edition; nothing below them is accepted again. */
export interface HighMarks {
  readonly root: number;
  readonly timestamp: number;
  readonly snapshot: number;
  readonly targets: number;
  readonly edition: number;
}

/** An edition that is in use, in the database. */
export interface ActiveEdition extends EditionLabel {
  readonly slot: string;
  readonly records: number;
  /** See lib/edition/digest.ts. */
  readonly resultDigest: string;
  /** SHA-256 of the matcher that goes with it; undefined while it is the package's. */
  readonly matcher?: string;
}

/** All that is known of a feed, in one record, so that it changes whole. */
export interface FeedState {
  /** Undefined while the packaged edition is in use, and for a feed of which nothing has been accepted yet. */
  readonly active?: ActiveEdition;
  readonly trusted: Partial<TrustedBytes>;
  readonly high: HighMarks;
  /** When a timestamp was last accepted, in milliseconds since 1970: until then the edition is known to be the newest. */
  readonly lastOkAt?: number;
  /** When the trusted timestamp expires. */
  readonly freshUntil?: number;
  /** The latest time at which a timestamp was accepted: a clock that says less is wrong. One that no timestamp has borne out does not count. */
  readonly maxClockSeen: number;
  /** Mirrors that gave what was not signed as it should be, and until when they are passed over; see mirrors.ts. */
  readonly skippedMirrors?: Readonly<Record<string, number>>;
}

/** A record in the making, by `kind/id`; its `record` has been checked. */
export interface StagedRecord {
  readonly id: string;
  readonly record: object;
}

/** A slot that nobody reads yet, in which an edition is put together. Everything in it survives the end of the process. */
export interface Stage {
  /** How many lines of the target have been put into it. */
  readonly linesDone: number;
  /** The record that stands in the slot now. */
  load(id: string): Promise<object | undefined>;
  /** Puts and deletes, and notes how far the target has been read; all of it or nothing. */
  write(puts: readonly StagedRecord[], deletions: readonly string[], linesDone: number): Promise<void>;
  /** All records of the slot, as they are in the database, in batches. */
  readAll(): AsyncIterable<readonly StagedRecord[]>;
}

/** Where feeds and editions are kept. Everything rejects with a SyncError of `E_QUOTA` or `E_STORE`, and then nothing has changed. */
export interface SyncStore {
  loadState(feed: string): Promise<FeedState | undefined>;
  /** Keeps what may be kept before an edition is complete: newer roots, marks, times. Never changes `active`. */
  saveState(feed: string, state: FeedState): Promise<void>;
  /**
   * The free slot: as it was left when it was begun for the same target, else emptied, and for a delta filled with the
   * records in use.
   * @param target SHA-256 of the target whose lines are to be put in
   */
  openStage(feed: string, target: string, from: 'nothing' | 'active'): Promise<Stage>;
  /** Keeps a matcher, by its SHA-256, for the edition that is to be taken into use. */
  saveMatcher(feed: string, sha256: string, bytes: Uint8Array): Promise<void>;
  /** One strict transaction: the staged slot is in use and the state is this, or nothing has changed. */
  takeIntoUse(feed: string, state: FeedState): Promise<void>;
  /** Frees what nobody reads: slots that are not in use, stages that were given up, matchers that no edition has. */
  sweep(feed: string): Promise<void>;
  /** Removes a feed with all of its data. */
  remove(feed: string): Promise<void>;
}
