import { COMMON_CODES } from '../text/character-kind.ts';
import { foldCode, INVISIBLE } from '../text/fold.ts';
import { toCapitalCode, toSmallCode } from '../text/letter-case.ts';
import type { Alphabet } from './alphabet.ts';
import { FIRST_OF_PAIR, SYMBOLS } from './word-bytes.ts';

/** A letter that is in no word. */
export const NO_LETTER = 0;
/** White space, which is in no word either. */
export const SPACE_SYMBOL = 0xfffe;
/** Not seen, and so not read. */
export const UNSEEN_SYMBOL = 0xffff;
/** Letters from here on take two symbols, the second of which is their last bits. */
export const FIRST_PAIR = FIRST_OF_PAIR * SYMBOLS;
/** How far the first of two symbols stands above the second. */
export const PAIR_SHIFT = 7;

// Folded characters below COMMON_CODES; the others of them are told by `foldCode`.
const FOLDED = Array.from({ length: COMMON_CODES }, (_, code) => code).filter((code) => foldCode(code) !== code || code === 0x20);

/** Symbols by the characters of a page: folded, capitals as small letters. */
export class LetterTable {
  readonly #common = new Uint16Array(COMMON_CODES);
  readonly #rare: string;

  constructor({ letters, rare }: Alphabet) {
    this.#rare = rare;
    for (let at = 0; at < letters.length; at++) this.#set(letters.charCodeAt(at), at + 1);
    for (let at = 0; at < rare.length && rare.charCodeAt(at) < COMMON_CODES; at++) this.#set(rare.charCodeAt(at), FIRST_PAIR + at);
    for (const code of FOLDED) this.#common[code] = this.#symbolOfFolded(foldCode(code));
    this.#common[0x131] = this.#common[0x69] ?? NO_LETTER;
  }

  /** NO_LETTER, SPACE_SYMBOL, UNSEEN_SYMBOL or the letter's symbol. */
  symbolOf(code: number): number {
    return code < COMMON_CODES ? (this.#common[code] ?? NO_LETTER) : this.#symbolOfOther(code);
  }

  #set(small: number, symbol: number): void {
    this.#common[small] = symbol;
    const capital = toCapitalCode(small);
    if (capital < COMMON_CODES) this.#common[capital] = symbol;
  }

  #symbolOfFolded(folded: number): number {
    if (folded === INVISIBLE) return UNSEEN_SYMBOL;
    return folded === 0x20 ? SPACE_SYMBOL : (this.#common[folded] ?? NO_LETTER);
  }

  #symbolOfOther(code: number): number {
    const folded = foldCode(code);
    if (folded < COMMON_CODES) return this.#symbolOfFolded(folded);
    const small = toSmallCode(code);
    let from = 0;
    let to = this.#rare.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#rare.charCodeAt(middle) < small) from = middle + 1;
      else to = middle;
    }
    return this.#rare.charCodeAt(from) === small ? FIRST_PAIR + from : NO_LETTER;
  }
}
