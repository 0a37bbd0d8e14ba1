import { expect, it } from 'vitest';
import type { AttributionView, FigureView } from './brief.ts';
import { isOfSeveralYears, toMeasures } from './measure-figures.ts';

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
    [figure('c', 'trade', '2025'), figure('a', 'visits', '2022'), figure('b', 'trade', '2022-11'), figure('d', 'border', '2024')],
    'en',
  );
  expect(measures.map(({ name, figures }) => [name, ...figures.map(({ id }) => id)])).toEqual([
    ['The trade', 'b', 'c'],
    ['The border', 'd'],
    ['The visits', 'a'],
  ]);
  expect(measures.map(({ figures }) => isOfSeveralYears(figures))).toEqual([true, false, false]);
});

it('orders figures of one day as the lot does, in whatever order they come', () => {
  const figures = ['x', 'y', 'z'].map((id) => figure(id, 'trade', '2022'));
  const toOrder = (all: FigureView[]) => toMeasures(all, 'en')[0]?.figures.map(({ id }) => id);
  expect(toOrder(figures)).toEqual(toOrder(figures.toReversed()));
});
