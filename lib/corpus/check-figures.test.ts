import { describe, expect, it } from 'vitest';
import { checkCorpus } from './compile-corpus.ts';
import { fixtureRecord, inAll, toFixtureFiles } from './fixture-corpus.ts';

const figure = fixtureRecord('figures/cost-2024.yaml');
const problemsWith = (fields: object): string[] => {
  const changed = { ...figure, qualifier: undefined, ...fields };
  const measure = { name: inAll('Cost'), unit: changed.unit };
  return checkCorpus(toFixtureFiles({ 'figures/cost-2024.yaml': changed, 'measures/cost.yaml': measure }))
    .problems // The made-up article holds no such words, which is another rule's matter.
    .filter(({ rule }) => rule !== 'span-length')
    .map(({ rule, message }) => `[${rule}] ${message}`);
};

describe('a figure is refused', () => {
  it.each<[reason: string, fields: object, message: string]>([
    [
      'with a share beyond one',
      { unit: 'share', value: 12.5, exact: 'a share' },
      '[value] value 12.5 is no share, which is 0 to 1; 12.5 % is 0.125',
    ],
    ['with a share below nothing', { unit: 'share', value: -0.1, exact: 'a share' }, '[value] value -0.1 is no share'],
    [
      'with a day that is none',
      { unit: 'date', value: 20230229, exact: 'a day' },
      '[value] value 20230229 is no date; the 5th of May 2024 is 20240505',
    ],
    ['with a day of six digits', { unit: 'date', value: 202305, exact: 'a day' }, '[value] value 202305 is no date'],
    ['with a part of a year', { unit: 'year', value: 2023.5, exact: 'a year' }, '[value] value 2023.5 is no year, which is a whole number'],
    [
      'with another value than its words have',
      { value: 25_000, exact: 'nearly 250 million dollars' },
      '[value] value is 25000, but "nearly 250 million dollars" says 250000000; correct the value, or narrow exact to the words of the number',
    ],
    [
      'with per cent for a share',
      { unit: 'share', value: 0.12, exact: '12.5 percent' },
      '[value] value is 0.12, but "12.5 percent" says 0.125',
    ],
    ['with another year', { unit: 'year', value: 2023, exact: 'in 2024' }, '[value] value is 2023, but "in 2024" says 2024'],
    [
      'with a qualifier that the article does not have',
      { qualifier: { sense: 'about', words: 'roughly' } },
      '[qualifier] "roughly" is not in exact; qualifier.words is the article\'s own word, and exact is as wide as to hold it',
    ],
  ])('%s', (_, fields, message) => {
    expect(problemsWith(fields)).toEqual([expect.stringContaining(message)]);
  });
});

describe('a figure is in order', () => {
  it.each<[reason: string, fields: object]>([
    ['with a share of everything', { unit: 'share', value: 1, exact: 'all' }],
    ['with a leap day', { unit: 'date', value: 20240229, exact: 'on February 29' }],
    ['with a value of its words', { value: 17_300_000, exact: '17.3 million dollars' }],
    ['with a value that the words leave open', { value: 2, vague: true, unit: 'count', exact: 'some of the 12 bridges' }],
    ['with a rank beside a year', { unit: 'rank', value: 1, exact: 'the longest in 2023' }],
    ['with a count beside a year', { unit: 'count', value: 1, exact: 'a bridge of 2023' }],
    ['with a year beside a day', { unit: 'year', value: 2024, exact: 'on May 12' }],
    ['with a qualifier in another case', { exact: 'More than 12 million dollars', qualifier: { sense: 'above', words: 'more than' } }],
  ])('%s', (_, fields) => {
    expect(problemsWith(fields)).toEqual([]);
  });
});
