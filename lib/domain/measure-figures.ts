import type { FigureView } from './brief.ts';
import type { EditionLabel } from './edition.ts';
import type { Figure, Unit } from './figure.ts';
import { byLot } from './lot.ts';

/** A measure with the figures of it. */
export interface MeasureFigures {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly edition: EditionLabel;
  /** How many there are: at least one. */
  readonly count: number;
  /** By the time that they are of, among equals as the lot decides; none while they are being read. */
  readonly figures: readonly FigureView[];
}

/** Compares measures: those with the most figures first, among equals by their names in the reader's language. */
export function byCount(locale: string): (one: MeasureFigures, other: MeasureFigures) => number {
  const { compare } = new Intl.Collator(locale);
  return (one, other) => other.count - one.count || compare(one.name, other.name);
}

/** Compares figures of a measure: by the time that they are of, among equals as the lot decides. */
export function byAsOf(measure: string): (one: Figure, other: Figure) => number {
  const lot = byLot(measure);
  return (one, other) => (one.asOf.date === other.asOf.date ? lot(one, other) : one.asOf.date < other.asOf.date ? -1 : 1);
}

/** Whether figures are of several years: then they are also drawn over time. */
export function isOfSeveralYears(figures: readonly FigureView[]): boolean {
  return new Set(figures.map(({ by }) => by.date.date.slice(0, 4))).size > 1;
}
