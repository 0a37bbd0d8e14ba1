import { COMMON_CODES } from '../text/character-kind.ts';
import { foldCode, INVISIBLE } from '../text/fold.ts';
import { toCapitalCode, toPlainLetter, toSmallCode } from '../text/letter-case.ts';
import { isUnspaced } from '../text/word-character.ts';
import type { Alphabet } from './alphabet.ts';
import { FIRST_OF_PAIR, SYMBOLS } from './word-bytes.ts';

/** A letter that is in no word. */
export const NO_LETTER = 0;
/** White space, which is in no word either. */
export const SPACE_SYMBOL = 0x3ffe;
/** Not seen, and so not read. */
export const UNSEEN_SYMBOL = 0x3fff;
/** Letters from here on take two symbols, the second of which is their last bits. */
export const FIRST_PAIR = FIRST_OF_PAIR * SYMBOLS;
/** How far the first of two symbols stands above the second. */
export const PAIR_SHIFT = 7;
/** What of a character is its symbol. */
export const SYMBOL = 0x3fff;
/** Flag of a small letter that has a capital. */
export const SMALL = 0x4000;
/** Flag of a capital. */
export const CAPITAL = 0x8000;

const SPACE = 0x20;
/** The characters below COMMON_CODES that `foldCode` changes, and the space. */
const FOLDED_CODES = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, SPACE, 0x60, 0xa0, 0xad, 0xb4, 0x2b9, 0x2bb, 0x2bc, 0x300, 0x301];
/** Those that `toPlainLetter` changes. */
const VARIANTS = [0x130, 0x131, 0x401, 0x451];

/** Symbols by the characters of a page: folded, capitals as small letters. Only letters that names have are looked at. */
export class LetterTable {
  /** By the character, below COMMON_CODES: its symbol and its flags. */
  readonly common = new Uint16Array(COMMON_CODES);
  readonly #rare: string;

  constructor({ letters, capitals, rare }: Alphabet) {
    this.#rare = rare;
    for (let at = 0; at < letters.length; at++) this.#set(letters.charCodeAt(at), capitals.charCodeAt(at), at + 1);
    // In the order of their codes, so the common ones are the first.
    for (let at = 0; rare.charCodeAt(at) < COMMON_CODES; at++) {
      const code = rare.charCodeAt(at);
      this.#set(code, toCapitalCode(code), FIRST_PAIR + at);
    }
    for (const code of FOLDED_CODES) {
      const folded = foldCode(code);
      this.common[code] = folded === INVISIBLE ? UNSEEN_SYMBOL : folded === SPACE ? SPACE_SYMBOL : (this.common[folded] ?? NO_LETTER);
    }
    for (const code of VARIANTS) this.common[code] = this.common[toPlainLetter(code)] ?? NO_LETTER;
  }

  /** NO_LETTER, SPACE_SYMBOL, UNSEEN_SYMBOL or the letter's symbol. */
  symbolOf(code: number): number {
    return code < COMMON_CODES ? (this.common[code] ?? NO_LETTER) & SYMBOL : this.#symbolOfOther(code);
  }

  /** The same, with SMALL or CAPITAL. */
  read(code: number): number {
    if (code < COMMON_CODES) return this.common[code] ?? NO_LETTER;
    const cased = isUnspaced(code) ? 0 : toSmallCode(code) !== code ? CAPITAL : toCapitalCode(code) !== code ? SMALL : 0;
    return this.#symbolOfOther(code) | cased;
  }

  #set(small: number, capital: number, symbol: number): void {
    this.#setOne(small, symbol, capital === small ? 0 : SMALL);
    if (capital !== small) this.#setOne(capital, symbol, CAPITAL);
  }

  #setOne(code: number, symbol: number, flag: number): void {
    if (code < COMMON_CODES) this.common[code] = symbol | flag;
  }

  #symbolOfOther(code: number): number {
    if (isUnspaced(code)) return this.#symbolOfRare(code);
    const folded = foldCode(code);
    if (folded === INVISIBLE) return UNSEEN_SYMBOL;
    if (folded === SPACE) return SPACE_SYMBOL;
    if (folded < COMMON_CODES) return this.symbolOf(folded);
    return this.#symbolOfRare(toSmallCode(code));
  }

  // A table of them would be of 80 kB, for each page with a Chinese character.
  #symbolOfRare(code: number): number {
    const rare = this.#rare;
    let low = 0;
    let high = rare.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rare.charCodeAt(middle) < code) low = middle + 1;
      else high = middle;
    }
    return rare.charCodeAt(low) === code ? FIRST_PAIR + low : NO_LETTER;
  }
}
