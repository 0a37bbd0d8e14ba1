import { foldCode, INVISIBLE } from '../text/fold.ts';
import { isCapital, isSmall } from '../text/letter-case.ts';
import { isSpace } from '../text/word-character.ts';
import type { Shape } from './compiled-matcher.ts';
import { addCapital, CASINGS } from './name-pattern.ts';

const CAPITALS = CASINGS.indexOf('capitals');
const ANY = CASINGS.indexOf('any');

/** How the words of a mention are cased on the page. */
export class Cased {
  /** By word: bit i is set where letter i is a capital. */
  readonly #capitals: number[] = [];
  /** Whether some letter is small that could be a capital. */
  #hasSmall = false;
  /** Whether every word begins with a capital, if its first letter has one, and has no other. */
  #isTitle = true;
  #isSmall = true;

  /** Looks at the letters of a text from `start` to `end`, whose words are parted by white space. */
  constructor(text: string, start: number, end: number) {
    let letter = 0;
    let mask = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (foldCode(code) === INVISIBLE) continue;
      if (isSpace(code)) {
        if (letter > 0) this.#push(mask);
        letter = 0;
        mask = 0;
        continue;
      }
      if (isCapital(code)) mask = addCapital(mask, letter);
      else if (isSmall(code)) {
        this.#hasSmall = true;
        if (letter === 0) this.#isTitle = false;
      }
      letter++;
    }
    this.#push(mask);
  }

  #push(mask: number): void {
    this.#capitals.push(mask);
    if (mask !== 0) this.#isSmall = false;
    if (mask !== 0 && mask !== 1) this.#isTitle = false;
  }

  /** Whether a name of this shape may look like that. */
  fits([casing, , ...capitals]: Shape): boolean {
    if (this.#capitals.every((mask, at) => mask === (capitals[at] ?? 0))) return true;
    if (casing >= CAPITALS && !this.#hasSmall) return true;
    return casing === ANY && (this.#isSmall || this.#isTitle || this.#capitals.every((mask, at) => mask === (at === 0 ? 1 : 0)));
  }
}
