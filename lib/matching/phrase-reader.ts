import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isSpace } from '../text/word-character.ts';
import type { ListReader } from './list-reader.ts';
import { ALONE, CARRIES, CHILD, CLASS, CLASS_FLAGS, FIRST, FIRST_ELSEWHERE, LATER, MEANING, PHRASES, WORD } from './name-format.ts';
import type { WordReader } from './word-reader.ts';

const NOWHERE = 0;

/** Reads names of a text: its words, and what they make together. */
export class PhraseReader {
  /** By the names that the last `read` found from its place on, the shortest first: where they end. */
  readonly ends: number[] = [];
  /** Where their outputs are, in the lists' bits. */
  readonly outputs: number[] = [];
  /** What they mean unless an output says something else. */
  readonly meanings: number[] = [];
  /** How many words they have, less one. */
  readonly words: number[] = [];
  /** Their words, as bits, that are no base forms. */
  readonly cases: number[] = [];
  /** How many they are. */
  count = 0;
  readonly #reader: WordReader;
  readonly #lists: ListReader;
  #meaning = 0;

  constructor(words: WordReader, lists: ListReader) {
    this.#reader = words;
    this.#lists = lists;
  }

  /** Reads the names that start at this place; false if there are none. */
  read(text: string, start: number): boolean {
    this.count = 0;
    const words = this.#reader;
    let node = NOWHERE;
    let cases = 0;
    let place = start;
    for (let word = 0; words.read(text, place); word++) {
      let next = NOWHERE;
      let bit = 0;
      for (let at = 0; at < words.count; at++) {
        const own = words.bases[at] === 1 ? 0 : 1 << word;
        this.#lists.at = words.classes[at] ?? 0;
        const found = word === 0 ? this.#begin(words.ends[at] ?? 0, own) : this.#follow(node, words.ends[at] ?? 0, word, cases | own);
        if (words.next < 0 || at < words.count - 1) continue;
        next = found;
        bit = own;
      }
      if (next === NOWHERE) break;
      node = next;
      cases |= bit;
      place = skipSpaces(text, words.next);
    }
    return this.count > 0;
  }

  #note(end: number, word: number, cases: number): void {
    this.ends[this.count] = end;
    this.outputs[this.count] = this.#lists.at;
    this.meanings[this.count] = this.#meaning;
    this.words[this.count] = word;
    this.cases[this.count] = cases;
    this.count++;
  }

  // Reads a class as that of a name's first word, and gives the list of what may follow; NOWHERE if nothing may.
  #begin(end: number, cases: number): number {
    const lists = this.#lists;
    const flags = CLASS_FLAGS[lists.number(CLASS) % CLASS_FLAGS.length] ?? 0;
    if ((flags & LATER) !== 0) lists.number(WORD);
    if ((flags & (ALONE | FIRST)) === 0) return NOWHERE;
    this.#meaning = lists.number(MEANING);
    if ((flags & ALONE) !== 0) {
      this.#note(end, 0, cases);
      lists.passOutputs();
    }
    if ((flags & FIRST) === 0) return NOWHERE;
    if ((flags & FIRST_ELSEWHERE) !== 0) lists.goToPlaced();
    return lists.at;
  }

  // Reads a class as that of a later word.
  #follow(list: number, end: number, place: number, cases: number): number {
    const lists = this.#lists;
    const flags = CLASS_FLAGS[lists.number(CLASS) % CLASS_FLAGS.length] ?? 0;
    if ((flags & LATER) === 0) return NOWHERE;
    const word = lists.number(WORD);
    lists.at = list;
    const edge = lists.find(PHRASES, word, WORD);
    if ((edge & CARRIES) !== 0) {
      this.#note(end, place, cases);
      lists.passOutputs();
    }
    if ((edge & CHILD) === 0) return NOWHERE;
    lists.enter(edge);
    return lists.at;
  }
}

// Past a run of white space and what is not seen in it, as `foldText` makes one space of it.
function skipSpaces(text: string, at: number): number {
  let next = at;
  while (next < text.length && (isSpace(text.charCodeAt(next)) || foldCode(text.charCodeAt(next)) === INVISIBLE)) next++;
  return next;
}
