import { isInsideWord, isWord } from '../text/word-edge.ts';
import { WILDCARD } from './literal.ts';

/** Where in a text a literal is looked for. */
export type Where = 'start' | 'end' | 'anywhere';

interface Literal {
  readonly text: string;
  /** Whether words that only begin with it are meant as well. */
  readonly isPrefix: boolean;
}

/** Literals that are looked for all at once: what is asked at each place of a text is only those that begin as it does there. */
export class LiteralList {
  readonly #byFirst = new Map<number, Literal[]>();
  /** A bit for the lowest bits of each first character: most characters are none. */
  #firsts = 0;
  #longest = 0;

  /** @param literals as `foldLiteral` gives them */
  constructor(literals: readonly string[]) {
    for (const literal of literals) {
      const isPrefix = literal.endsWith(WILDCARD);
      const text = isPrefix ? literal.slice(0, -WILDCARD.length) : literal;
      const first = text.charCodeAt(0);
      const alike = this.#byFirst.get(first);
      if (alike === undefined) this.#byFirst.set(first, [{ text, isPrefix }]);
      else alike.push({ text, isPrefix });
      this.#firsts |= 1 << first;
      this.#longest = Math.max(this.#longest, text.length);
    }
  }

  /** Whether one of them stands in a text, as `foldNear` gives it, as whole words; scripts without spaces have no edges. */
  stand(text: string, where: Where): boolean {
    const last = where === 'start' ? 0 : text.length - 1;
    for (let at = where === 'end' ? this.#toFirstPlace(text) : 0; at <= last; at++) {
      const code = text.charCodeAt(at);
      if (((this.#firsts >>> code) & 1) === 0) continue;
      const alike = this.#byFirst.get(code);
      if (alike !== undefined && !isInsideWord(text, at) && alike.some((literal) => stands(text, at, literal, where === 'end')))
        return true;
    }
    return false;
  }

  // What stands at the end begins no further before the last word than it is long.
  #toFirstPlace(text: string): number {
    let word = text.length;
    while (isWord(text, word - 1)) word--;
    return Math.max(0, word - this.#longest);
  }
}

function stands(text: string, at: number, literal: Literal, atEnd: boolean): boolean {
  if (!text.startsWith(literal.text, at)) return false;
  let end = at + literal.text.length;
  if (literal.isPrefix) while (isWord(text, end)) end++;
  return !isInsideWord(text, end) && (!atEnd || end === text.length);
}
