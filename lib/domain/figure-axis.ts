import type { Qualifier, Unit } from './figure.ts';
import type { Stretch } from './stack-spans.ts';

/** Where an axis begins: at zero, at the first rank, or, of a calendar, near the first of what is drawn. */
export type AxisStart = 'zero' | 'first-rank' | 'calendar';

/** The axis that all figures of one measure are drawn on. */
export interface FigureAxis {
  readonly unit: Unit;
  readonly start: AxisStart;
  readonly from: number;
  readonly until: number;
  /** Where its labels stand, both ends among them. */
  readonly ticks: readonly number[];
}

/** What of a figure is drawn. */
export interface DrawnFigure {
  readonly unit: Unit;
  readonly value: number;
  readonly qualifier?: Qualifier;
  /** A date that the words do not print whole. */
  readonly inferred?: boolean;
}

const DAY = 86_400_000;
const WHOLE: ReadonlySet<Unit> = new Set(['count', 'rank', 'year', 'date']);
/** Room for the dotted line of "more than", as a share of the number. */
const LEANING_ROOM = 0.2;
/** How many days or years stand before the first and after the last of a calendar, at least. */
const CALENDAR_ROOM = 2;
const RANKS = 3;

/** A figure's number on its axis: of days, days since 1970; all else is itself. */
export function toAxisValue({ unit, value }: Pick<DrawnFigure, 'unit' | 'value'>): number {
  if (unit !== 'date') return value;
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

/** Where a figure stands on its axis, from 0 at its start to 1 at its end. */
export function toShareOfAxis(figure: DrawnFigure, { from, until }: FigureAxis): number {
  return (toAxisValue(figure) - from) / (until - from);
}

/** Whether a figure's point is filled: it is the number as printed. */
export function isAsPrinted({ qualifier, inferred = false }: Pick<DrawnFigure, 'qualifier' | 'inferred'>): boolean {
  return qualifier === undefined && !inferred;
}

/** Where the true number lies in the words of the source, seen from the one that is printed. */
export function toLeaning(qualifier: Qualifier | undefined): { readonly less: boolean; readonly more: boolean } {
  const sense = qualifier?.sense;
  return { less: sense === 'about' || sense === 'below' || sense === 'up-to', more: sense === 'about' || sense === 'above' };
}

/**
 * The stretches of its axis that a figure's dotted line covers: which way it leans, not how far.
 * @param reach how long the line is, as a share of the axis
 */
export function toLeaningStretches(figure: DrawnFigure, { from, until }: FigureAxis, reach: number): Stretch[] {
  const value = toAxisValue(figure);
  const length = (until - from) * reach;
  const { less, more } = toLeaning(figure.qualifier);
  return [
    ...(less ? [{ from: Math.max(from, value - length), until: value }] : []),
    ...(more ? [{ from: value, until: Math.min(until, value + length) }] : []),
  ];
}

/**
 * The axis for figures of one measure: from zero, so that lengths can be compared; ranks from the first, since there is none
 * before it; days and years of the calendar, which have no zero to compare with, from shortly before the first.
 * @param figures at least one, all of one unit, none of them vague
 * @param most how many steps it may have
 */
export function toFigureAxis(figures: readonly DrawnFigure[], most: number): FigureAxis {
  const unit = figures[0]?.unit ?? 'count';
  const values = figures.map(toAxisValue);
  const [least, largest] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  if (unit === 'share') return toSteps(unit, 'zero', Math.min(0, least), Math.max(1, largest), most);
  if (unit === 'rank') return toSteps(unit, 'first-rank', 1, Math.max(RANKS, largest), most);
  if (unit === 'year' || unit === 'date') {
    const room = Math.max(CALENDAR_ROOM, Math.ceil((largest - least) / 10));
    return toSteps(unit, 'calendar', least - room, largest + room, most);
  }
  const leans = figures.some((figure) => toLeaning(figure.qualifier).more && toAxisValue(figure) * (1 + LEANING_ROOM) > largest);
  return toSteps(unit, 'zero', Math.min(0, least), leans ? largest * (1 + LEANING_ROOM) : largest, most);
}

function toSteps(unit: Unit, start: AxisStart, least: number, largest: number, most: number): FigureAxis {
  const step = toStep((largest - least || 1) / Math.max(most, 1), WHOLE.has(unit));
  // Ranks are counted from one; all else in multiples of the step.
  const origin = start === 'first-rank' ? 1 : Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((largest - origin) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((origin + at * step).toPrecision(12)));
  return { unit, start, from: ticks[0] ?? 0, until: ticks.at(-1) ?? 1, ticks };
}

// 1, 2, 5 or 10 times a power of ten, whichever is the first that is long enough.
function toStep(least: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10);
  return isWhole ? Math.max(1, step) : step;
}
