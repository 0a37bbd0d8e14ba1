import { scriptOf } from '../text/lookalike-letters.ts';
import { CLASS_BITS, learnClass, NO_CLASS, NOT_A_CLASS, NOT_NORMAL, toLetterClass, toLetterClasses } from './letter-classes.ts';

/** No name begins in what is left of the text. */
export const NO_BEGINNING = -1;
/** The text has to be made normal before it can be read. */
export const TO_BE_NORMAL = -2;

/** As the second or third character of a name of an unspaced script: not looked at. */
export const ANYTHING = 0;
/** As the second or third character of a name of an unspaced script: the name may have ended, or goes on in another. */
export const ENDED = 1;

/** How many characters of a beginning are looked at. */
export const LENGTH = 4;
/** Where the lowest bits of the character before those stand in a window. */
const BEFORE_SHIFT = LENGTH * CLASS_BITS;
const FOUR_CLASSES = 2 ** BEFORE_SHIFT - 1;
/** Where the bit of UNSPACED_FIRST of the first of them stands. */
const UNSPACED_SHIFT = BEFORE_SHIFT - 1;
/** Leaves out of a product what stands above four classes. */
const WINDOW_FACTOR = 0x9e37_79b1 << (32 - BEFORE_SHIFT);

/**
 * A filter for where names may begin: bits by a hash of the classes of their first four characters. A window of five
 * characters is pushed over the text, one number that is shifted, and asked at each; there is nothing to decide at the
 * ends of words, where a processor guesses wrong. Unspaced scripts go by their first two and three characters.
 */
export class Beginnings {
  /** The scripts of all letters met so far. */
  scripts = 0;
  readonly #bits: Uint8Array;
  readonly #shift: number;
  readonly #classes = toLetterClasses();
  readonly #isFirst = (code: number): boolean => this.#has(toUnspacedHash(code, ANYTHING, ANYTHING));
  #from = 0;
  #at = 0;
  #window = 0;

  /** @param bits as `toBeginnings` makes them: their number is a power of two */
  constructor(bits: Uint8Array) {
    this.#bits = bits;
    this.#shift = toShift(bits);
  }

  /** How far the text has been looked at. */
  get at(): number {
    return this.#at;
  }

  /** Starts with a text, or goes on behind a name. */
  goTo(at: number): void {
    this.#from = at;
    this.#at = at;
    this.#window = 0;
  }

  /**
   * The next place where a name may begin; NO_BEGINNING; or TO_BE_NORMAL.
   * @param isNormal whether the text is as `toNormalText` gives it: marks that are left are letters
   */
  next(text: string, isNormal: boolean): number {
    for (let letter = this.#seek(text); this.#at < text.length; letter = this.#seek(text)) {
      if (letter >= NOT_A_CLASS) {
        const code = text.charCodeAt(this.#at);
        if (this.#learn(code) !== NOT_NORMAL) continue;
        if (!isNormal) return TO_BE_NORMAL;
        this.#window = (this.#window << CLASS_BITS) | toLetterClass(code);
      }
      this.#at++;
      if (this.#mayBegin(text)) return this.#at - LENGTH;
    }
    // The last characters have as good as gaps after them.
    while (this.#at < text.length + LENGTH - 1) {
      this.#window <<= CLASS_BITS;
      this.#at++;
      if (this.#mayBegin(text)) return this.#at - LENGTH;
    }
    return NO_BEGINNING;
  }

  // Goes on to where the filter says yes, or to a character that is not known, and gives its class. Nothing is called from
  // the loop and no more done in it than has to be: it is run through for every character of every page.
  #seek(text: string): number {
    const classes = this.#classes;
    const bits = this.#bits;
    const shift = this.#shift;
    const end = text.length;
    let window = this.#window;
    let at = this.#at;
    let letter = NO_CLASS;
    for (; at < end; at++) {
      letter = classes[text.charCodeAt(at)] ?? NO_CLASS;
      if (letter >= NOT_A_CLASS) break;
      window = (window << CLASS_BITS) | letter;
      const place = Math.imul(window, WINDOW_FACTOR) >>> shift;
      // Its bit is set, and the character before has the lowest bits of a gap; or an unspaced script begins a name.
      if (
        ((((bits[place >>> 3] ?? 0) >>> (place & 7)) & (((window >>> BEFORE_SHIFT) - 1) >>> 31)) | ((window >>> UNSPACED_SHIFT) & 1)) !==
        0
      )
        break;
    }
    this.#at = at;
    this.#window = window;
    return letter;
  }

  // Whether one may begin with the last four characters that went into the window.
  #mayBegin(text: string): boolean {
    const start = this.#at - LENGTH;
    const window = this.#window;
    if (start < this.#from) return false;
    if (((window >>> UNSPACED_SHIFT) & 1) === 0) return window >>> BEFORE_SHIFT === 0 && this.#has(toWindowHash(window));
    const first = text.charCodeAt(start);
    const second = text.charCodeAt(start + 1);
    if (this.#has(toUnspacedHash(first, second, ANYTHING))) {
      const third = text.charCodeAt(start + 2);
      if (this.#has(toUnspacedHash(first, second, third)) || this.#has(toUnspacedHash(first, second, ENDED))) return true;
    }
    return this.#has(toUnspacedHash(first, ENDED, ANYTHING));
  }

  #learn(code: number): number {
    const known = this.#classes[code] ?? NO_CLASS;
    const learnt = known === NOT_A_CLASS ? learnClass(code, this.#isFirst) : known;
    this.#classes[code] = learnt;
    this.scripts |= scriptOf(code);
    return learnt;
  }

  #has(hash: number): boolean {
    const place = hash >>> this.#shift;
    return (((this.#bits[place >>> 3] ?? 0) >>> (place & 7)) & 1) !== 0;
  }
}

/** The hash of the last four classes of a window. */
export function toWindowHash(window: number): number {
  return Math.imul(window & FOUR_CLASSES, WINDOW_FACTOR);
}

/** Puts a class into a window. */
export function pushClass(window: number, letter: number): number {
  return ((window << CLASS_BITS) | letter) & FOUR_CLASSES;
}

/** The hash of what a name of an unspaced script begins with. */
export function toUnspacedHash(first: number, second: number, third: number): number {
  const two = Math.imul(first, 0x85eb_ca6b) ^ Math.imul(second, 0xc2b2_ae35);
  return Math.imul((two ^ (two >>> 15)) + third, 0x27d4_eb2f);
}

/** How far a hash is shifted to the right to be the place of a bit. */
export function toShift(bits: Uint8Array): number {
  return 32 - Math.log2(bits.length * 8);
}
