/** How many bytes a file may have, by what it is. */
export const MOST_BYTES = {
  root: 64 * 1024,
  timestamp: 16 * 1024,
  snapshot: 64 * 1024,
  targets: 256 * 1024,
  /** Of a target, packed and unpacked: whatever is signed, no more than this is read. */
  target: 64 * 1024 * 1024,
  /** Of compiled names, packed and unpacked: pages keep them whole, and extension storage has 10 MB for all feeds (Chromium 156). */
  matcher: 1024 * 1024,
} as const;

/** How many newer roots are looked at in one run; the next goes on from there. */
export const MOST_ROOTS = 32;

/** How long one line of an edition may be, in UTF-16 code units. */
export const MOST_LINE = 256 * 1024;

/** How many lines are put into the database in one transaction. */
export const LINES_AT_ONCE = 256;

/** How long an update waits, in milliseconds. */
export const WAITS = {
  /** For the first byte of a file. */
  firstByte: 15_000,
  /** For `leastBytes` more, or the end. */
  stall: 10_000,
  /** For all that is done in one event of the worker; then records that are not all staged wait for the next event. */
  piece: 45_000,
  /** For that event itself, whatever it waits for. */
  event: 55_000,
} as const;

/** Fewer bytes than these in the time of a stall are as good as none. */
export const LEAST_BYTES = 1024;
