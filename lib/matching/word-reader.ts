import { COMMON_CODES, kindOf, WORD } from '../text/character-kind.ts';
import { isUnspaced } from '../text/word-character.ts';
import type { JumpWidth } from './compiled-matcher.ts';
import { FIRST_PAIR, type LetterTable, PAIR_SHIFT, SPACE_SYMBOL, SYMBOL, UNSEEN_SYMBOL } from './letter-table.ts';
import { ADD_SHIFT, ENDS_BASE, ENDS_CASE, JUMP, LAST, NEXT, PLAIN, SYMBOLS } from './word-bytes.ts';

const NOWHERE = -1;
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
  /** Place of the root's edge by first symbol. */
  readonly #roots = new Int32Array(SYMBOLS).fill(NOWHERE);

  constructor(bytes: Uint8Array, jump: JumpWidth, letters: LetterTable) {
    this.#bytes = bytes;
    this.#jump = jump;
    this.#letters = letters;
    for (let at = 0; at < bytes.length; ) {
      this.#roots[bytes[at] ?? 0] = at;
      const flags = bytes[at + 1] ?? 0;
      at += this.#widthOf(flags);
      if ((flags & LAST) !== 0) break;
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
    if (symbol === 0 || symbol >= SPACE_SYMBOL) return false;
    /** The second symbol of a letter that takes two, to be read next; else 0. */
    let second = symbol < FIRST_PAIR ? NOWHERE : symbol & (SYMBOLS - 1);
    let edge = this.#roots[second < 0 ? symbol : symbol >> PAIR_SHIFT] ?? NOWHERE;
    let at = start;
    let id = 0;
    for (;;) {
      if (edge < 0) break;
      // Takes the edge.
      const label = bytes[edge] ?? 0;
      let flags = NEXT;
      let place = edge + 1;
      if (label < PLAIN) {
        flags = bytes[place] ?? 0;
        place++;
        if (flags >= 1 << ADD_SHIFT) {
          const low = bytes[place] ?? 0;
          if (flags >= 2 << ADD_SHIFT) {
            id += ((low | ((bytes[place + 1] ?? 0) << 8)) << 16) >> 16;
            place += 2;
          } else {
            id += (low << 24) >> 24;
            place++;
          }
        }
        if ((flags & JUMP) !== 0) place = (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8) | (jump === 3 ? (bytes[place + 2] ?? 0) << 16 : 0);
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
      if ((flags & (NEXT | JUMP)) === 0) break;
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
    for (let at = node; ; ) {
      const label = bytes[at] ?? 0;
      if (label === symbol || label === (PLAIN | symbol)) return at;
      if (label > symbol) return NOWHERE;
      const flags = bytes[at + 1] ?? 0;
      if ((flags & LAST) !== 0) return NOWHERE;
      at += 2 + (flags >> ADD_SHIFT) + ((flags & JUMP) === 0 ? 0 : this.#jump);
    }
  }

  #widthOf(flags: number): number {
    return 2 + (flags >> ADD_SHIFT) + ((flags & JUMP) === 0 ? 0 : this.#jump);
  }
}
