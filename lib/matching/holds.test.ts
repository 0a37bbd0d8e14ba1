import { describe, expect, it } from 'vitest';
import { NEAR } from '../domain/conditions.ts';
import { toBlockAround } from './block-around.ts';
import { holds } from './holds.ts';

const isHeld = (text: string) => {
  const start = text.indexOf('US');
  return holds({ mixedCase: true }, text, start, start + 2, toBlockAround(text, start, start + 2, NEAR), undefined);
};

describe('a name that counts where letters are of both cases', () => {
  it.each([
    ['a sentence', 'the US said so', true],
    ['a title', 'US Said To Leave', true],
    ['a list of abbreviations', 'US, UK, EU', true],
    ['alone', 'US', true],
    ['a text in capitals', 'THEY WENT WITH US YESTERDAY', false],
    ['before it only', 'YESTERDAY WITH US', false],
    ['small letters of another block', 'they went\0YESTERDAY WITH US\0home', false],
    ['small letters too far away', `small ${'X '.repeat(50)}US`, false],
    ['numbers are no letters', 'YESTERDAY US 2025', false],
  ])('%s: %s', (_, text, expected) => {
    expect(isHeld(text)).toBe(expected);
  });
});
