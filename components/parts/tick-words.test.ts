import { expect, it } from 'vitest';
import { toTickWords } from './tick-words.ts';

const moments = ['2022-11-01', '2022-12-01', '2023-01-01'].map((day) => Date.parse(day));

it.each([
  ['en', ['Nov\n2022', 'Dec', 'Jan\n2023']],
  ['ru', ['нояб.\n2022', 'дек.', 'янв.\n2023']],
  ['kk', ['қараша\n2022', 'желтоқсан', 'қаңтар\n2023']],
  ['zh', ['11月\n2022', '12月', '1月\n2023']],
] as const)('name months in %s, and the year where it is another one', (language, words) => {
  expect(toTickWords({ unit: 'month', moments }, language)).toEqual(words);
});

it('name days and years', () => {
  expect(toTickWords({ unit: 'day', moments }, 'kk')).toEqual(['1 қараша\n2022', '1 желтоқсан', '1 қаңтар\n2023']);
  expect(toTickWords({ unit: 'day', moments }, 'en')).toEqual(['1 Nov\n2022', '1 Dec', '1 Jan\n2023']);
  expect(toTickWords({ unit: 'year', moments }, 'ru')).toEqual(['2022', '2022', '2023']);
});
