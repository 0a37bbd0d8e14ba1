/** What the files of a feed weigh, in bytes. */
export interface FeedSizes {
  readonly timestamp: number;
  readonly snapshot: number;
  readonly targets: number;
  readonly delta: number;
  readonly full: number;
  readonly matcher: number;
}

/** What readers and editors do. */
export interface FeedUse {
  readonly readers: number;
  /** How often a reader's browser asks, a day. */
  readonly checksADay: number;
  readonly editionsAWeek: number;
  /** What part of readers was away for longer than the deltas reach and takes the whole edition. */
  readonly wholeShare: number;
  /** What part of the day's checks falls into its busiest hour; 1/24 if spread evenly. */
  readonly busiestHour: number;
}

/** What a host serves. */
export interface FeedLoad {
  readonly requestsADay: number;
  readonly bytesADay: number;
  readonly requestsASecondAtMost: number;
  /** The same in the busiest hour of a day with an edition, in bits. */
  readonly bitsASecondAtMost: number;
}

/** What an answer weighs beside its file, in bytes: status line and headers as nginx sends them, measured by `npm run load`. */
export const HEADER_BYTES = 300;
const WEEK = 7;
const HOUR = 3600;

/**
 * What a feed's readers ask for: each check asks for the next root, which is not there, and for the timestamp; a check
 * after an edition also for snapshot, targets, a delta (or the whole) and the names.
 */
export function toFeedLoad(sizes: FeedSizes, use: FeedUse): FeedLoad {
  const check = { requests: 2, bytes: sizes.timestamp + 2 * HEADER_BYTES };
  const records = use.wholeShare * sizes.full + (1 - use.wholeShare) * sizes.delta;
  const update = { requests: 4, bytes: sizes.snapshot + sizes.targets + records + sizes.matcher + 4 * HEADER_BYTES };
  const checks = use.readers * use.checksADay;
  const updates = (use.readers * use.editionsAWeek) / WEEK;
  // On the day of an edition everybody fetches it.
  const atMost = (what: 'requests' | 'bytes') => ((checks * check[what] + use.readers * update[what]) * use.busiestHour) / HOUR;
  return {
    requestsADay: checks * check.requests + updates * update.requests,
    bytesADay: checks * check.bytes + updates * update.bytes,
    requestsASecondAtMost: atMost('requests'),
    bitsASecondAtMost: atMost('bytes') * 8,
  };
}
