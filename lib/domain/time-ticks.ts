import type { TimeSpan } from './time-span.ts';

/** Where an axis of time is labelled: at the first moments of days, months or years. */
export interface TimeTicks {
  readonly unit: 'day' | 'month' | 'year';
  /** Milliseconds since 1970, UTC, in order. */
  readonly moments: readonly number[];
}

const DAY = 86_400_000;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;
/** Steps that readers count in: a quarter, not five months. Days beyond two would stand apart from the first of a month. */
const STEPS = [
  ['day', 1, DAY],
  ['day', 2, 2 * DAY],
  ['month', 1, MONTH],
  ['month', 3, 3 * MONTH],
  ['month', 6, 6 * MONTH],
  ['year', 1, YEAR],
  ['year', 2, 2 * YEAR],
  ['year', 5, 5 * YEAR],
  ['year', 10, 10 * YEAR],
  ['year', 20, 20 * YEAR],
  ['year', 50, 50 * YEAR],
] as const;
const CENTURIES = ['year', 100, 100 * YEAR] as const;

/** The labels of a window of time: the shortest step of which no more than `most` stand in it, and one more at the end. */
export function toTimeTicks({ from, until }: TimeSpan, most: number): TimeTicks {
  const [unit, step] = STEPS.find(([, , length]) => (until - from) / length <= most) ?? CENTURIES;
  const start = new Date(from);
  const first = unit === 'year' ? Math.floor(start.getUTCFullYear() / step) * step : start.getUTCFullYear();
  const moments: number[] = [];
  for (let at = 0; ; at += step) {
    const moment = toMoment(unit, first, start, at, step);
    if (moment > until) return { unit, moments };
    if (moment >= from) moments.push(moment);
  }
}

function toMoment(unit: TimeTicks['unit'], year: number, start: Date, at: number, step: number): number {
  const date = new Date(0);
  if (unit === 'year') return date.setUTCFullYear(year + at, 0, 1);
  if (unit === 'month') return date.setUTCFullYear(year, Math.floor(start.getUTCMonth() / step) * step + at, 1);
  return date.setUTCFullYear(year, start.getUTCMonth(), start.getUTCDate() + at);
}
