import type { FigureView } from './brief.ts';
import type { Unit } from './figure.ts';
import { byLot } from './lot.ts';

/** A measure with all figures of it. */
export interface MeasureFigures {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  /** At least one; by the time that they are of, among equals as the lot decides. */
  readonly figures: readonly FigureView[];
}

/** Figures by what they measure: the measures with the most figures first, among equals by their names in the reader's language. */
export function toMeasures(figures: readonly FigureView[], locale: string): MeasureFigures[] {
  const { compare } = new Intl.Collator(locale);
  const groups = Map.groupBy(figures, ({ measureId }) => measureId);
  return [...groups]
    .flatMap(([id, members]) => {
      const [first] = members;
      return first === undefined ? [] : [{ id, name: first.measure, unit: first.unit, figures: members.toSorted(byAsOf(id)) }];
    })
    .toSorted((one, other) => other.figures.length - one.figures.length || compare(one.name, other.name));
}

/** Whether figures are of several years: then they are also drawn over time. */
export function isOfSeveralYears(figures: readonly FigureView[]): boolean {
  return new Set(figures.map(({ by }) => by.date.date.slice(0, 4))).size > 1;
}

function byAsOf(measure: string): (one: FigureView, other: FigureView) => number {
  const lot = byLot(measure);
  return (one, other) => (one.by.date.date === other.by.date.date ? lot(one, other) : one.by.date.date < other.by.date.date ? -1 : 1);
}
