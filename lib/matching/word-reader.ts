import { kindOf, WORD } from '../text/character-kind.ts';
import { isUnspaced } from '../text/word-character.ts';
import type { JumpWidth } from './compiled-matcher.ts';
import { FIRST_PAIR, type LetterTable, PAIR_SHIFT, SPACE_SYMBOL, UNSEEN_SYMBOL } from './letter-table.ts';
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
  /** What the last `#follow` came by: the target, the edge's flags, and its number. */
  #target = NOWHERE;
  #flags = 0;
  #add = 0;

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

  /** Whether a word can start with the character at this place; a quick look before `read`. */
  read(text: string, start: number): boolean {
    this.count = 0;
    this.next = NOWHERE;
    const letters = this.#letters;
    let symbol = letters.symbolOf(text.charCodeAt(start));
    if (symbol >= SPACE_SYMBOL) return false;
    let place = this.#roots[symbol < FIRST_PAIR ? symbol : symbol >> PAIR_SHIFT] ?? NOWHERE;
    if (symbol === 0 || place < 0) return false;
    this.#take(place);
    let id = this.#add;
    if (symbol >= FIRST_PAIR) {
      if (!this.#follow(this.#target, symbol & (SYMBOLS - 1))) return false;
      id += this.#add;
    }
    for (let at = start + 1; ; at++) {
      symbol = at < text.length ? letters.symbolOf(text.charCodeAt(at)) : 0;
      const end = at;
      while (symbol === UNSEEN_SYMBOL) {
        at++;
        symbol = at < text.length ? letters.symbolOf(text.charCodeAt(at)) : 0;
      }
      if ((this.#flags & ENDS) !== 0) this.#keep(text, end, at, id, symbol);
      place = this.#target;
      if (place < 0 || symbol === 0 || symbol === SPACE_SYMBOL) break;
      if (symbol >= FIRST_PAIR) {
        if (!this.#follow(place, symbol >> PAIR_SHIFT)) break;
        id += this.#add;
        place = this.#target;
        symbol &= SYMBOLS - 1;
        if (place < 0) break;
      }
      if (!this.#follow(place, symbol)) break;
      id += this.#add;
    }
    return this.count > 0;
  }

  // Keeps a word that has been read to `end` unless it goes on there; `at` is the next character seen.
  #keep(text: string, end: number, at: number, id: number, symbol: number): void {
    if (symbol === SPACE_SYMBOL) this.next = at;
    else if (at < text.length && kindOf(text.charCodeAt(at)) === WORD && !isUnspaced(text.charCodeAt(end - 1))) return;
    this.ends[this.count] = end;
    this.ids[this.count] = id;
    this.bases[this.count] = (this.#flags & ENDS_BASE) === 0 ? 0 : 1;
    this.count++;
  }

  #follow(node: number, symbol: number): boolean {
    const bytes = this.#bytes;
    for (let at = node; ; ) {
      const label = bytes[at] ?? 0;
      if (label >= PLAIN) {
        if (label !== (PLAIN | symbol)) return false;
        this.#flags = NEXT;
        this.#add = 0;
        this.#target = at + 1;
        return true;
      }
      if (label === symbol) {
        this.#take(at);
        return true;
      }
      const flags = bytes[at + 1] ?? 0;
      if (label > symbol || (flags & LAST) !== 0) return false;
      at += this.#widthOf(flags);
    }
  }

  #widthOf(flags: number): number {
    return 2 + (flags >> ADD_SHIFT) + ((flags & JUMP) === 0 ? 0 : this.#jump);
  }

  #take(edge: number): void {
    const bytes = this.#bytes;
    const flags = bytes[edge + 1] ?? 0;
    const width = flags >> ADD_SHIFT;
    let at = edge + 2;
    this.#flags = flags;
    this.#add =
      width === 0 ? 0 : width === 1 ? ((bytes[at] ?? 0) << 24) >> 24 : (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) << 16) >> 16;
    at += width;
    if ((flags & JUMP) !== 0) {
      this.#target = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | (this.#jump === 3 ? (bytes[at + 2] ?? 0) << 16 : 0);
    } else {
      this.#target = (flags & NEXT) === 0 ? NOWHERE : at;
    }
  }
}
