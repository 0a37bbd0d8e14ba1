import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toRows } from './stack-spans.ts';

it('stacks what would be covered, lowest row first, and leaves out what has no room', () => {
  const one = { from: 0, until: 10 };
  expect(toRows([one, { from: 20, until: 30 }, one, one], 2, 2)).toEqual([0, 0, 1, undefined]);
});

it('never puts two that touch into one row', () => {
  const stretches = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 50 })).map(([from, by]) => ({ from, until: from + by })),
  );
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 6 }), (all, limit) => {
      const rows = toRows(all, 3, limit);
      for (const [at, one] of all.entries()) {
        for (const [next, other] of all.entries()) {
          if (next <= at || rows[at] === undefined || rows[at] !== rows[next]) continue;
          expect(Math.max(one.from, other.from) - Math.min(one.until, other.until)).toBeGreaterThanOrEqual(3);
        }
      }
    }),
  );
});
