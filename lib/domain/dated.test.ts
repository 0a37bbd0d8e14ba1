import { expect, it } from 'vitest';
import { type Dated, toYears } from './dated.ts';

it.each<[what: string, dates: readonly Dated[], years: object]>([
  ['one year, printed', [{ date: '2024-11-27', until: '2024-11-28' }, { date: '2024' }], { date: '2024' }],
  ['the first to the last', [{ date: '2025-11' }, { date: '2022-11-28' }, { date: '2024' }], { date: '2022', until: '2025' }],
  ['a span over a new year', [{ date: '2021', until: '2022' }], { date: '2021', until: '2022' }],
  [
    'inferred as soon as one is',
    [{ date: '2024' }, { date: '2024-11', inferred: 'year', reason: 'x' }],
    { date: '2024', inferred: 'whole' },
  ],
])('dates span %s', (_, dates, years) => {
  expect(toYears(dates)).toEqual(years);
});
