import { type Conditions, NEAR } from '../domain/conditions.ts';
import { kindOf, WORD } from '../text/character-kind.ts';
import { foldLiteral, stands, type Where } from './literal.ts';

const BLOCK_END = '\0';

/**
 * Whether what conditions ask of a name's surroundings and of the page's language holds; `onlyWith` is for the page to say.
 * @param conditions with literals as `foldConditions` gives them
 * @param language the page's primary language subtag; undefined when it is not known, which any condition lets pass
 */
export function holds(conditions: Conditions, text: string, start: number, end: number, language: string | undefined): boolean {
  const { after, before, notAfter, notBefore, near, notNear, languages } = conditions;
  if (languages !== undefined && language !== undefined && !languages.includes(language)) return false;
  if (!(after ?? before ?? notAfter ?? notBefore ?? near ?? notNear)) return true;
  const left = toLeft(text, start);
  const right = toRight(text, end);
  const isNear = (literal: string) => stands(left, literal, 'anywhere') || stands(right, literal, 'anywhere');
  const isAt = (side: string, where: Where) => (literal: string) => stands(side, literal, where);
  return (
    (after?.some(isAt(left, 'end')) ?? true) &&
    (before?.some(isAt(right, 'start')) ?? true) &&
    !notAfter?.some(isAt(left, 'end')) &&
    !notBefore?.some(isAt(right, 'start')) &&
    (near?.some(isNear) ?? true) &&
    !notNear?.some(isNear)
  );
}

// What is near, folded, without a word or block that is only partly near.
function toLeft(text: string, start: number): string {
  let from = Math.max(0, start - NEAR, text.lastIndexOf(BLOCK_END, start) + 1);
  if (isInsideWord(text, from)) while (from < start && isWord(text, from)) from++;
  return foldLiteral(text.slice(from, start));
}

function toRight(text: string, end: number): string {
  const blockEnd = text.indexOf(BLOCK_END, end);
  let to = Math.min(text.length, end + NEAR, blockEnd < 0 ? text.length : blockEnd);
  if (isInsideWord(text, to)) while (to > end && isWord(text, to - 1)) to--;
  return foldLiteral(text.slice(end, to));
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWord(text, at - 1) && isWord(text, at);
}

function isWord(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === WORD;
}
