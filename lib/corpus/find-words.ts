import { countEach } from '../domain/count-each.ts';
import { isUnspaced, isWordCharacter } from '../text/word-character.ts';
import { findDifferences, respell, type Spelling } from './spelling.ts';

/** A span of a text, with its characters: `text.slice(start, end) === exact`. */
export interface Place {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** A place where words were found. */
export interface FoundPlace extends Place {
  /** In what the text is spelt unlike the words that were asked for. */
  readonly differences: readonly Spelling[];
  /** It begins or ends inside a word of the text. */
  readonly cutsWord: boolean;
}

const STRESS = '\u0301';

/**
 * Every place of a text where words stand, from left to right: as they were given or, where they stand so nowhere, in
 * another spelling of marks, dashes, spaces, case and ё.
 */
export function findWords(text: string, words: string): FoundPlace[] {
  if (respell(words).text.trim() === '') return [];
  const exact = toStarts(text, words).map((start) => toPlace(text, start, start + words.length));
  const places = exact.length > 0 ? exact : findRespelt(text, words);
  return places.map((place) => ({
    ...place,
    differences: findDifferences(words.trim(), place.exact.trim()),
    cutsWord: cutsWord(text, place),
  }));
}

function toStarts(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

function toPlace(text: string, start: number, end: number): Place {
  return { exact: text.slice(start, end), start, end };
}

function findRespelt(text: string, words: string): Place[] {
  const asked = respell(words).text.trim();
  const { text: spelt, from } = respell(text);
  return toStarts(spelt, asked).map((at) => {
    const last = from[at + asked.length - 1] ?? 0;
    // A stress mark belongs to the letter before it.
    return toPlace(text, from[at] ?? 0, text[last + 1] === STRESS ? last + 2 : last + 1);
  });
}

function cutsWord(text: string, { start, end }: Place): boolean {
  return [start, end].some((at) => isLetter(text, at - 1) && isLetter(text, at));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !Number.isNaN(code) && isWordCharacter(code);
}

/**
 * The place of a text most like some words, for an editor to compare: the window of as many words that has most of them,
 * in pairs above all; undefined when it has none of them.
 */
export function findNearest(text: string, words: string): (Place & { readonly score: number }) | undefined {
  const asked = toWords(respell(words).text).map(({ exact }) => exact);
  const { text: spelt, from } = respell(text);
  const there = toWords(spelt);
  if (asked.length === 0) return undefined;
  const wanted = countEach([...asked, ...toPairs(asked)]);
  let best: { at: number; score: number } | undefined;
  for (let at = 0; at === 0 || at + asked.length <= there.length; at++) {
    const window = there.slice(at, at + asked.length).map(({ exact }) => exact);
    // Of places equally like, the one that begins as the words do.
    const score = toOverlap(wanted, [...window, ...toPairs(window)]) + (window[0] === asked[0] ? 0.5 : 0);
    if (score > (best?.score ?? 0)) best = { at, score };
  }
  if (best === undefined) return undefined;
  const last = there[Math.min(best.at + asked.length, there.length) - 1];
  const start = from[there[best.at]?.start ?? 0] ?? 0;
  const end = (from[(last?.end ?? 0) - 1] ?? 0) + 1;
  return { ...toPlace(text, start, end), score: best.score };
}

// Words of spaced scripts, and each character of the others.
function toWords(text: string): Place[] {
  const words: Place[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isWordCharacter(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) words.push(toPlace(text, start, at));
    start = -1;
    if (isUnspaced(code)) words.push(toPlace(text, at, at + 1));
  }
  return words;
}

function toPairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function toOverlap(wanted: ReadonlyMap<string, number>, words: readonly string[]): number {
  let overlap = 0;
  for (const [word, count] of countEach(words)) overlap += Math.min(count, wanted.get(word) ?? 0);
  return overlap;
}
