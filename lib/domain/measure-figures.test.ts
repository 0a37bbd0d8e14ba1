import { expect, it } from 'vitest';
import type { AttributionView, FigureView } from './brief.ts';
import type { Figure } from './figure.ts';
import { byAsOf, byCount, isOfSeveralYears, type MeasureFigures } from './measure-figures.ts';

const figure = (id: string, date: string) => ({ id, asOf: { date } }) as Figure;
const measure = (name: string, count: number) => ({ name, count }) as MeasureFigures;

it('puts measures with the most figures first, then by name', () => {
  const measures = [measure('visits', 1), measure('border', 1), measure('trade', 2)].toSorted(byCount('en'));
  expect(measures.map(({ name }) => name)).toEqual(['trade', 'border', 'visits']);
});

it('puts figures by the time they are of, and those of one day as the lot does, in whatever order they come', () => {
  const figures = [figure('x', '2025'), figure('a', '2022'), figure('b', '2022'), figure('c', '2022-11')];
  const toOrder = (all: Figure[]) => all.toSorted(byAsOf('trade')).map(({ id }) => id);
  expect(toOrder(figures).slice(2)).toEqual(['c', 'x']);
  expect(toOrder(figures)).toEqual(toOrder(figures.toReversed()));
});

it('draws figures over time that are of several years', () => {
  const toViews = (...dates: string[]) => dates.map((date) => ({ by: { date: { date } } as AttributionView }) as FigureView);
  expect([toViews('2022', '2022-11'), toViews('2022', '2025')].map(isOfSeveralYears)).toEqual([false, true]);
});
