import { expect, it } from 'vitest';
import type { AttributionView, FigureView } from './brief.ts';
import { isOfSeveralYears, toMeasures } from './measure-figures.ts';

const EDITION = { number: 1, date: '2026-11-20' };
const figure = (id: string, measureId: string, date: string): FigureView => ({
  id,
  exact: id,
  value: 1,
  unit: 'count',
  measureId,
  measure: `The ${measureId}`,
  by: { date: { date } } as AttributionView,
});

it('puts measures with the most figures first, then by name, and figures by the time they are of', () => {
  const measures = toMeasures(
    [
      { edition: EDITION, figures: [figure('c', 'trade', '2025'), figure('a', 'visits', '2022'), figure('b', 'trade', '2022-11')] },
      { edition: { ...EDITION, number: 7 }, figures: [figure('d', 'border', '2024')] },
    ],
    'en',
  );
  expect(measures.map(({ name, figures }) => [name, ...figures.map(({ id }) => id)])).toEqual([
    ['The trade', 'b', 'c'],
    ['The border', 'd'],
    ['The visits', 'a'],
  ]);
  expect(measures.map(({ edition }) => edition.number)).toEqual([1, 7, 1]);
  expect(measures.map(({ figures }) => isOfSeveralYears(figures))).toEqual([true, false, false]);
});

it('orders figures of one day as the lot does, in whatever order they come', () => {
  const figures = ['x', 'y', 'z'].map((id) => figure(id, 'trade', '2022'));
  const toOrder = (all: FigureView[]) => toMeasures([{ edition: EDITION, figures: all }], 'en')[0]?.figures.map(({ id }) => id);
  expect(toOrder(figures)).toEqual(toOrder(figures.toReversed()));
});
