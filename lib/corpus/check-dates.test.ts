import { describe, expect, it } from 'vitest';
import { checkCorpus } from './compile-corpus.ts';
import { type Changes, type FixturePath, fixtureRecord, toFixtureFiles } from './fixture-corpus.ts';
import { toProblemText } from './problem.ts';

const change = (path: FixturePath, fields: object): Changes => ({ [path]: { ...fixtureRecord(path), ...fields } });
const problemsOf = (changes: Changes) => checkCorpus(toFixtureFiles(changes)).problems.map((problem) => toProblemText(problem));
const PLACES: readonly (readonly [path: FixturePath, field: string])[] = [
  ['sources/herald.yaml', 'published'],
  ['speakers/ada-lund.yaml', 'roleAsOf'],
  ['utterances/opening.yaml', 'date'],
  ['quotes/oak-parts.yaml', 'date'],
  ['figures/cost-2024.yaml', 'asOf'],
  ['events/opening.yaml', 'date'],
];

describe('a date is refused', () => {
  it.each(PLACES)('in %s, when it is no day', (path, field) => {
    expect(problemsOf(change(path, { [field]: { date: '2024-04-31' } }))).toEqual([
      expect.stringContaining(`[date] ${field}.date 2024-04-31 is not in the calendar`),
    ]);
  });

  it.each<[reason: string, dated: object, message: string]>([
    ['that the year does not have', { date: '2023-02-29' }, '[date] date.date 2023-02-29 is not in the calendar'],
    ['of no month', { date: '2024-13' }, '[schema] date.date: must be YYYY, YYYY-MM or YYYY-MM-DD'],
    ['of no day', { date: '2024-05-45' }, '[schema] date.date: must be YYYY, YYYY-MM or YYYY-MM-DD'],
    ['that ends before it begins', { date: '2024-05-02', until: '2024-05-01' }, '[date] date.until 2024-05-01 is before 2024-05-02'],
    ['of a century to come', { date: '2204' }, '[date] date.date 2204 is later than the edition, which is of 2026-11-01 (edition.yaml)'],
    ['of the day after the edition', { date: '2026-11-02' }, '[date] date.date 2026-11-02 is later than the edition'],
    ['that ends after the edition', { date: '2026-10', until: '2026-12' }, '[date] date.until 2026-12 is later than the edition'],
  ])('%s', (_, date, message) => {
    expect(problemsOf(change('quotes/oak-parts.yaml', { date }))).toEqual([expect.stringContaining(message)]);
  });
});

it.each(['2024-02-29', '2026', '2026-11', '2026-11-01'])('a date may be %s', (date) => {
  expect(problemsOf(change('quotes/oak-parts.yaml', { date: { date, until: date } }))).toEqual([]);
});
