import { toPlainLetter } from '../text/letter-case.ts';
import { CYRILLIC, LATIN } from '../text/lookalike-letters.ts';

/** Bits of a class in a window; the lowest is set where the character is part of a word. */
export const CLASS_BITS = 7;
/** White space and control characters. This and the next three have the same lowest four bits. */
export const SPACE = 0;
/** Anything else that parts words. */
export const SIGN = 0x10;
/** A sign that a name may begin with ("“中国热”" is a lookalike): told apart, for signs are most of what parts Chinese. */
export const OPENING_SIGN = 0x20;
/** What is not looked up but asked about: letters beyond Latin and Cyrillic, and anything rare. */
export const OTHER = 0x40;
/** A mark on the letter before it. It has the bit of OTHER too: where it stands, the text has to be made normal. */
export const MARK = 0x41;

const UNSEEN = 0x50;
/** The classes of letters are so many. */
export const LETTERS = 31;

/** From here on every character is OTHER. */
export const FIRST_OTHER = 0x2070;

/** From where on, and to where not, classes are other than of a letter. */
const RANGES = [
  [OTHER, 0xa8, 0xc0, 0xd7, 0xd8, 0xf7, 0xf8, 0x250, 0x400, 0x482, 0x48a, 0x530, 0x2000],
  [SIGN, 0x21, 0x30, 0x3a, 0x41, 0x5b, 0x61, 0x7b, 0xa0, 0xa1, 0xaa, 0xab, 0xb2, 0xb6, 0xb9, 0xbb, 0xbc, 0xbf, 0xc0, 0x2010, FIRST_OTHER],
  [SPACE, 0, 0x21, 0xa0, 0xa1, 0x2000, 0x200b, 0x202f, 0x2030],
  [UNSEEN, 0xad, 0xae, 0x200b, 0x2010, 0x202a, 0x202f, 0x2060, 0x2061, 0x2066, 0x206a],
  [MARK, 0x300, 0x370],
] as const;
const OPENING_SIGNS = '"\'`´‘’′“„«([';
const VARIANTS = 'ёЁıİ';

/** The class of a letter, unless it is one of those that look like others. */
export function toLetterClass(code: number): number {
  return (((code % LETTERS) + 1) << 1) | 1;
}

/**
 * What a window over a text tells characters apart by, below FIRST_OTHER and, for all others, there: a number of seven
 * bits, the same for letters that look alike. Filled by stretches, which takes less than a short page takes to be read.
 */
export function toLetterClasses(): Uint8Array {
  const classes = new Uint8Array(FIRST_OTHER + 1).fill(OTHER);
  for (let code = 0; code < LETTERS; code++) classes[code] = toLetterClass(code);
  for (let known = LETTERS; known < 0x530; known *= 2) classes.copyWithin(known, 0, known);
  for (const [letterClass, ...edges] of RANGES)
    for (let at = 0; at < edges.length; at += 2) classes.fill(letterClass, edges[at], edges[at + 1]);
  const copy = (to: number, from: number) => {
    classes[to] = classes[from] ?? OTHER;
  };
  for (let at = 0; at < OPENING_SIGNS.length; at++) classes[OPENING_SIGNS.charCodeAt(at)] = OPENING_SIGN;
  for (let at = 0; at < LATIN.length; at++) copy(LATIN.charCodeAt(at), CYRILLIC.charCodeAt(at));
  for (let at = 0; at < VARIANTS.length; at++) copy(VARIANTS.charCodeAt(at), toPlainLetter(VARIANTS.charCodeAt(at)));
  return classes;
}
