import type { Dated } from '../domain/dated.ts';

/** Days from the first to the last, both as numbers YYYYMMDD, so that the later is the greater. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** The days of a year (`2022`), month (`2022-11`) or day (`2022-11-28`); undefined of what is no date. */
export function parseDays(date: string): Days | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  const [from, to] = [Number(month ?? 1), Number(month ?? 12)];
  const length = new Date(Date.UTC(Number(year), to, 0)).getUTCDate();
  const [first, last] = [Number(day ?? 1), Number(day ?? length)];
  if (from < 1 || to > 12 || first < 1 || last > length) return undefined;
  return { first: toNumber(year, from, first), last: toNumber(year, to, last) };
}

/** The days that the date of a record can mean; none where it is not understood. */
export function toDays({ date, until = date }: Pick<Dated, 'date' | 'until'>): readonly Days[] {
  const [from, to] = [parseDays(date), parseDays(until)];
  return from && to ? [{ first: from.first, last: to.last }] : [];
}

function toNumber(year: string, month: number, day: number): number {
  return Number(year) * 10_000 + month * 100 + day;
}
