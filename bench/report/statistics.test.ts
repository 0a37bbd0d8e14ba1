import { describe, expect, it } from 'vitest';
import { geomean, median, ratios, toExponent, toMeasured } from './statistics.ts';

describe('statistics', () => {
  it('takes the middle of an odd number of values and the mean of two of an even one', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  it('says that nothing has no middle', () => {
    expect(median([])).toBeNaN();
  });

  it('lets twice as slow and twice as fast cancel out', () => {
    expect(geomean([2, 0.5])).toBeCloseTo(1);
  });

  it('sets rounds against their own floor, not against the mean of floors', () => {
    expect(ratios([2, 30], [1, 10])).toEqual([2, 3]);
  });

  it('keeps the range beside the middle', () => {
    expect(toMeasured([3, 1, 2])).toEqual({ value: 2, low: 1, high: 3, count: 3 });
  });

  it.each([
    [
      'in proportion',
      [
        [100, 1],
        [1_000, 10],
        [10_000, 100],
      ],
      1,
    ],
    [
      'with the square',
      [
        [10, 1],
        [100, 100],
      ],
      2,
    ],
    [
      'not at all',
      [
        [10, 5],
        [1_000, 5],
      ],
      0,
    ],
  ] as const)('tells the exponent of growth %s', (_, points, exponent) => {
    expect(toExponent(points)).toBeCloseTo(exponent);
  });
});
