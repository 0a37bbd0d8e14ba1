import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTimeSpan } from './time-span.ts';
import { centreWindow, moveWindow, SHORTEST_WINDOW, toBounds, toFirstWindow, toLength, zoomWindow } from './time-window.ts';

const toSpans = (...dates: readonly string[]) => dates.map((date) => toTimeSpan({ date })!);
const moments = fc.double({ min: -1e13, max: 1e13, noNaN: true });
const spans = fc
  .tuple(moments, fc.double({ min: SHORTEST_WINDOW, max: 1e13, noNaN: true }))
  .map(([from, length]) => ({ from, until: from + length }));

describe('what is looked at first', () => {
  it('is where four of five events are, and not the one of another century', () => {
    const window = toFirstWindow(toSpans('1725', '1991', ...Array.from({ length: 9 }, (_, at) => `${2014 + at}`)));
    expect(new Date(window.from).getUTCFullYear()).toBe(2013);
    expect(new Date(window.until).getUTCFullYear()).toBe(2023);
  });

  it('is all there is where nothing stands apart', () => {
    expect(toFirstWindow(toSpans('2022-11-28'))).toEqual(toBounds(toSpans('2022-11-28')));
    expect(toLength(toBounds(toSpans('2022-11-28')))).toBe(SHORTEST_WINDOW);
    expect(toFirstWindow([])).toEqual(toBounds([]));
  });

  it('is the shortest there is that four of five are whole in', () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1, maxLength: 40 }), (all) => {
        const [window, count] = [toFirstWindow(all), Math.ceil(all.length * 0.8)];
        const isIn = (from: number, until: number) => all.filter((span) => span.from >= from && span.until <= until).length >= count;
        const slack = 1e-6 * toLength(window);
        expect(isIn(window.from - slack, window.until + slack)).toBe(true);
        const lengths = all.flatMap(({ from }) => all.flatMap(({ until }) => (until > from && isIn(from, until) ? [until - from] : [])));
        // With its margin.
        expect(toLength(window)).toBeLessThanOrEqual(Math.min(...lengths) * 1.09 + slack);
      }),
    );
  });
});

describe('a window', () => {
  it('stays within its bounds and is never shorter than a week', () => {
    fc.assert(
      fc.property(
        spans,
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))),
        (bounds, steps) => {
          let window = bounds;
          for (const [factor, share] of steps) {
            window = zoomWindow(window, factor, window.from + share * toLength(window), bounds);
            window = moveWindow(window, share - 0.5, bounds);
          }
          const slack = 1e-3 * toLength(bounds);
          expect(window.from).toBeGreaterThanOrEqual(bounds.from - slack);
          expect(window.until).toBeLessThanOrEqual(bounds.until + slack);
          expect(toLength(window)).toBeGreaterThanOrEqual(SHORTEST_WINDOW - slack);
        },
      ),
    );
  });

  it('keeps the moment under the pointer where it is', () => {
    const bounds = toBounds(toSpans('2000', '2020'));
    const at = Date.parse('2015-06-01');
    const near = zoomWindow(bounds, 0.25, at, bounds);
    expect((at - near.from) / toLength(near)).toBeCloseTo((at - bounds.from) / toLength(bounds), 9);
    expect(toLength(near)).toBeCloseTo(toLength(bounds) / 4, 0);
  });

  it('goes to a moment, and no further than the bounds', () => {
    const bounds = toBounds(toSpans('2000', '2020'));
    const window = zoomWindow(bounds, 0.1, bounds.from, bounds);
    const middle = centreWindow(window, Date.parse('2010-01-01'), bounds);
    expect((middle.from + middle.until) / 2).toBeCloseTo(Date.parse('2010-01-01'), -1);
    expect(centreWindow(window, Date.parse('2100-01-01'), bounds).until).toBeCloseTo(bounds.until, 0);
  });
});
