import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isSpace } from '../text/word-character.ts';
import type { ListReader } from './list-reader.ts';
import { ALONE, CARRIES, CHILD, CLASSES, ELSEWHERE, FIRST, FIRST_ELSEWHERE, LATER, MEANING, PHRASES, WORD } from './name-format.ts';
import type { WordReader } from './word-reader.ts';

const NOWHERE = 0;

/** A name that was read off a text. */
export interface ReadName {
  readonly end: number;
  /** How many words it has, less one. */
  readonly words: number;
  /** The words, as bits, that are no base forms. */
  readonly cases: number;
  /** What it means unless an output says something else. */
  readonly meaning: number;
  /** Where its outputs are, in the lists' bits. */
  readonly outputs: number;
}

/** Reads names of a text: its words, and what they make together. */
export class PhraseReader {
  /** The names that the last `read` found from its place on, the shortest first. */
  readonly found: ReadName[] = [];
  readonly #words: WordReader;
  readonly #lists: ListReader;
  /** What the names mostly mean that begin with the first word read. */
  #meaning = 0;

  constructor(words: WordReader, lists: ListReader) {
    this.#words = words;
    this.#lists = lists;
  }

  /** Reads the names that start at this place; false if there are none. */
  read(text: string, start: number): boolean {
    this.found.length = 0;
    const words = this.#words;
    let list = NOWHERE;
    let cases = 0;
    let place = start;
    for (let count = 0; words.read(text, place); count++) {
      let next = NOWHERE;
      let bit = 0;
      for (const { end, classAt, inflected } of words.found) {
        bit = inflected << count;
        this.#lists.at = classAt;
        next = count === 0 ? this.#begin(end, bit) : this.#follow(list, end, count, cases | bit);
      }
      // Only the last word is all that stands there.
      if (next === NOWHERE || words.next < 0) break;
      list = next;
      cases |= bit;
      place = skipSpaces(text, words.next);
    }
    return this.found.length > 0;
  }

  // Notes a name whose outputs come next, and passes over them.
  #note(end: number, words: number, cases: number): void {
    this.found.push({ end, words, cases, meaning: this.#meaning, outputs: this.#lists.at });
    this.#lists.passOutputs();
  }

  // Reads a class as that of a name's first word, and gives the list of what may follow; NOWHERE if nothing may.
  #begin(end: number, cases: number): number {
    const lists = this.#lists;
    const flags = lists.flags(CLASSES);
    if ((flags & LATER) !== 0) lists.number(WORD);
    if ((flags & (ALONE | FIRST)) !== 0) this.#meaning = lists.number(MEANING);
    if ((flags & ALONE) !== 0) this.#note(end, 0, cases);
    return (flags & FIRST) === 0 ? NOWHERE : lists.enter(flags & FIRST_ELSEWHERE);
  }

  // Reads a class as that of a later word.
  #follow(list: number, end: number, words: number, cases: number): number {
    const lists = this.#lists;
    if ((lists.flags(CLASSES) & LATER) === 0) return NOWHERE;
    const word = lists.number(WORD);
    lists.at = list;
    const flags = lists.find(PHRASES, word, WORD);
    if ((flags & CARRIES) !== 0) this.#note(end, words, cases);
    return (flags & CHILD) === 0 ? NOWHERE : lists.enter(flags & ELSEWHERE);
  }
}

// Past a run of white space and what is not seen in it, as `foldText` makes one space of it.
function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < text.length && (isSpace(text.charCodeAt(next)) || foldCode(text.charCodeAt(next)) === INVISIBLE)) next++;
  return next;
}
