import { COMMON_CODES, kindOf, WORD } from '../text/character-kind.ts';
import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isCapital, isSmall, toCapitalCode } from '../text/letter-case.ts';
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

/** In `LetterTable.later`: what stands for everything after the end of a word. */
export const ENDED = 0;
/** In `LetterTable.later`: a character that is not told. */
export const UNTOLD = 0xff;

const SPACE = 0x20;
/** The characters below COMMON_CODES that `foldCode` changes, and the space. */
const FOLDED_CODES = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, SPACE, 0xa0, 0xad, 0x2bc, 0x301];
const DOTLESS_I = 0x131;
/** Places a letter in the table of other letters, so that a free place soon ends every search; half of it may be capitals. */
const PLACES_EACH = 2;

/** Symbols by the characters of a page: folded, capitals as small letters. Only letters that names have are looked at. */
export class LetterTable {
  /** By the character, below COMMON_CODES: its symbol and its flags. */
  readonly common = new Uint16Array(COMMON_CODES);
  /** By the character, below COMMON_CODES: its symbol as the second, third or fourth of a name, for `mayBegin`. */
  readonly later = new Uint8Array(COMMON_CODES);
  /** Other letters by a hash of their code, and their symbols beside them; one that finds its place taken stands further on. */
  readonly #others: Uint16Array;
  readonly #otherSymbols: Uint16Array;
  readonly #mask: number;

  /** How many letters take two symbols. */
  readonly rareCount: number;

  constructor({ letters, rare }: Alphabet) {
    this.rareCount = rare.length;
    const places = 2 ** Math.ceil(Math.log2(rare.length * 2 * PLACES_EACH + 2));
    this.#others = new Uint16Array(places);
    this.#otherSymbols = new Uint16Array(places);
    this.#mask = places - 1;
    for (let at = 0; at < letters.length; at++) this.#set(letters.charCodeAt(at), at + 1);
    for (let at = 0; at < rare.length; at++) this.#set(rare.charCodeAt(at), FIRST_PAIR + at);
    for (const code of FOLDED_CODES) {
      const folded = foldCode(code);
      this.common[code] = folded === INVISIBLE ? UNSEEN_SYMBOL : folded === SPACE ? SPACE_SYMBOL : (this.common[folded] ?? NO_LETTER);
      if (folded === INVISIBLE) this.later[code] = UNTOLD;
    }
    this.common[DOTLESS_I] = this.common[0x69] ?? NO_LETTER;
    this.later[DOTLESS_I] = this.later[0x69] ?? ENDED;
  }

  /** NO_LETTER, SPACE_SYMBOL, UNSEEN_SYMBOL or the letter's symbol. */
  symbolOf(code: number): number {
    return code < COMMON_CODES ? (this.common[code] ?? NO_LETTER) & SYMBOL : this.#symbolOfOther(code);
  }

  /** The same, with SMALL or CAPITAL. */
  read(code: number): number {
    if (code < COMMON_CODES) return this.common[code] ?? NO_LETTER;
    return this.#symbolOfOther(code) | (isUnspaced(code) ? 0 : isCapital(code) ? CAPITAL : isSmall(code) ? SMALL : 0);
  }

  #set(small: number, symbol: number): void {
    const capital = toCapitalCode(small);
    this.#setOne(small, symbol, capital === small ? 0 : SMALL);
    if (capital !== small) this.#setOne(capital, symbol, CAPITAL);
  }

  #setOne(code: number, symbol: number, flag: number): void {
    if (code >= COMMON_CODES) {
      this.#setOther(code, symbol);
      return;
    }
    this.common[code] = symbol | flag;
    this.later[code] = kindOf(code) === WORD ? toLater(symbol) : ENDED;
  }

  #symbolOfOther(code: number): number {
    for (let at = this.#toPlace(code); ; at = (at + 1) & this.#mask) {
      const there = this.#others[at];
      if (there === code) return this.#otherSymbols[at] ?? NO_LETTER;
      if (there === 0) break;
    }
    if (isUnspaced(code)) return NO_LETTER;
    const folded = foldCode(code);
    if (folded === INVISIBLE) return UNSEEN_SYMBOL;
    if (folded === SPACE) return SPACE_SYMBOL;
    return folded < COMMON_CODES ? this.symbolOf(folded) : NO_LETTER;
  }

  #setOther(code: number, symbol: number): void {
    let at = this.#toPlace(code);
    while (this.#others[at] !== 0) at = (at + 1) & this.#mask;
    this.#others[at] = code;
    this.#otherSymbols[at] = symbol;
  }

  #toPlace(code: number): number {
    return (Math.imul(code, 0x9e37_79b1) >>> 16) & this.#mask;
  }
}

// A letter that takes two symbols is not told from others that do.
function toLater(symbol: number): number {
  return Math.min(symbol, FIRST_OF_PAIR);
}
