import type { Measured } from './statistics.ts';

/** One line of the table. */
export interface Row {
  /** Number of the goal; a letter after it where a goal has several lines. */
  readonly goal: string;
  readonly what: string;
  readonly measured: string;
  /** What is to be reached, in words. */
  readonly reach: string;
  /** Nothing where the line is for information, or could not be measured here. */
  readonly reached: boolean | undefined;
  readonly spread: string;
}

/** A line of a number that must not be above a limit. */
export function toRow(goal: string, what: string, measured: Measured, limit: number, unit = ''): Row {
  return {
    goal,
    what,
    measured: show(measured.value, unit),
    reach: `<= ${limit}${unit && ` ${unit}`}`,
    reached: measured.value <= limit,
    spread: toSpread(measured, unit),
  };
}

/** A line that only informs. */
export function toNote(goal: string, what: string, measured: Measured, unit = ''): Row {
  return { goal, what, measured: show(measured.value, unit), reach: '', reached: undefined, spread: toSpread(measured, unit) };
}

/** A line that says why a goal cannot be measured here. */
export function toMissing(goal: string, what: string, why: string): Row {
  return { goal, what, measured: `not measured: ${why}`, reach: '', reached: undefined, spread: '' };
}

/** A number with three digits that count. */
export function show(value: number, unit = ''): string {
  const digits = Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
  return unit === '' ? digits : `${digits} ${unit}`;
}

function toSpread({ low, high, count }: Measured, unit: string): string {
  return count < 2 ? '' : `${show(low)}–${show(high, unit)} of ${count}`;
}
