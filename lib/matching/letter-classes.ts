import { GAP, kindOf, UNSEEN, UNSPACED, WORD } from '../text/character-kind.ts';
import { foldCode } from '../text/fold.ts';
import { toPlainLetter } from '../text/letter-case.ts';
import { toLatinLookalike } from '../text/lookalike-letters.ts';
import { isMark } from '../text/normal-text.ts';
import { isSpace } from '../text/word-character.ts';

/** Bits of a class of `LetterClasses` in a window. */
export const CLASS_BITS = 7;
/** White space, and what no name of an unspaced script begins with. This and the next three have the lowest four bits 0. */
export const NO_CLASS = 0;
/** Anything else that parts words. */
export const SIGN = 0x10;
/** A sign that a name may begin with ("“中国热”" is a lookalike): told apart, for signs are most of what parts Chinese. */
export const OPENING_SIGN = 0x20;
/** What a name of an unspaced script may begin with. */
export const UNSPACED_FIRST = 0x40;
/** From here on: not a class. */
export const NOT_A_CLASS = 0x80;
/** Stands for something that `toNormalText` changes. */
export const NOT_NORMAL = 0x81;

const ALL_CODES = 0x1_0000;
const OPENING_SIGNS = '"\'“„«「『《〈([';
/** The mark between blocks is a control character. */
const LAST_CONTROL = 0x1f;
/** The classes that letters have: their lowest four bits are never 0. */
export const LETTER_CLASSES: readonly number[] = Array.from(
  { length: 60 },
  (_, place) => ((place % 15) + 1) | (Math.floor(place / 15) << 4),
);

/**
 * What a window over a text tells characters apart by: a number of seven bits, the same for letters that look alike.
 * @returns NO_CLASS also for unspaced scripts
 */
export function toLetterClass(code: number): number {
  const kind = kindOf(code);
  if (kind === GAP && code > LAST_CONTROL && !isSpace(code))
    return OPENING_SIGNS.includes(String.fromCharCode(foldCode(code))) ? OPENING_SIGN : SIGN;
  if (kind !== WORD) return NO_CLASS;
  const letter = toLatinLookalike(String.fromCharCode(toPlainLetter(foldCode(code))));
  return LETTER_CLASSES[letter.charCodeAt(0) % LETTER_CLASSES.length] ?? NO_CLASS;
}

/** Classes of all characters, learnt as they are met: to ask for all at once takes longer than to read a short page. */
export function toLetterClasses(): Uint8Array {
  return new Uint8Array(ALL_CODES).fill(NOT_A_CLASS);
}

/** The class of a character that is met for the first time. */
export function learnClass(code: number, isFirst: (code: number) => boolean): number {
  const kind = kindOf(code);
  if (kind === UNSEEN || isMark(code)) return NOT_NORMAL;
  if (kind === UNSPACED) return isFirst(code) ? UNSPACED_FIRST : NO_CLASS;
  return toLetterClass(code);
}
