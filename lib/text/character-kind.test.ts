import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMMON_CODES, GAP, kindOf, UNSEEN, UNSPACED, WORD } from './character-kind.ts';
import { foldCode, INVISIBLE } from './fold.ts';
import { isUnspaced, isWordCharacter } from './word-character.ts';

it.each([
  ['a Latin letter', 'a', WORD],
  ['a letter of Kazakh', 'қ', WORD],
  ['a letter of Vietnamese, beyond the table', 'ế', WORD],
  ['letters that no name is in: Arabic', 'ل', GAP],
  ['Hebrew', 'ב', GAP],
  ['Hangul', '는', GAP],
  ['a digit', '7', WORD],
  ['a space', ' ', GAP],
  ['the end of a block', '\0', GAP],
  ['a hyphen', '-', GAP],
  ['a Chinese character', '俄', UNSPACED],
  ['a soft hyphen', '\u00ad', UNSEEN],
  ['a stress mark', '\u0301', UNSEEN],
  ['an apostrophe that Unicode calls a letter', 'ʼ', GAP],
  ['a full-width letter', 'Ｒ', WORD],
])('tells %s', (_, character, kind) => {
  expect(kindOf(character.charCodeAt(0))).toBe(kind);
});

it('tells common characters by its table as they are told one by one', () => {
  fc.assert(
    fc.property(fc.nat(COMMON_CODES - 1), (code) => {
      const kind = foldCode(code) === INVISIBLE ? UNSEEN : isUnspaced(code) ? UNSPACED : isWordCharacter(foldCode(code)) ? WORD : GAP;
      expect(kindOf(code)).toBe(kind);
    }),
    { numRuns: 5000 },
  );
});
