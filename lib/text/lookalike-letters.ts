/** Latin letters that are taken for Cyrillic ones (Unicode UTS #39, confusables). */
export const LATIN = 'aeopcyxisjhkəABCEHIJKMOPSTXYƏ';
/** The Cyrillic ones, at the same places. */
export const CYRILLIC = 'аеорсухіѕјһкәАВСЕНІЈКМОРЅТХУӘ';

const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x52f;
/** Between a capital and its small letter in ASCII. */
const SMALL = 0x20;
/** Letters of Latin-1 and Latin Extended; two signs among them do no harm. */
const FIRST_LATIN_1 = 0xc0;
const LAST_LATIN = 0x24f;
const SCHWA = 0x259;

/** The Latin script; scripts of letters are bits. */
export const LATIN_SCRIPT = 1;
/** The Cyrillic script. */
export const CYRILLIC_SCRIPT = 2;
/** Letters of either. */
export const BOTH_SCRIPTS = 3;

/** LATIN_SCRIPT or CYRILLIC_SCRIPT of a letter; 0 of anything else. */
export function scriptOf(code: number): number {
  if (code >= FIRST_CYRILLIC) return code <= LAST_CYRILLIC ? CYRILLIC_SCRIPT : 0;
  if (code < FIRST_LATIN_1) return (code | SMALL) >= 0x61 && (code | SMALL) <= 0x7a ? LATIN_SCRIPT : 0;
  return code <= LAST_LATIN || code === SCHWA ? LATIN_SCRIPT : 0;
}

// The letter of a script, where this one looks like it.
function toLookalike(letter: string, script: number): string | undefined {
  const [from, to] = script === LATIN_SCRIPT ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
  return to[from.indexOf(letter)];
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
    if (toLookalike(letter, BOTH_SCRIPTS - script) === undefined) telling |= script;
  }
  if (scripts !== BOTH_SCRIPTS || telling === 0 || telling === scripts) return word;
  return Array.from(word, (letter) => toLookalike(letter, telling) ?? letter).join('');
}
