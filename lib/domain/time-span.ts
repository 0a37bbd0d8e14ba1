import type { Dated } from './dated.ts';

/** A stretch of time in milliseconds since 1970, UTC: from its first moment to the first that is no longer in it. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/**
 * All the time that a date may mean, as it is known: a day, a month, a year, or all from its first day to its last.
 * Undefined for what is not written as dates are; see lib/domain/dated.ts.
 */
export function toTimeSpan({ date, until = date }: Pick<Dated, 'date' | 'until'>): TimeSpan | undefined {
  const [first, last] = [toUnit(date), toUnit(until)];
  return first && last && first.from < last.until ? { from: first.from, until: last.until } : undefined;
}

function toUnit(date: string): TimeSpan | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), month === undefined ? 0 : Number(month) - 1, day === undefined ? 1 : Number(day)];
  const from = toMoment(y, m, d);
  if (month === undefined) return { from, until: toMoment(y + 1, 0, 1) };
  return { from, until: day === undefined ? toMoment(y, m + 1, 1) : toMoment(y, m, d + 1) };
}

// Date.UTC takes the years 0 to 99 for those of the last century.
function toMoment(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
