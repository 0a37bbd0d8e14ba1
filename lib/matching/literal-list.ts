import { isInsideWord, isWord } from '../text/word-edge.ts';
import { WILDCARD } from './literal.ts';

/** Where in a text a literal is looked for. */
export type Where = 'start' | 'end' | 'anywhere';

/** Literals that are looked for all at once: what is asked at each place of a text is only those that begin as it does there. */
export class LiteralList {
  readonly #byFirst: ReadonlyMap<string, readonly string[]>;

  /** @param literals as `foldLiteral` gives them */
  constructor(literals: readonly string[]) {
    this.#byFirst = Map.groupBy(literals, (literal) => literal.charAt(0));
  }

  /** Whether one of them stands in a text, as `foldNear` gives it, as whole words; scripts without spaces have no edges. */
  stand(text: string, where: Where): boolean {
    const last = where === 'start' ? 0 : text.length - 1;
    for (let at = 0; at <= last; at++) {
      const alike = this.#byFirst.get(text.charAt(at));
      if (alike !== undefined && !isInsideWord(text, at) && alike.some((literal) => stands(text, at, literal, where === 'end')))
        return true;
    }
    return false;
  }
}

function stands(text: string, at: number, literal: string, atEnd: boolean): boolean {
  const isPrefix = literal.endsWith(WILDCARD);
  const read = isPrefix ? literal.slice(0, -WILDCARD.length) : literal;
  if (!text.startsWith(read, at)) return false;
  let end = at + read.length;
  if (isPrefix) while (isWord(text, end)) end++;
  return !isInsideWord(text, end) && (!atEnd || end === text.length);
}
