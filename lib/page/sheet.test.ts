import { expect, it } from 'vitest';
import { toSheetStep } from './sheet.ts';

it.each([
  ['a touch of it', 8, false, 'stay'],
  ['a pull to its edge', 90, false, 'close'],
  ['a pull away from its edge', -90, false, 'large'],
  ['a large one that is pulled a little', 90, true, 'small'],
  ['a large one that is pulled far', 300, true, 'close'],
  ['a large one that is pulled away from its edge', -90, true, 'stay'],
] as const)('a sheet goes the way it is pulled: %s', (_, pulled, isLarge, step) => {
  expect(toSheetStep(pulled, isLarge)).toBe(step);
});
