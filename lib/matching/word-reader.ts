import { COMMON_CODES, kindOf, WORD } from '../text/character-kind.ts';
import { isUnspaced } from '../text/word-character.ts';
import type { JumpWidth } from './compiled-matcher.ts';
import { FIRST_PAIR, type LetterTable, PAIR_SHIFT, SPACE_SYMBOL, SYMBOL, UNSEEN_SYMBOL } from './letter-table.ts';
import { ADD_SHIFT, ENDS_BASE, ENDS_CASE, FIRST_OF_PAIR, JUMP, LAST, LEAP, NEXT, PLAIN, REACH, SYMBOLS } from './word-bytes.ts';

const NOWHERE = -1;
/** Flags take less than a byte. */
const MOST_FLAGS = 0x80;
const ENDS = ENDS_BASE | ENDS_CASE;

/** Reads words of a text off the bytes of the word automaton. */
export class WordReader {
  /** By the words that the last `read` found from its place on, the shortest first: where they end. */
  readonly ends: number[] = [];
  /** Their classes. */
  readonly ids: number[] = [];
  /** 1 where a word is a base form, else 0. */
  readonly bases: number[] = [];
  /** How many they are. */
  count = 0;
  /** Where the text goes on after the last of them, when white space parts it from the next word; else -1. */
  next = NOWHERE;
  readonly #bytes: Uint8Array;
  readonly #jump: JumpWidth;
  readonly #letters: LetterTable;
  /** Bytes of an edge by its flags; 0 of the last edge of a node. */
  readonly #widths = new Uint8Array(MOST_FLAGS);
  /** Place of the root's edge by first symbol. */
  readonly #roots = new Int32Array(SYMBOLS).fill(NOWHERE);
  /** The same by letters of two symbols, the place of the second symbol's edge; looked up when first needed. */
  #rareRoots: Int32Array | undefined;
  /** What the edges of their first symbols add. */
  readonly #rareBases = new Int32Array(SYMBOLS - FIRST_OF_PAIR);

  constructor(bytes: Uint8Array, jump: JumpWidth, letters: LetterTable) {
    this.#bytes = bytes;
    this.#jump = jump;
    this.#letters = letters;
    for (let flags = 0; flags < MOST_FLAGS; flags++) this.#widths[flags] = (flags & LAST) !== 0 ? 0 : toWidth(flags, jump);
    if (bytes.length > 0) this.#index(0, this.#roots, 0);
  }

  #toRareRoots(): Int32Array {
    const bytes = this.#bytes;
    const jump = this.#jump;
    const places = new Int32Array(this.#letters.rareCount).fill(NOWHERE);
    for (let first = FIRST_OF_PAIR; first < SYMBOLS; first++) {
      const root = this.#roots[first] ?? NOWHERE;
      if (root < 0) continue;
      const flags = bytes[root + 1] ?? 0;
      const width = flags >> ADD_SHIFT;
      const after = root + 2 + width;
      if (width > 0) this.#rareBases[first - FIRST_OF_PAIR] = toNumber(bytes, root + 2, width);
      const target =
        (flags & REACH) === NEXT ? after : (flags & REACH) === LEAP ? after + 1 + (bytes[after] ?? 0) : toPlace(bytes, after, jump);
      this.#index(target, places, (first - FIRST_OF_PAIR) * SYMBOLS);
    }
    return places;
  }

  // Notes the places of a node's edges by symbol.
  #index(node: number, places: Int32Array, offset: number): void {
    for (let at = node; ; ) {
      const label = this.#bytes[at] ?? 0;
      places[offset + (label & (PLAIN - 1))] = at;
      const width = label >= PLAIN ? 0 : (this.#widths[this.#bytes[at + 1] ?? 0] ?? 0);
      if (width === 0) return;
      at += width;
    }
  }

