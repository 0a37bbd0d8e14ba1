import type { FigureView } from './brief.ts';
import type { EditionLabel } from './edition.ts';
import type { Unit } from './figure.ts';
import { byLot } from './lot.ts';

/** A measure with all figures of it. */
export interface MeasureFigures {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly edition: EditionLabel;
  /** At least one; by the time that they are of, among equals as the lot decides. */
  readonly figures: readonly FigureView[];
}

/** The figures of one edition. */
export interface EditionFigures {
  readonly edition: EditionLabel;
  readonly figures: readonly FigureView[];
}

/**
 * Figures by what they measure: the measures with the most figures first, among equals by their names in the reader's language.
 * What two editions measure is never one measure: nobody has said that they mean the same.
 */
export function toMeasures(editions: readonly EditionFigures[], locale: string): MeasureFigures[] {
  const { compare } = new Intl.Collator(locale);
  return editions
    .flatMap(toOwnMeasures)
    .toSorted((one, other) => other.figures.length - one.figures.length || compare(one.name, other.name));
}

function toOwnMeasures({ edition, figures }: EditionFigures): MeasureFigures[] {
  return [...Map.groupBy(figures, ({ measureId }) => measureId)].flatMap(([id, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ id, name: first.measure, unit: first.unit, edition, figures: members.toSorted(byAsOf(id)) }];
  });
}

/** Whether figures are of several years: then they are also drawn over time. */
export function isOfSeveralYears(figures: readonly FigureView[]): boolean {
  return new Set(figures.map(({ by }) => by.date.date.slice(0, 4))).size > 1;
}

function byAsOf(measure: string): (one: FigureView, other: FigureView) => number {
  const lot = byLot(measure);
  return (one, other) => (one.by.date.date === other.by.date.date ? lot(one, other) : one.by.date.date < other.by.date.date ? -1 : 1);
}
