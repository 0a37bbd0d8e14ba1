import type { EditionLabel } from '../domain/edition.ts';
import type { SyncFault } from './fault.ts';

/** The steps of an update that a reader is told of, in order. */
export const SYNC_STEPS = ['looking', 'downloading', 'checking', 'records', 'in-use'] as const;
/** One such step. */
export type SyncStep = (typeof SYNC_STEPS)[number];

/** How far an update of a feed has come. */
export interface SyncProgress {
  readonly feed: string;
  readonly step: SyncStep;
  /** The edition that is on its way, as soon as it is known. */
  readonly edition?: EditionLabel;
  /** Bytes that have come in all, and how many there will be of the target, when that is known. */
  readonly bytes: number;
  readonly bytesInAll?: number;
  readonly records: number;
  readonly recordsInAll?: number;
}

/** How an update ended. */
export type SyncOutcome =
  /** The edition in use is known to be the newest. */
  | { readonly kind: 'current' }
  /** Another one is in use now. */
  | { readonly kind: 'updated'; readonly from: EditionLabel | undefined; readonly to: EditionLabel }
  /** The records are not all put in yet; what is there stays. To be called again, in another event of the worker. */
  | { readonly kind: 'paused' }
  /** All is as it was. */
  | { readonly kind: 'kept'; readonly fault: SyncFault; readonly message: string; readonly host?: string };

/** One request: the ledger has all that were ever made. */
export interface LedgerEntry {
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  readonly feed: string;
  readonly host: string;
  /** The file, from the address of the repository on. */
  readonly file: string;
  readonly bytes: number;
  /** What it was made for. */
  readonly why: 'schedule' | 'by-hand' | 'feed-added';
  /**
   * `absent`: the host has no such file, which is how a feed says that there is nothing newer. `unanswered`: it is under way, or
   * was when the process that made it ended.
   */
  readonly result: 'received' | 'absent' | 'unanswered' | SyncFault;
}
