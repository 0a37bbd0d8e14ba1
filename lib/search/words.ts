import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { kindOf, UNSPACED, WORD } from '../text/character-kind.ts';
import { foldCode } from '../text/fold.ts';
import { toPlainLetter, toSmallCode } from '../text/letter-case.ts';
import { type NormalText, toNormalText } from '../text/normal-text.ts';

/** A word where it stands in a text: offsets in UTF-16 code units of the text as it was given. */
export interface Place {
  /** As it is written there. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** A word as it is looked for. */
export interface Word {
  /** Without case, marks on letters and apostrophes, Kazakh letters as the Russian ones on whose keys they are typed. */
  readonly folded: string;
  /** What all its forms have in common, as far as that is known; folded. */
  readonly stem: string;
}

const APOSTROPHE = 0x27;
const PLAIN = /^[ -~]*$/u;

/**
 * The words of a text in order. What is written without spaces is read in pairs of characters that overlap, and its last
 * character once more by itself, so that what is looked for may begin and end anywhere.
 */
export function findWords(text: string): Place[] {
  const normal = PLAIN.test(text) ? undefined : toNormalText(text);
  const read = normal?.text ?? text;
  const places: Place[] = [];
  for (let at = 0; at < read.length; ) {
    const kind = kindOf(read.charCodeAt(at));
    if (kind !== WORD && kind !== UNSPACED) {
      at++;
      continue;
    }
    const end = kind === WORD ? toWordEnd(read, at) : toRunEnd(read, at);
    if (kind === WORD) places.push(toPlace(read, at, end, normal));
    else for (let from = at; from < end; from++) places.push(toPlace(read, from, Math.min(from + 2, end), normal));
    at = end;
  }
  return places;
}

function toWordEnd(text: string, from: number): number {
  for (let at = from + 1; ; at++) {
    const isInside = at < text.length && kindOf(text.charCodeAt(at)) === WORD;
    if (isInside) continue;
    // One apostrophe between letters is part of the word: O’Neill, зв’язок.
    if (at + 1 < text.length && foldCode(text.charCodeAt(at)) === APOSTROPHE && kindOf(text.charCodeAt(at + 1)) === WORD) continue;
    return at;
  }
}

function toRunEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && kindOf(text.charCodeAt(at)) === UNSPACED) at++;
  return at;
}

function toPlace(read: string, from: number, to: number, normal: NormalText | undefined): Place {
  const written = read.slice(from, to);
  if (normal === undefined) return { written, start: from, end: to };
  return { written, start: normal.starts[from] ?? 0, end: normal.ends[to - 1] ?? 0 };
}

const KAZAKH = 'әғқңөұүһі';
const KEYS = 'агкноуухи';
const OTHER_CYRILLIC = /[әғқңөұүһіїєґў]/u;
const CYRILLIC = /[а-я]/u;
const LATIN = /[a-z]/u;

/** A word as it is looked for. Its language is taken from its letters: Latin ones are read as English, Cyrillic ones as Russian unless one is of another alphabet. */
export function toWord(written: string): Word {
  const small = toSmallPlain(written);
  if (LATIN.test(small)) {
    const folded = withoutMarks(small.replace(/'s?$/u, '')).replaceAll("'", '');
    return { folded, stem: stemEnglish(folded) };
  }
  const bare = small.replaceAll("'", '');
  if (!CYRILLIC.test(bare)) return { folded: bare, stem: bare };
  const folded = Array.from(bare, (letter) => KEYS[KAZAKH.indexOf(letter)] ?? letter).join('');
  return { folded, stem: OTHER_CYRILLIC.test(bare) ? folded : stemRussian(bare) };
}

function toSmallPlain(written: string): string {
  let small = '';
  for (let at = 0; at < written.length; at++) {
    const code = toPlainLetter(toSmallCode(written.charCodeAt(at)));
    small += String.fromCharCode(code > 0x7e ? foldCode(code) : code);
  }
  return small;
}

// Of Latin letters only: in Cyrillic the mark on й makes another letter.
function withoutMarks(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** Whether a word is of a script without spaces: one of two characters, or the last of a run. */
export function isPair(folded: string): boolean {
  return kindOf(folded.charCodeAt(0)) === UNSPACED;
}
