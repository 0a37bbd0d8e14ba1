import { foldText } from '../text/fold.ts';
import { toPlainLetter, toSmallCode } from '../text/letter-case.ts';

/** At the end of a literal: it stands for every word that begins so. */
export const WILDCARD = '*';

// Asked of each character near a name.
const plain = new Map<number, string>();

/** A text as literals are compared with it: folded, in small letters, ё as е. */
export function foldNear(text: string): string {
  const folded = foldText(text);
  let near = '';
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    let letter = plain.get(code);
    if (letter === undefined) {
      letter = String.fromCharCode(toPlainLetter(toSmallCode(code)));
      plain.set(code, letter);
    }
    near += letter;
  }
  return near;
}

/** A literal as authored, as `LiteralList` compares it. */
export function foldLiteral(literal: string): string {
  return literal.endsWith(WILDCARD) ? foldNear(literal.slice(0, -WILDCARD.length)) + WILDCARD : foldNear(literal);
}
