import { foldCode, INVISIBLE } from './fold.ts';
import { isUnspaced, isWordCharacter } from './word-character.ts';

/** What a character means for where words begin and end. */
export const GAP = 0;
/** Part of a word of a script that names are written in, spaced ones. */
export const WORD = 1;
/** Of a script without spaces: a word of its own for our purposes. */
export const UNSPACED = 2;
/** Not seen, and so neither a gap nor part of a word. */
export const UNSEEN = 3;

/** Between Cyrillic and here stand letters of other scripts, and behind the last of Latin. */
const FIRST_PHONETIC = 0x1d00;
const LAST_LATIN = 0xa97c;

/** Below this code stand Latin, Greek and Cyrillic: almost every character of almost every page. */
export const COMMON_CODES = 0x530;

const UNKNOWN = 4;
// Filled as characters are met: to fill it at once takes longer than to read a short page.
const common = new Uint8Array(COMMON_CODES).fill(UNKNOWN);

/** The kind of a UTF-16 code unit, from a table for common characters: it is asked for each character of a page. */
export function kindOf(code: number): number {
  if (code >= COMMON_CODES) return toKind(code);
  const kind = common[code] ?? UNKNOWN;
  return kind === UNKNOWN ? learn(code) : kind;
}

function learn(code: number): number {
  const kind = toKind(code);
  common[code] = kind;
  return kind;
}

function toKind(code: number): number {
  if (isUnspaced(code)) return UNSPACED;
  const folded = foldCode(code);
  if (folded === INVISIBLE) return UNSEEN;
  return isWordCharacter(folded) && !isForeign(folded) ? WORD : GAP;
}

// Of a script that no name is in, such as Arabic, Hebrew or Hangul. Its words put articles before and endings behind names in
// other letters without a space.
function isForeign(code: number): boolean {
  return (code >= COMMON_CODES && code < FIRST_PHONETIC) || code > LAST_LATIN;
}
