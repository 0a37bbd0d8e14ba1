import { foldText } from '../text/fold.ts';
import { toPlainLetter, toSmallCode } from '../text/letter-case.ts';

/** At the end of a literal: it stands for every word that begins so. */
export const WILDCARD = '*';

/** Characters that are folded as the browser makes them small, white space apart: nearly all texts have no others. */
const PLAIN = /^[\t\n\r !-_a-~\u00a0«»“”„–—…№А-Яа-яІіЇїЄєҐґӘәҒғҚқҢңӨөҰұҮүҺһ、。一-鿿]*$/u;

/** A text as literals are compared with it: folded, in small letters, ё as е. */
export function foldNear(text: string): string {
  if (PLAIN.test(text)) return text.replace(/\s+/gu, ' ').trim().toLowerCase();
  let near = '';
  const folded = foldText(text);
  for (let at = 0; at < folded.length; at++) near += String.fromCharCode(toPlainLetter(toSmallCode(folded.charCodeAt(at))));
  return near;
}

/** A literal as authored, as `LiteralList` compares it. */
export function foldLiteral(literal: string): string {
  return literal.endsWith(WILDCARD) ? foldNear(literal.slice(0, -WILDCARD.length)) + WILDCARD : foldNear(literal);
}
