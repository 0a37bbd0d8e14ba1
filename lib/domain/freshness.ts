/** How much is known of whether an edition is the newest. Times are milliseconds since 1970. */
export interface Freshness {
  /** When it was last known to be. */
  readonly confirmedAt: number | undefined;
  /** Whether what said so has expired since. */
  readonly isStale: boolean;
  readonly now: number;
}
