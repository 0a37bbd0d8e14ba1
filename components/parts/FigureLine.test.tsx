// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FigureView } from '../../lib/domain/brief.ts';
import { BORDER, DOLLARS, THIRD } from '../fixtures/briefs.ts';
import { readCatalogue } from '../fixtures/catalogues.ts';
import { read, show } from '../fixtures/show.tsx';
import { toStrings } from '../to-strings.ts';
import { FigureLine } from './FigureLine.tsx';

const VALUES: readonly [string, FigureView, string][] = [
  ['qualifier first, in the words of the source', DOLLARS, 'nearly 30 billion dollars'],
  ['one of a unit', { ...BORDER, value: 1 }, '1 kilometre'],
  ['all digits below a million', BORDER, '7,591 kilometres'],
  ['a million word only where no digit is lost', { ...BORDER, unit: 'count', value: 1_234_567 }, '1,234,567'],
  ['decimals of a million word', { ...DOLLARS, value: 28.7e9 }, 'nearly 28.7 billion dollars'],
  ['a share in per cent', { ...THIRD, value: 0.125 }, '12.5%'],
  ['a share in the words of the source where per cent would claim digits', THIRD, 'a third'],
  ['a day', { ...BORDER, unit: 'date', value: 20_180_812, exact: 'August 12, 2018' }, '12 Aug 2018'],
  ['a day whose year is not printed', { ...BORDER, unit: 'date', value: 20_221_126, exact: 'November 26' }, '26 Nov [2022]'],
  ['a day of which nothing is printed', { ...BORDER, unit: 'date', value: 20_221_128, exact: 'Next day' }, '[28 Nov 2022]'],
  ['a year', { ...BORDER, unit: 'year', value: 1725, exact: 'in 1725' }, '1725'],
  ['a year that is not printed', { ...BORDER, unit: 'year', value: 2022, exact: 'two years earlier' }, '[2022]'],
  ['a number of years', { ...BORDER, unit: 'years', value: 30 }, '30 years'],
  ['the words where they give no number', { ...BORDER, unit: 'count', value: 2, vague: true, exact: 'many Russians' }, 'many Russians'],
  ['a time', { ...BORDER, unit: 'second', value: 1 }, '1 second'],
  ['a rank', { ...BORDER, unit: 'rank', value: 3 }, 'rank 3'],
];

it.each(VALUES)('%s', (_, figure, value) => {
  expect(read(show(<FigureLine figure={figure} />).querySelector('.value'))).toBe(value);
});

it.each(['ru', 'kk', 'zh'] as const)(
  'is the printed words, in their language, where a word before it is of another language: %s',
  (language) => {
    const figure = { ...DOLLARS, exact: 'nearly 30 billion dollars' };
    const words = show(<FigureLine figure={figure} />, toStrings(readCatalogue(language))).querySelector('.value q');
    expect([words?.textContent, words?.getAttribute('lang')]).toEqual(['nearly 30 billion dollars', 'en']);
  },
);

it('sets only the number large and says what it measures and who claims it', () => {
  const view = show(<FigureLine figure={DOLLARS} />);
  expect([...view.querySelectorAll('.value small')].map(read)).toEqual(['nearly', ' dollars']);
  expect(read(view)).toContain('trade between Kazakhstan and Russia');
  expect(read(view)).toContain('Tokayev, in Rossiyskaya Gazeta');
});
