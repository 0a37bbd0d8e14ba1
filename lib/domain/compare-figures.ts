import type { Dated } from './dated.ts';
import type { Qualifier, Unit } from './figure.ts';

/** What can be said of two figures beside each other; none of it says which of them is right. */
export const COMPARISONS = ['same', 'close', 'different', 'other-year', 'not-comparable'] as const;
/** One such word. */
export type Comparison = (typeof COMPARISONS)[number];

/** What of a figure is compared. */
export interface ComparedFigure {
  readonly measureId: string;
  readonly unit: Unit;
  readonly value: number;
  readonly vague?: boolean;
  readonly qualifier?: Qualifier;
  /** `date`: what it is of. */
  readonly by: { readonly date: Pick<Dated, 'date' | 'until'> };
}

/** Numbers are close that differ by at most a tenth of the larger one. */
const CLOSE = 0.1;
/** Next to each other on these is not near: the first is not nearly the second, nor one day another. */
const WITHOUT_NEARNESS: ReadonlySet<Unit> = new Set(['rank', 'year', 'date']);
/** A day stays that day whenever somebody speaks of it. */
const TIMELESS: ReadonlySet<Unit> = new Set(['year', 'date']);

/**
 * How two figures stand to each other, whichever is named first:
 * - not comparable: of two measures, or the words of one give no number, or one is "more than" or "up to" a number and the other,
 *   although not near, is within what that leaves open;
 * - other year: what they are of has no year in common;
 * - same: one number, said in one sense; close: nearly so, or one number in two senses; different: all else.
 */
export function compareFigures(one: ComparedFigure, other: ComparedFigure): Comparison {
  if (one.measureId !== other.measureId || one.unit !== other.unit || one.vague || other.vague) return 'not-comparable';
  if (!TIMELESS.has(one.unit) && !shareYear(one.by.date, other.by.date)) return 'other-year';
  if (one.value === other.value) return one.qualifier?.sense === other.qualifier?.sense ? 'same' : 'close';
  if (!WITHOUT_NEARNESS.has(one.unit) && isNear(one.value, other.value)) return 'close';
  return leavesOpen(one, other.value) || leavesOpen(other, one.value) ? 'not-comparable' : 'different';
}

function shareYear(one: Pick<Dated, 'date' | 'until'>, other: Pick<Dated, 'date' | 'until'>): boolean {
  const toYears = ({ date, until = date }: Pick<Dated, 'date' | 'until'>) => [date.slice(0, 4), until.slice(0, 4)] as const;
  const [[from, until], [otherFrom, otherUntil]] = [toYears(one), toYears(other)];
  return from <= otherUntil && otherFrom <= until;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= CLOSE * Math.max(Math.abs(one), Math.abs(other));
}

function leavesOpen({ qualifier, value }: ComparedFigure, other: number): boolean {
  return (qualifier?.sense === 'above' && other > value) || (qualifier?.sense === 'up-to' && other < value);
}
