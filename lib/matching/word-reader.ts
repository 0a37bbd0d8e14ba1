import { COMMON_CODES, kindOf, WORD } from '../text/character-kind.ts';
import { isUnspaced } from '../text/word-character.ts';
import { FIRST_PAIR, type LetterTable, SPACE_SYMBOL, SYMBOL, UNSEEN_SYMBOL } from './letter-table.ts';
import type { ListReader } from './list-reader.ts';
import {
  CARRIES,
  CHILD,
  COMMON_ROOTS,
  ELSEWHERE,
  ENDING,
  ENDINGS,
  FIRST_SET,
  LARGE,
  LARGE_LETTER,
  LETTER,
  OWN_SET,
  SET,
  SHARED_ROOT_BITS,
  STEMS,
} from './name-format.ts';
import { SYMBOLS } from './word-bytes.ts';

const NOWHERE = -1;

/** A word that was read off a text. */
export interface ReadWord {
  readonly end: number;
  /** Where its class is, in the lists' bits. */
  readonly classAt: number;
  /** 0 where it is a base form, else 1. */
  readonly inflected: number;
}

/** Reads words of a text off the lists of stems and endings. */
export class WordReader {
  /** The words that the last `read` found from its place on, the shortest first. */
  readonly found: ReadWord[] = [];
  /** Where the text goes on after the last of them, when white space parts it from the next word; else -1. */
  next = NOWHERE;
  readonly #lists: ListReader;
  readonly #letters: LetterTable;
  /** See `LetterCodes`. */
  readonly #labels: Uint8Array;
  readonly #second: number;
  /** Where the sets of endings begin in the table of places. */
  readonly #sets: number;
  #text = '';
  #script = 0;
  #order = 0;
  /** The character being read, and its symbol. */
  #at = 0;
  #symbol = 0;

  constructor(lists: ListReader, letters: LetterTable, labels: Uint8Array, second: number, sets: number) {
    this.#lists = lists;
    this.#letters = letters;
    this.#labels = labels;
    this.#second = second;
    this.#sets = sets;
  }

  /** Reads the words that start at this place; false if there are none. */
  read(text: string, start: number): boolean {
    this.found.length = 0;
    this.next = NOWHERE;
    const symbol = this.#letters.symbolOf(text.charCodeAt(start));
    if (symbol === 0 || symbol >= SPACE_SYMBOL) return false;
    const large = symbol >= FIRST_PAIR;
    this.#script = large ? LARGE : symbol >= this.#second ? 1 : 0;
    this.#order = large ? LARGE_LETTER : LETTER;
    this.#text = text;
    this.#at = start;
    this.#symbol = symbol;
    if (this.#lists.goTo(large ? COMMON_ROOTS + ((symbol - FIRST_PAIR) >> SHARED_ROOT_BITS) : symbol) > 0) this.#walk(STEMS, 0);
    // A matcher is there as long as the page; the text need not be.
    this.#text = '';
    // What goes on from a short stem may be longer than a longer stem.
    if (this.found.length > 1) this.found.sort((a, b) => a.end - b.end);
    return this.found.length > 0;
  }

  // Follows the text from here on through lists of this sort; `classes` is where the classes of the stem are.
  #walk(sort: number, classes: number): void {
    const lists = this.#lists;
    for (;;) {
      const symbol = this.#symbol;
      const label = symbol < FIRST_PAIR ? (this.#labels[this.#script * SYMBOLS + symbol] ?? 0) : SYMBOLS + symbol - FIRST_PAIR;
      const flags = lists.find(sort, label, this.#order);
      if (flags === 0) return;
      const end = this.#at + 1;
      this.#step();
      if ((flags & CARRIES) !== 0) {
        if (sort === ENDINGS) this.#keep(end, classes, lists.number(ENDING));
        else this.#readStem(end);
      }
      if ((flags & CHILD) === 0 || this.#symbol === 0 || this.#symbol === SPACE_SYMBOL) return;
      if (sort === STEMS && (flags & CARRIES) !== 0) while (lists.passClass());
      lists.enter(flags & ELSEWHERE);
    }
  }

  // Goes to the next character that is seen.
  #step(): void {
    const text = this.#text;
    do {
      const code = text.charCodeAt(++this.#at);
      // After the end of the text there is no code, which is no letter.
      this.#symbol =
        code < COMMON_CODES ? (this.#letters.common[code] ?? 0) & SYMBOL : this.#at < text.length ? this.#letters.symbolOf(code) : 0;
    } while (this.#symbol === UNSEEN_SYMBOL);
  }

  // Reads the words that go on from a stem, and goes to its classes.
  #readStem(end: number): void {
    const lists = this.#lists;
    const set = lists.number(SET);
    const own = lists.at;
    if (set === OWN_SET) lists.passSet(this.#order);
    const classes = lists.at;
    if (set < OWN_SET) this.#keep(end, classes, set);
    else {
      if (set === OWN_SET) lists.at = own;
      else lists.goTo(this.#sets + set - FIRST_SET);
      this.#readEndings(end, classes);
    }
    lists.at = classes;
  }

  // Reads the words that end as this set says.
  #readEndings(end: number, classes: number): void {
    const lists = this.#lists;
    const at = this.#at;
    const symbol = this.#symbol;
    const said = lists.number(ENDING);
    if (said > 1) this.#keep(end, classes, (said >> 1) - 1);
    if (symbol === 0 || symbol === SPACE_SYMBOL) return;
    lists.enter(said & 1);
    this.#walk(ENDINGS, classes);
    this.#at = at;
    this.#symbol = symbol;
  }

  // Keeps a word that has been read to `end` unless it goes on there; `ending` is the class among those of the stem, twice,
  // and 1 more where the word is no base form.
  #keep(end: number, classes: number, ending: number): void {
    const text = this.#text;
    const at = this.#at;
    if (this.#symbol === SPACE_SYMBOL) this.next = at;
    else if (at < text.length && kindOf(text.charCodeAt(at)) === WORD && !isUnspaced(text.charCodeAt(end - 1))) return;
    const lists = this.#lists;
    const back = lists.at;
    lists.at = classes;
    for (let left = ending >> 1; left > 0; left--) lists.passClass();
    this.found.push({ end, classAt: lists.at, inflected: ending & 1 });
    lists.at = back;
  }
}
