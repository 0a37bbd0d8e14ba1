/** Latin letters that are taken for Cyrillic ones, and at the same places the Cyrillic ones (Unicode UTS #39, confusables). */
const LATIN = 'aeopcyxisjhkəABCEHIJKMOPSTXYƏ';
const CYRILLIC = 'аеорсухіѕјһкәАВСЕНІЈКМОРЅТХУӘ';

const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x52f;
const LAST_LATIN = 0x24f;
const SCHWA = 0x259;

/** The script of a letter, as bits. */
export const LATIN_SCRIPT = 1;
export const CYRILLIC_SCRIPT = 2;

/** LATIN_SCRIPT or CYRILLIC_SCRIPT of a letter, 0 of any other; asked of letters, digits and marks only. */
export function scriptOf(code: number): number {
  if (code >= FIRST_CYRILLIC) return code <= LAST_CYRILLIC ? CYRILLIC_SCRIPT : 0;
  return (code >= 0x41 && code <= LAST_LATIN) || code === SCHWA ? LATIN_SCRIPT : 0;
}

/** The Latin letter that a Cyrillic one is taken for; any other letter as it is. */
export function toLatinLookalike(letter: string): string {
  const at = CYRILLIC.indexOf(letter);
  return at < 0 ? letter : LATIN.charAt(at);
}

function toCyrillicLookalike(letter: string): string {
  const at = LATIN.indexOf(letter);
  return at < 0 ? letter : CYRILLIC.charAt(at);
}

/**
 * A word with letters of both scripts, in the script of those of its letters that have no lookalike (Kазахстан with a
 * Latin K). As it is where there are none, or some of either script; so is a word of one script.
 */
export function toOneScript(word: string): string {
  let scripts = 0;
  let telling = 0;
  for (let at = 0; at < word.length; at++) {
    const script = scriptOf(word.charCodeAt(at));
    const letter = word.charAt(at);
    scripts |= script;
    if (!(script === LATIN_SCRIPT ? LATIN : CYRILLIC).includes(letter)) telling |= script;
  }
  if (scripts !== (LATIN_SCRIPT | CYRILLIC_SCRIPT) || telling === 0 || telling === scripts) return word;
  return Array.from(word, telling === LATIN_SCRIPT ? toLatinLookalike : toCyrillicLookalike).join('');
}
