import type { EditionLabel } from './edition.ts';

/** The steps of an update that a reader is told of, in order. */
export const UPDATE_STEPS = ['looking', 'downloading', 'checking', 'records', 'in-use'] as const;
/** One such step. */
export type UpdateStep = (typeof UPDATE_STEPS)[number];

/** How far an update of a feed has come, for views. */
export interface UpdateProgress {
  /** Id of the feed. */
  readonly feed: string;
  readonly step: UpdateStep;
  /** Whether it comes from a file that the reader opened. */
  readonly isFromFile?: boolean;
  /** The edition that is on its way, as soon as it is known. */
  readonly edition?: EditionLabel;
  /** Bytes that have come in all, and how many there will be, when that is known. */
  readonly bytes: number;
  readonly bytesInAll?: number;
  readonly records: number;
  readonly recordsInAll?: number;
}

/** How an update ended, for views. */
export type UpdateOutcome =
  /** The edition in use is known to be the newest. */
  | { readonly kind: 'current' }
  /** Another one is in use now. */
  | { readonly kind: 'updated'; readonly to: EditionLabel }
  /** All is as it was; the fault is one of SYNC_FAULTS of lib/sync. */
  | { readonly kind: 'kept'; readonly fault: string; readonly host?: string };
