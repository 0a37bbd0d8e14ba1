/** One request that the extension has made, for views. */
export interface LedgerRow {
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** Id of the feed. */
  readonly feed: string;
  readonly host: string;
  /** The file, from the address of the feed on. */
  readonly file: string;
  readonly bytes: number;
  /** What it was made for. */
  readonly why: 'schedule' | 'by-hand' | 'feed-added';
  /** `received`, `absent` where the host has no such file, `unanswered` as long as nothing came of it, or one of SYNC_FAULTS of lib/sync. */
  readonly result: string;
}
