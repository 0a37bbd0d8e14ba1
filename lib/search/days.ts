import type { Dated } from '../domain/dated.ts';

/** Days from the first to the last, both as numbers YYYYMMDD, so that the later is the greater. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;

/** The days of a year (`2022`), month (`2022-11`) or day (`2022-11-28`); undefined of what is no date. */
export function parseDays(date: string): Days | undefined {
  const { year, month, day } = DATE.exec(date)?.groups ?? {};
  if (year === undefined) return undefined;
  if (month === undefined) return { first: toNumber(year, '01', '01'), last: toNumber(year, '12', '31') };
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return { first: toNumber(year, month, '01'), last: toNumber(year, month, String(length)) };
  if (Number(day) < 1 || Number(day) > length) return undefined;
  return { first: toNumber(year, month, day), last: toNumber(year, month, day) };
}

/** The days that the date of a record can mean; none where it is not understood. */
export function toDays({ date, until = date }: Pick<Dated, 'date' | 'until'>): readonly Days[] {
  const [from, to] = [parseDays(date), parseDays(until)];
  return from && to ? [{ first: from.first, last: to.last }] : [];
}

function toNumber(year: string, month: string, day: string): number {
  return Number(year + month + day.padStart(2, '0'));
}
