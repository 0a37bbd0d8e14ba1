import { foldCode, INVISIBLE, toNarrowCode } from './fold.ts';
import { BOTH_SCRIPTS, CYRILLIC_SCRIPT, scriptOf, toOneScript } from './lookalike-letters.ts';
import { isWord } from './word-edge.ts';

const GRAVE = '\u0300';
const ACUTE = '\u0301';
/** The last character of General Punctuation, and the one of no width that stands behind all scripts in use. */
const LAST_PUNCTUATION = 0x206f;
const NO_BREAK = 0xfeff;

/** A text as a reader takes it, and where its characters come from. */
export interface NormalText {
  readonly text: string;
  /** By UTF-16 code unit of `text`: where what it comes from starts in the original. */
  readonly starts: readonly number[];
  /** By UTF-16 code unit of `text`: where what it comes from ends in the original, with the marks on it. */
  readonly ends: readonly number[];
}

/** Whether `toNormalText` changes a text that has this UTF-16 code unit, whatever stands around it. */
export function isNotNormal(code: number): boolean {
  // Between them stands what Chinese is written in.
  if (code > LAST_PUNCTUATION && code < NO_BREAK) return false;
  return isMark(code) || foldCode(code) === INVISIBLE || toNarrowCode(code) !== code;
}

// A mark that stands on the character before it (Combining Diacritical Marks).
function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/**
 * A text without what is not seen, letters of full width narrow, its letters composed with their marks (NFC) and without
 * stress marks, and each word that mixes Latin and Cyrillic letters in one script, as `toOneScript` says.
 */
export function toNormalText(original: string): NormalText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let scripts = 0;
  for (let at = 0; at < original.length; ) {
    const start = at;
    const code = toNarrowCode(original.charCodeAt(at++));
    if (!isMark(code) && foldCode(code) === INVISIBLE) continue;
    let marks = '';
    let end = at;
    for (; at < original.length; at++) {
      const next = original.charCodeAt(at);
      if (isMark(next)) {
        marks += original.charAt(at);
        end = at + 1;
      } else if (foldCode(next) !== INVISIBLE) break;
    }
    const character = marks === '' ? String.fromCharCode(code) : compose(code, marks);
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    text += character;
    scripts |= scriptOf(code);
  }
  return { text: scripts === BOTH_SCRIPTS ? unmix(text) : text, starts, ends };
}

// In Cyrillic a grave or acute is always a stress mark, in Latin it belongs to a letter where Unicode has one (Kazakh á, ǵ).
function compose(code: number, marks: string): string {
  const letter = String.fromCharCode(code);
  const own = scriptOf(code) === CYRILLIC_SCRIPT ? withoutStress(marks) : marks;
  return withoutStress((letter + own).normalize('NFC'));
}

function withoutStress(text: string): string {
  return text.replaceAll(GRAVE, '').replaceAll(ACUTE, '');
}

function unmix(text: string): string {
  let unmixed = '';
  let done = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWord(text, at)) {
      at++;
      continue;
    }
    const start = at;
    while (isWord(text, at)) at++;
    const word = text.slice(start, at);
    const one = toOneScript(word);
    if (one === word) continue;
    unmixed += text.slice(done, start) + one;
    done = at;
  }
  return unmixed + text.slice(done);
}

/** Whether a text has letters of both scripts somewhere. */
export function hasBothScripts(text: string): boolean {
  // First what no text of one byte a character has: that is known without looking.
  return CYRILLIC.test(text) && LATIN.test(text);
}

const LATIN = /[A-Za-z]/u;
const CYRILLIC = /[\u0400-\u052f]/u;

/** The first place, from one on and before another, where a letter of one script stands before one of the other; else `to`. */
export function findMixed(text: string, from: number, to: number): number {
  let before = 0;
  for (let at = from; at < to; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if ((before | script) === BOTH_SCRIPTS) return at - 1;
    before = script;
  }
  return to;
}
