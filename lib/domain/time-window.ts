import type { TimeSpan } from './time-span.ts';

const DAY = 86_400_000;
/** The shortest stretch of time that is worth drawing: a week, so that one day has others beside it. */
export const SHORTEST_WINDOW = 7 * DAY;
/** What is left free on either side, as a share of the whole, so that marks at the ends are whole. */
const MARGIN = 0.04;
/** Four of five: a few events of other decades shall not press all others into a corner. */
const MOST = 0.8;

/** All the time that some spans take, with a margin; the epoch's first week where there are none. */
export function toBounds(spans: readonly TimeSpan[]): TimeSpan {
  if (spans.length === 0) return { from: 0, until: SHORTEST_WINDOW };
  const from = spans.reduce((least, span) => Math.min(least, span.from), Number.POSITIVE_INFINITY);
  const until = spans.reduce((most, span) => Math.max(most, span.until), Number.NEGATIVE_INFINITY);
  return withMargin({ from, until });
}

/** The shortest window that four of five spans are whole in, with a margin: what is looked at first. */
export function toFirstWindow(spans: readonly TimeSpan[]): TimeSpan {
  const windows = toShortestWindows(spans, Math.ceil(spans.length * MOST));
  const shortest = windows.reduce<TimeSpan | undefined>(
    (best, window) => (best === undefined || toLength(window) < toLength(best) ? window : best),
    undefined,
  );
  return shortest === undefined ? toBounds([]) : within(withMargin(shortest), toBounds(spans));
}

/**
 * A window made longer or shorter by a factor around a moment that keeps its place in it; never shorter than a week, nor beyond the bounds.
 * @param factor above 1 shows more time, below 1 less
 */
export function zoomWindow(window: TimeSpan, factor: number, at: number, bounds: TimeSpan): TimeSpan {
  const before = toLength(window);
  const length = Math.min(Math.max(before * factor, SHORTEST_WINDOW), toLength(bounds));
  const share = (at - window.from) / before;
  const from = at - share * length;
  return within({ from, until: from + length }, bounds);
}

/** A window moved by a share of its own length, to later where that is positive; it stops at the bounds. */
export function moveWindow(window: TimeSpan, share: number, bounds: TimeSpan): TimeSpan {
  const by = share * toLength(window);
  return within({ from: window.from + by, until: window.until + by }, bounds);
}

/** A window of the same length around a moment, within the bounds. */
export function centreWindow(window: TimeSpan, at: number, bounds: TimeSpan): TimeSpan {
  return moveWindow(window, (at - (window.from + window.until) / 2) / toLength(window), bounds);
}

/** Length of a span, in milliseconds. */
export function toLength({ from, until }: TimeSpan): number {
  return until - from;
}

// From the beginning of each span the shortest window that holds so many of those that begin no earlier. Spans are taken away from
// the earliest on, so that the end that is looked for only ever moves on: an edition may have thousands of events.
function toShortestWindows(spans: readonly TimeSpan[], count: number): TimeSpan[] {
  const starts = spans.toSorted((one, other) => one.from - other.from || one.until - other.until);
  const ends = starts.toSorted((one, other) => one.until - other.until);
  const places = new Map(ends.map((span, place) => [span, place]));
  const gone = new Set<TimeSpan>();
  let end = count - 1;
  return starts.slice(0, starts.length - count + 1).map((span) => {
    const window = { from: span.from, until: ends[end]?.until ?? Number.POSITIVE_INFINITY };
    gone.add(span);
    if ((places.get(span) ?? 0) <= end) end++;
    for (let next = ends[end]; next !== undefined && gone.has(next); next = ends[end]) end++;
    return window;
  });
}

function withMargin(span: TimeSpan): TimeSpan {
  const length = Math.max(toLength(span) * (1 + 2 * MARGIN), SHORTEST_WINDOW);
  const middle = (span.from + span.until) / 2;
  return { from: middle - length / 2, until: middle + length / 2 };
}

function within({ from, until }: TimeSpan, bounds: TimeSpan): TimeSpan {
  const length = Math.min(until - from, toLength(bounds));
  const start = Math.min(Math.max(from, bounds.from), bounds.until - length);
  return { from: start, until: start + length };
}
