import { isNotNormal } from '../text/normal-text.ts';
import { CLASS_BITS, FIRST_OTHER, OTHER, toLetterClasses } from './letter-classes.ts';

/** No name begins in what is left of the text. */
export const NO_BEGINNING = -1;
/** The text has to be made normal before it can be read. */
export const TO_BE_NORMAL = -2;

/** As the second or third character of a name that begins with an OTHER: not looked at. */
export const ANYTHING = 0;
/** As the second or third character of such a name: the name may have ended, or goes on in another script. */
export const ENDED = 1;

/** How many characters of a beginning are looked at. */
export const LENGTH = 4;
/** What has to stand after a text for its last beginnings to be found: as many gaps as are looked at beyond a first character. */
export const MARGIN = '\0'.repeat(LENGTH - 1);
/** A window before a text: a gap, and before it what goes on with a word, so that nothing begins before the first character. */
const AT_START = (1 << CLASS_BITS) | (1 << (2 * CLASS_BITS)) | (1 << (3 * CLASS_BITS));
const WINDOW_FACTOR = 0x9e37_79b1;
/** Where in a window the bit of OTHER of the first character stands, and above it the lowest bit of the character before. */
const FIRST_SHIFT = LENGTH * CLASS_BITS - 1;
/** These bits of all four. */
const OTHERS = 0x810_2040;

/**
 * A filter for where names may begin: bits by a hash of the classes of their first four characters. A window of these and of
 * the lowest four bits of the character before, one number, is pushed over the text and asked at each character; there is
 * nothing to decide at the ends of words, where a processor guesses wrong. What begins with an OTHER, as all Chinese does, is
 * held against hashes of its first two and three characters.
 */
export class Beginnings {
  readonly #rows: Int32Array;
  readonly #shift: number;
  readonly #classes = toLetterClasses();
  /** Where the text has been found to need being made normal. */
  at = 0;
  #next = 0;
  #window = 0;

  /** @param bits as `toBeginnings` makes them: their number is a power of two */
  constructor(bits: Uint8Array) {
    this.#rows = new Int32Array(bits.slice().buffer);
    this.#shift = toShift(this.#rows.length);
  }

  /** Starts with a text, or goes on behind a name. */
  goTo(at: number): void {
    this.#next = at;
    this.#window = AT_START;
  }

  /**
   * The next place where a name may begin; NO_BEGINNING; or TO_BE_NORMAL, and `at` says where.
   * @param text with MARGIN behind it
   * @param isNormal whether the text is as `toNormalText` gives it: marks that are left are letters
   */
  next(text: string, isNormal: boolean): number {
    for (;;) {
      const start = this.#seek(text);
      if (start < 0 || (this.#window & OTHERS) === 0) return start;
      if (((this.#window >>> FIRST_SHIFT) & 1) === 0) return this.#toPlace(text, start, isNormal);
      let at = start;
      for (let code = text.charCodeAt(at); this.#isOther(code); code = text.charCodeAt(++at))
        if ((!isNormal && isNotNormal(code)) || (this.#has(toOtherHash(code, ANYTHING, ANYTHING)) && this.#goesOn(text, at))) {
          this.goTo(at + 1);
          return this.#toPlace(text, at, isNormal);
        }
      this.goTo(at);
    }
  }

  // A beginning, unless there is something in it, and in its block, that is not normal.
  #toPlace(text: string, start: number, isNormal: boolean): number {
    this.at = start;
    if (isNormal) return start;
    for (let at = start; at < start + LENGTH && text.charCodeAt(at) !== 0; at++) if (isNotNormal(text.charCodeAt(at))) return TO_BE_NORMAL;
    return start;
  }

  // The next place where the filter says yes or an OTHER stands. Nothing is called from the loop and no more done in it than
  // has to be: it is run through for every character of every page.
  #seek(text: string): number {
    const classes = this.#classes;
    const rows = this.#rows;
    const shift = this.#shift;
    // What stands outside of a function is asked for anew each time it is used.
    const factor = WINDOW_FACTOR;
    const firstShift = FIRST_SHIFT;
    const end = text.length;
    let window = this.#window;
    let at = this.#next;
    while (at < end) {
      window = (window << CLASS_BITS) | (classes[Math.min(text.charCodeAt(at++), FIRST_OTHER)] ?? OTHER);
      const first = window >>> firstShift;
      // Its bit is set, and no word goes on there; or it is an OTHER.
      if ((((((rows[Math.imul(window, factor) >>> shift] ?? 0) >>> (window >>> 1)) & ~(first >>> 1)) | first) & 1) !== 0) {
        this.#next = at;
        this.#window = window;
        return at - LENGTH;
      }
    }
    return NO_BEGINNING;
  }

  #isOther(code: number): boolean {
    return code >= FIRST_OTHER || ((this.#classes[code] ?? 0) & OTHER) !== 0;
  }

  // Whether a name may begin with the OTHER here, with which some name begins.
  #goesOn(text: string, at: number): boolean {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    return (
      this.#has(toOtherHash(first, ENDED, ANYTHING)) ||
      (this.#has(toOtherHash(first, second, ANYTHING)) &&
        (this.#has(toOtherHash(first, second, ENDED)) || this.#has(toOtherHash(first, second, text.charCodeAt(at + 2)))))
    );
  }

  #has(hash: number): boolean {
    return (((this.#rows[hash >>> this.#shift] ?? 0) >>> hash) & 1) !== 0;
  }
}

/** Which bit of so many rows of 32 bits is for a window. */
export function toWindowPlace(window: number, rows: number): number {
  return (Math.imul(window, WINDOW_FACTOR) >>> toShift(rows)) * 32 + ((window >>> 1) & 31);
}

/** Which bit of so many rows of 32 bits is for a hash of an OTHER. */
export function toOtherPlace(hash: number, rows: number): number {
  return (hash >>> toShift(rows)) * 32 + (hash & 31);
}

/** The hash of what a name begins with that begins with an OTHER. */
export function toOtherHash(first: number, second: number, third: number): number {
  const two = Math.imul(first, 0x85eb_ca6b) ^ Math.imul(second, 0xc2b2_ae35);
  return Math.imul((two ^ (two >>> 15)) + third, 0x27d4_eb2f);
}

function toShift(rows: number): number {
  return Math.clz32(rows) + 1;
}
