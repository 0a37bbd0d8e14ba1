import type { Figure, Unit } from '../domain/figure.ts';
import type { CorpusRecords } from '../domain/record.ts';
import { isCalendarDay } from './calendar-day.ts';
import type { Problem, Rule } from './problem.ts';
import { readPrintedValue } from './read-value.ts';

/** Holds every figure against its unit, its measure and its own words. */
export function checkFigures({ figures, measures, sources }: CorpusRecords): Problem[] {
  const units = new Map(measures.map(({ id, unit }) => [id, unit]));
  const languages = new Map(sources.map(({ id, language }) => [id, language]));
  return figures.flatMap((figure) => [
    ...checkMeasure(figure, units.get(figure.measure)),
    ...checkUnit(figure),
    ...checkWords(figure, languages.get(figure.source)),
    ...checkQualifier(figure),
  ]);
}

function problem({ id }: Figure, rule: Rule, message: string): Problem[] {
  return [{ file: `figures/${id}.yaml`, record: id, rule, message }];
}

function checkMeasure(figure: Figure, counted: Unit | undefined): Problem[] {
  const { unit, measure } = figure;
  return counted === undefined || counted === unit
    ? []
    : problem(figure, 'unit-of-measure', `unit is ${unit}, but measure ${measure} is counted in ${counted}`);
}

// What each unit says of itself in lib/domain/figure.ts.
function checkUnit(figure: Figure): Problem[] {
  const { unit, value } = figure;
  if (unit === 'share' && (value < 0 || value > 1))
    return problem(figure, 'value', `value ${value} is no share, which is 0 to 1; ${value} % is ${toPlain(value / 100)}`);
  if (unit === 'date' && !isCalendarDay(String(value).replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3')))
    return problem(figure, 'value', `value ${value} is no date; the 5th of May 2024 is 20240505`);
  if ((unit === 'year' || unit === 'rank') && !Number.isInteger(value))
    return problem(figure, 'value', `value ${value} is no ${unit}, which is a whole number`);
  return [];
}

function checkWords(figure: Figure, language: string | undefined): Problem[] {
  const { unit, value, exact, vague } = figure;
  // A day and a rank are seldom the number that is printed: "November 27", "in 2023 it took the top spot".
  if (vague === true || language === undefined || unit === 'date' || unit === 'rank') return [];
  const printed = readPrintedValue(exact, language);
  if (printed === undefined || printed.maybeYear !== (unit === 'year')) return [];
  if (unit === 'share' && !printed.percent) return [];
  if (Math.abs(printed.value - value) <= Math.abs(value) * 1e-9) return [];
  return problem(
    figure,
    'value',
    `value is ${value}, but "${exact}" says ${toPlain(printed.value)}; correct the value, or narrow exact to the words of the number`,
  );
}

function checkQualifier(figure: Figure): Problem[] {
  const { qualifier, exact } = figure;
  return qualifier === undefined || exact.toLowerCase().includes(qualifier.words.toLowerCase())
    ? []
    : problem(
        figure,
        'qualifier',
        `"${qualifier.words}" is not in exact; qualifier.words is the article's own word, and exact is as wide as to hold it`,
      );
}

// Without what binary fractions leave over: 0.57, not 0.5700000000000001.
function toPlain(value: number): string {
  return String(Number(value.toPrecision(12)));
}