  /** Reads the words that start at this place; false if there are none. */
  read(text: string, start: number): boolean {
    this.count = 0;
    this.next = NOWHERE;
    const bytes = this.#bytes;
    const jump = this.#jump;
    const letters = this.#letters;
    const common = letters.common;
    let symbol = letters.symbolOf(text.charCodeAt(start));
    if (symbol >= SPACE_SYMBOL) return false;
    const rare = symbol >= FIRST_PAIR;
    if (rare) this.#rareRoots ??= this.#toRareRoots();
    let edge = (rare ? this.#rareRoots?.[symbol - FIRST_PAIR] : this.#roots[symbol]) ?? NOWHERE;
    let id = rare ? (this.#rareBases[(symbol - FIRST_PAIR) >> PAIR_SHIFT] ?? 0) : 0;
    // The second symbol of a letter that takes two, to be read next; else -1.
    let second = NOWHERE;
    let at = start;
    while (edge >= 0) {
      // Takes the edge.
      const label = bytes[edge] ?? 0;
      let flags = NEXT;
      let place = edge + 1;
      if (label < PLAIN) {
        flags = bytes[place] ?? 0;
        place++;
        const width = flags >> ADD_SHIFT;
        if (width > 0) {
          id += toNumber(bytes, place, width);
          place += width;
        }
        if ((flags & JUMP) !== 0) place = (flags & REACH) === LEAP ? place + 1 + (bytes[place] ?? 0) : toPlace(bytes, place, jump);
      }
      // Reads the next symbol.
      if (second >= 0) {
        symbol = second;
        second = NOWHERE;
      } else {
        const end = ++at;
        let code = text.charCodeAt(at);
        // After the end of the text there is no code, which is no letter.
        symbol = code < COMMON_CODES ? (common[code] ?? 0) & SYMBOL : at < text.length ? letters.symbolOf(code) : 0;
        while (symbol === UNSEEN_SYMBOL) {
          code = text.charCodeAt(++at);
          symbol = at < text.length ? letters.symbolOf(code) : 0;
        }
        if ((flags & ENDS) !== 0) this.#keep(text, end, at, id, symbol, flags);
        if (symbol === 0 || symbol === SPACE_SYMBOL) break;
        if (symbol >= FIRST_PAIR) {
          second = symbol & (SYMBOLS - 1);
          symbol >>= PAIR_SHIFT;
        }
      }
      if ((flags & REACH) === 0) break;
      edge = this.#find(place, symbol);
    }
    return this.count > 0;
  }

  // Keeps a word that has been read to `end` unless it goes on there; `at` is the next character seen.
  #keep(text: string, end: number, at: number, id: number, symbol: number, flags: number): void {
    if (symbol === SPACE_SYMBOL) this.next = at;
    else if (at < text.length && kindOf(text.charCodeAt(at)) === WORD && !isUnspaced(text.charCodeAt(end - 1))) return;
    this.ends[this.count] = end;
    this.ids[this.count] = id;
    this.bases[this.count] = (flags & ENDS_BASE) === 0 ? 0 : 1;
    this.count++;
  }

  // The place of a node's edge; -1 if it has none for this symbol.
  #find(node: number, symbol: number): number {
    const bytes = this.#bytes;
    const widths = this.#widths;
    for (let at = node; ; ) {
      const label = bytes[at] ?? 0;
      if (label === symbol || label === (PLAIN | symbol)) return at;
      if (label > symbol) return NOWHERE;
      const width = widths[bytes[at + 1] ?? 0] ?? 0;
      if (width === 0) return NOWHERE;
      at += width;
    }
  }
}

function toWidth(flags: number, jump: JumpWidth): number {
  return 2 + (flags >> ADD_SHIFT) + ((flags & JUMP) === 0 ? 0 : (flags & REACH) === LEAP ? 1 : jump);
}

function toNumber(bytes: Uint8Array, at: number, width: number): number {
  const low = bytes[at] ?? 0;
  if (width === 1) return (low << 24) >> 24;
  const two = low | ((bytes[at + 1] ?? 0) << 8);
  return width === 2 ? (two << 16) >> 16 : ((two | ((bytes[at + 2] ?? 0) << 16)) << 8) >> 8;
}

function toPlace(bytes: Uint8Array, at: number, jump: JumpWidth): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | (jump === 3 ? (bytes[at + 2] ?? 0) << 16 : 0);
}
