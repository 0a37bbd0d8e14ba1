import { foldCode, INVISIBLE } from './fold.ts';
import { isUnspaced, isWordCharacter } from './word-character.ts';

/** What a character means for where words begin and end. */
export const GAP = 0;
/** Part of a word of a spaced script. */
export const WORD = 1;
/** Of a script without spaces: a word of its own for our purposes. */
export const UNSPACED = 2;
/** Not seen, and so neither a gap nor part of a word. */
export const UNSEEN = 3;

/** Below this code stand Latin, Greek and Cyrillic: almost every character of almost every page. */
export const COMMON_CODES = 0x530;

const common = new Uint8Array(COMMON_CODES);
for (let code = 0; code < COMMON_CODES; code++) common[code] = toKind(code);

/** The kind of a UTF-16 code unit, from a table for common characters: it is asked for each character of a page. */
export function kindOf(code: number): number {
  return code < COMMON_CODES ? (common[code] ?? GAP) : toKind(code);
}

function toKind(code: number): number {
  if (isUnspaced(code)) return UNSPACED;
  if (foldCode(code) === INVISIBLE) return UNSEEN;
  return isWordCharacter(code) ? WORD : GAP;
}
