import { expect, it } from 'vitest';
import { countEach } from './count-each.ts';

it('counts how often each stands in a list, in the order of the first of each', () => {
  expect([...countEach(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  expect(countEach([]).size).toBe(0);
});
