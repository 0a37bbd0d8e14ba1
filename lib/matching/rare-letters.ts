import { toCapitalCode } from '../text/letter-case.ts';
import { isUnspaced } from '../text/word-character.ts';

/** Places a letter in the table, so that a free place soon ends every search; half of them may be capitals. */
const PLACES_EACH = 4;

/** Places of letters in a list, by their code: a table of hashes, where a letter that finds its place taken stands further on. */
export class RareLetters {
  readonly #codes: Uint16Array;
  readonly #places: Uint16Array;
  readonly #mask: number;

  constructor(letters: string) {
    const size = 2 ** Math.ceil(Math.log2(letters.length * PLACES_EACH + 1));
    this.#codes = new Uint16Array(size);
    this.#places = new Uint16Array(size);
    this.#mask = size - 1;
    for (let at = 0; at < letters.length; at++) {
      const code = letters.charCodeAt(at);
      this.#set(code, at);
      const capital = isUnspaced(code) ? code : toCapitalCode(code);
      if (capital !== code) this.#set(capital, at);
    }
  }

  /** Where a letter, or the small letter of a capital, stands in the list; -1 if it does not. */
  placeOf(code: number): number {
    for (let at = this.#toHash(code); ; at = (at + 1) & this.#mask) {
      const there = this.#codes[at];
      if (there === code) return this.#places[at] ?? -1;
      if (there === 0) return -1;
    }
  }

  #set(code: number, place: number): void {
    let at = this.#toHash(code);
    while (this.#codes[at] !== 0) at = (at + 1) & this.#mask;
    this.#codes[at] = code;
    this.#places[at] = place;
  }

  #toHash(code: number): number {
    return (Math.imul(code, 0x9e37_79b1) >>> 16) & this.#mask;
  }
}
