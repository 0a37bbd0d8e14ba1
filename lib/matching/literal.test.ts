import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../text/fold.ts';
import { toPlainLetter, toSmallCode } from '../text/letter-case.ts';
import { foldLiteral, foldNear } from './literal.ts';

const letter = fc.oneof(
  fc.integer({ min: 0, max: 0x600 }),
  fc.integer({ min: 0x2000, max: 0x2070 }),
  fc.integer({ min: 0x3000, max: 0x3010 }),
  fc.integer({ min: 0xff00, max: 0xff5f }),
  fc.constantFrom(0x20, 0xa0, 0x0a, 0x301, 0x4e2d),
);

it('folds a text letter by letter, whichever letters it has', () => {
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), (codes) => {
      const text = String.fromCharCode(...codes);
      const small = Array.from(foldText(text), (one) => String.fromCharCode(toPlainLetter(toSmallCode(one.charCodeAt(0))))).join('');
      expect(foldNear(text)).toBe(small);
    }),
    { numRuns: 2_000 },
  );
});

it('folds each single character as text has it', () => {
  const unlike: number[] = [];
  for (let code = 1; code < 0xd800; code++) {
    const text = foldText(String.fromCharCode(code));
    const small = Array.from(text, (one) => String.fromCharCode(toPlainLetter(toSmallCode(one.charCodeAt(0))))).join('');
    if (foldNear(String.fromCharCode(code)) !== small) unlike.push(code);
  }
  expect(unlike).toEqual([]);
});

it('keeps the wildcard of a literal', () => {
  expect(foldLiteral('Café  ROYAL*')).toBe('café royal*');
});
