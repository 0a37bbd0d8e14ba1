import { isUnspaced } from './word-character.ts';

const DOTLESS_I = 0x131;
const SMALL_I = 0x69;
const FIRST_RUSSIAN = 0x410;
const FIRST_SMALL_RUSSIAN = 0x430;
/** Letters of Russian without ё. */
const ALPHABET = 0x20;

/**
 * The small letter of a UTF-16 code unit, where both are one code unit and each is the other's counterpart; any other
 * code unit as it is. The dotless ı counts as i: their capital is the same letter, so capitals do not tell them apart.
 */
export function toSmallCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (code === DOTLESS_I) return SMALL_I;
  // To ask for a letter as text takes ten times as long; most that are asked about are of Russian, or have no case at all.
  if (code >= FIRST_RUSSIAN && code < FIRST_SMALL_RUSSIAN + ALPHABET) return code < FIRST_SMALL_RUSSIAN ? code + ALPHABET : code;
  if (isUnspaced(code)) return code;
  const letter = String.fromCharCode(code);
  const small = letter.toLowerCase();
  return small !== letter && small.length === 1 && small.toUpperCase() === letter ? small.charCodeAt(0) : code;
}

/** The letter that a page may have another one for: e for ё, and i for the dotless and the dotted one of Turkic alphabets. */
export function toPlainLetter(code: number): number {
  switch (code) {
    case 0x451:
      return 0x435;
    case 0x401:
      return 0x415;
    case DOTLESS_I:
      return SMALL_I;
    case 0x130:
      return 0x49;
    default:
      return code;
  }
}

/** A text with `toSmallCode` of each code unit, so that every offset stays. */
export function toSmall(text: string): string {
  let small = '';
  for (let at = 0; at < text.length; at++) small += String.fromCharCode(toSmallCode(text.charCodeAt(at)));
  return small;
}

/** The capital of a small code unit as `toSmallCode` knows it; itself where it has none. */
export function toCapitalCode(small: number): number {
  const capital = String.fromCharCode(small).toUpperCase();
  return capital.length === 1 && toSmallCode(capital.charCodeAt(0)) === small ? capital.charCodeAt(0) : small;
}

/** Whether a UTF-16 code unit is a capital that `toSmallCode` makes small. */
export function isCapital(code: number): boolean {
  return code !== DOTLESS_I && toSmallCode(code) !== code;
}

/** Whether a UTF-16 code unit is a small letter that has a capital. */
export function isSmall(code: number): boolean {
  return code === DOTLESS_I || toCapitalCode(code) !== code;
}
