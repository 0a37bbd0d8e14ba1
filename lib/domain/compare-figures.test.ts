import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPARISONS, type ComparedFigure, compareFigures } from './compare-figures.ts';
import { QUALIFIER_SENSES, type QualifierSense, UNITS } from './figure.ts';

const figure = (value: number, more: Partial<ComparedFigure> = {}, sense?: QualifierSense): ComparedFigure => ({
  measureId: 'trade',
  unit: 'usd',
  value,
  by: { date: { date: '2025-11' } },
  ...(sense && { qualifier: { sense, words: 'sample' } }),
  ...more,
});
const of = (date: string, until?: string) => ({ by: { date: { date, ...(until && { until }) } } });

it.each([
  ['same', figure(30), figure(30)],
  ['same', figure(30, {}, 'above'), figure(30, {}, 'above')],
  ['close', figure(30), figure(30, {}, 'below')],
  ['close', figure(30), figure(27)],
  ['different', figure(30), figure(26)],
  ['different', figure(30, {}, 'above'), figure(20)],
  ['not-comparable', figure(30, {}, 'above'), figure(400)],
  ['not-comparable', figure(3, { unit: 'rank' }, 'up-to'), figure(1, { unit: 'rank' })],
  ['different', figure(20, { unit: 'rank' }), figure(19, { unit: 'rank' })],
  ['other-year', figure(30), figure(30, of('2022'))],
  ['same', figure(30), figure(30, of('2022', '2025'))],
  ['same', figure(2018, { unit: 'year' }), figure(2018, { unit: 'year', ...of('2022') })],
  ['different', figure(2021, { unit: 'year' }), figure(2022, { unit: 'year' })],
  ['not-comparable', figure(30), figure(30, { measureId: 'investment' })],
  ['not-comparable', figure(30), figure(30, { vague: true })],
  ['not-comparable', figure(1), figure(1, { unit: 'share' })],
] as const)('%s', (word, one, other) => {
  expect(compareFigures(one, other)).toBe(word);
});

it('says the same whichever is named first, and of a number and itself that it is the same', () => {
  const figures = fc.record({
    measureId: fc.constantFrom('trade', 'investment'),
    unit: fc.constantFrom(...UNITS),
    value: fc.integer({ min: 0, max: 60 }),
    vague: fc.boolean(),
    qualifier: fc.record({ sense: fc.constantFrom(...QUALIFIER_SENSES), words: fc.constant('sample') }),
    by: fc.record({ date: fc.record({ date: fc.constantFrom('2022', '2024-11', '2025-11-07') }) }),
  });
  fc.assert(
    fc.property(figures, figures, (one, other) => {
      expect(COMPARISONS).toContain(compareFigures(one, other));
      expect(compareFigures(one, other)).toBe(compareFigures(other, one));
      expect(compareFigures(one, one)).toBe(one.vague ? 'not-comparable' : 'same');
    }),
  );
});
