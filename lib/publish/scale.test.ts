import { describe, expect, it } from 'vitest';
import { HEADER_BYTES, toFeedLoad } from './scale.ts';

const SIZES = { timestamp: 500, snapshot: 500, targets: 3000, delta: 4000, full: 100_000, matcher: 90_000 };
const USE = { readers: 1000, checksADay: 1, editionsAWeek: 0, wholeShare: 0, busiestHour: 1 / 24 };

describe('what a feed’s readers ask for', () => {
  it('without an edition is a timestamp and a root that is not there', () => {
    const load = toFeedLoad(SIZES, USE);
    expect(load.requestsADay).toBe(2000);
    expect(load.bytesADay).toBe(1000 * (500 + 2 * HEADER_BYTES));
  });

  it('with one a day is four files more, of which the delta is small and the whole is not', () => {
    const daily = { ...USE, editionsAWeek: 7 };
    expect(toFeedLoad(SIZES, daily).requestsADay).toBe(6000);
    const more = toFeedLoad(SIZES, { ...daily, wholeShare: 1 }).bytesADay - toFeedLoad(SIZES, daily).bytesADay;
    expect(more).toBe(1000 * (100_000 - 4000));
  });

  it('is at its most in the busiest hour of the day on which an edition comes out', () => {
    const even = toFeedLoad(SIZES, { ...USE, readers: 86_400 });
    expect(even.requestsASecondAtMost).toBeCloseTo(6);
    expect(toFeedLoad(SIZES, { ...USE, readers: 86_400, busiestHour: 0.5 }).requestsASecondAtMost).toBeCloseTo(72);
  });
});
