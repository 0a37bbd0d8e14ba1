import { kindOf, WORD } from '../text/character-kind.ts';
import { foldText } from '../text/fold.ts';
import { toPlainLetter, toSmallCode } from '../text/letter-case.ts';

/** At the end of a literal: it stands for every word that begins so. */
export const WILDCARD = '*';

/** Where in a text a literal is looked for. */
export type Where = 'start' | 'end' | 'anywhere';

/** A text or literal as they are compared: folded, in small letters, ё as е. */
export function foldLiteral(text: string): string {
  const folded = foldText(text);
  let plain = '';
  for (let at = 0; at < folded.length; at++) plain += String.fromCharCode(toPlainLetter(toSmallCode(folded.charCodeAt(at))));
  return plain;
}

/** Whether a literal stands in a text, both folded, as whole words; scripts without spaces have no edges. */
export function stands(text: string, literal: string, where: Where): boolean {
  const isPrefix = literal.endsWith(WILDCARD);
  const read = isPrefix ? literal.slice(0, -WILDCARD.length) : literal;
  for (let at = text.indexOf(read); at >= 0; at = text.indexOf(read, at + 1)) {
    if (where === 'start' && at > 0) return false;
    let end = at + read.length;
    if (isPrefix) while (isWord(text, end)) end++;
    if (isEdge(text, at) && isEdge(text, end) && (where !== 'end' || end === text.length)) return true;
  }
  return false;
}

function isEdge(text: string, at: number): boolean {
  return !isWord(text, at - 1) || !isWord(text, at);
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) === WORD;
}
