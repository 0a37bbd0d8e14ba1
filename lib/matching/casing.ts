import type { Shape } from './compiled-matcher.ts';
import { CAPITAL, type LetterTable, SMALL, SPACE_SYMBOL, SYMBOL, UNSEEN_SYMBOL } from './letter-table.ts';
import { addCapital, CASINGS } from './name-pattern.ts';

const CAPITALS = CASINGS.indexOf('capitals');
const ANY = CASINGS.indexOf('any');
/** Where the capitals of the first word stand in a shape. */
const FIRST_WORD = 2;

/** How the words of a mention are cased on the page. */
export class Casing {
  readonly #letters: LetterTable;
  /** By word: bit i is set where letter i is a capital. */
  readonly #capitals: number[] = [];
  #words = 0;
  /** Whether no letter is small that could be a capital. */
  #isCapitals = true;
  #isSmall = true;
  /** Whether every word begins with a capital, if its first letter has one, and has no other. */
  #isTitle = true;
  /** Whether only the first letter is a capital. */
  #isSentence = true;

  constructor(letters: LetterTable) {
    this.#letters = letters;
  }

  /** Looks at a mention, from `start` to `end`, whose words are parted by white space. */
  look(text: string, start: number, end: number): void {
    this.#words = 0;
    this.#isCapitals = true;
    this.#isSmall = true;
    this.#isTitle = true;
    this.#isSentence = true;
    let letter = 0;
    let mask = 0;
    for (let at = start; at < end; at++) {
      const read = this.#letters.read(text.charCodeAt(at));
      const symbol = read & SYMBOL;
      if (symbol === UNSEEN_SYMBOL) continue;
      if (symbol === SPACE_SYMBOL) {
        if (letter > 0) this.#push(mask);
        letter = 0;
        mask = 0;
        continue;
      }
      const cased = read & (CAPITAL | SMALL);
      if (cased === CAPITAL) mask = addCapital(mask, letter);
      else if (cased === SMALL) {
        this.#isCapitals = false;
        if (letter === 0) this.#isTitle = false;
      }
      letter++;
    }
    this.#push(mask);
  }

  #push(mask: number): void {
    if (mask !== 0) this.#isSmall = false;
    if (mask !== 0 && mask !== 1) this.#isTitle = false;
    if (mask !== (this.#words === 0 ? 1 : 0)) this.#isSentence = false;
    this.#capitals[this.#words] = mask;
    this.#words++;
  }

  /** Whether a name of this shape may look like what was looked at. */
  fits(shape: Shape): boolean {
    const [casing] = shape;
    if (casing >= CAPITALS && this.#isCapitals) return true;
    if (casing === ANY && (this.#isSmall || this.#isTitle || this.#isSentence)) return true;
    for (let word = 0; word < this.#words; word++) if (this.#capitals[word] !== (shape[word + FIRST_WORD] ?? 0)) return false;
    return true;
  }
}
