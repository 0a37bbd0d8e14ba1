import { expect, it } from 'vitest';
import { countTicks, toTickLabel } from './axis-words.ts';

const USD = { unit: 'usd' } as const;

it.each([
  ['en', 3],
  ['ru', 2],
  ['zh', 3],
] as const)('an axis of a narrow panel has in %s as many steps as its labels leave room for', (language, steps) => {
  expect(countTicks(348, USD, toTickLabel(USD, 30e9, language))).toBe(steps);
});
