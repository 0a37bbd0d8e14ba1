import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toTimeTicks } from './time-ticks.ts';

const toWindow = (from: string, until: string) => ({ from: Date.parse(from), until: Date.parse(until) });
const toDays = (moments: readonly number[]) => moments.map((moment) => new Date(moment).toISOString().slice(0, 10));

it.each([
  ['days', toWindow('2022-11-26T12:00', '2022-11-30'), 'day', ['2022-11-27', '2022-11-28', '2022-11-29', '2022-11-30']],
  ['quarters', toWindow('2022-02-01', '2022-12-01'), 'month', ['2022-04-01', '2022-07-01', '2022-10-01']],
  ['years in twos', toWindow('2017-06-01', '2025-12-31'), 'year', ['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01']],
  ['centuries', toWindow('1715-01-01', '2030-01-01'), 'year', ['1800-01-01', '1900-01-01', '2000-01-01']],
])('labels %s', (_, window, unit, days) => {
  const ticks = toTimeTicks(window, 5);
  expect([ticks.unit, toDays(ticks.moments)]).toEqual([unit, days]);
});

it('labels any window a few times, in order and within it', () => {
  const from = fc.integer({ min: -6e13, max: 3e12 });
  fc.assert(
    fc.property(from, fc.integer({ min: 7 * 86_400_000, max: 5e12 }), fc.integer({ min: 3, max: 12 }), (start, length, most) => {
      const { moments } = toTimeTicks({ from: start, until: start + length }, most);
      expect(moments.length).toBeLessThanOrEqual(Math.max(most, length / (100 * 365 * 86_400_000)) + 2);
      expect(moments.every((moment, at) => moment >= start && moment <= start + length && moment > (moments[at - 1] ?? -Infinity))).toBe(
        true,
      );
    }),
  );
});
