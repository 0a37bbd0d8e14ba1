import { expect, it } from 'vitest';
import { toBytesWords } from './bytes-words.ts';

const read = (...asked: Parameters<typeof toBytesWords>) => toBytesWords(...asked).replace(/[\u00a0\u202f]/gu, ' ');

it.each([
  [0, '0 kB'],
  [1, '0.1 kB'],
  [612, '0.6 kB'],
  [9_940, '9.9 kB'],
  [9_960, '10 kB'],
  [41_300, '41 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [3_250_000, '3.3 MB'],
  [64_000_000, '64 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(read(bytes, 'en')).toBe(words);
});

it.each([
  ['ru', '0,6 кБ'],
  ['kk', '0,6 кБ'],
  ['zh', '0.6 kB'],
] as const)('are in the units of %s', (language, words) => {
  expect(read(612, language)).toBe(words);
});
