import { NEAR } from '../domain/conditions.ts';
import { isCapital, isSmall } from '../text/letter-case.ts';
import { isInsideWord, isWord } from '../text/word-edge.ts';
import type { FoldedConditions } from './fold-conditions.ts';
import { foldNear } from './literal.ts';
import type { LiteralList } from './literal-list.ts';

const BLOCK_END = '\0';

/**
 * Whether what conditions ask of a name's surroundings and of the page's language holds; `onlyWith` is for the page to say.
 * @param language the page's primary language subtag; undefined when it is not known, which any condition lets pass
 */
export function holds(conditions: FoldedConditions, text: string, start: number, end: number, language: string | undefined): boolean {
  const { after, before, notAfter, notBefore, near, notNear, languages, mixedCase } = conditions;
  if (languages !== undefined && language !== undefined && !languages.includes(language)) return false;
  if (mixedCase === true && isInCapitals(text, start, end)) return false;
  const left = once(() => toLeft(text, start));
  const right = once(() => toRight(text, end));
  const isAfter = (literals: LiteralList) => literals.stand(left(), 'end');
  const isBefore = (literals: LiteralList) => literals.stand(right(), 'start');
  const isNear = (literals: LiteralList) => literals.stand(left(), 'anywhere') || literals.stand(right(), 'anywhere');
  return (
    (after === undefined || isAfter(after)) &&
    (before === undefined || isBefore(before)) &&
    (notAfter === undefined || !isAfter(notAfter)) &&
    (notBefore === undefined || !isBefore(notBefore)) &&
    (near === undefined || isNear(near)) &&
    (notNear === undefined || !isNear(notNear))
  );
}

// To fold a side costs more than to look for literals in it.
function once(toSide: () => string): () => string {
  let side: string | undefined;
  return () => {
    side ??= toSide();
    return side;
  };
}

/** Fewer capitals are a list of abbreviations rather than a text: "US, UK, EU". */
const FEWEST_CAPITALS = 8;

function isInCapitals(text: string, start: number, end: number): boolean {
  const to = toNearEnd(text, end);
  let capitals = 0;
  for (let at = toNearStart(text, start); at < to; at++) {
    if (at === start) at = end;
    const code = text.charCodeAt(at);
    if (at < to && isSmall(code)) return false;
    if (at < to && isCapital(code)) capitals++;
  }
  return capitals >= FEWEST_CAPITALS;
}

function toNearStart(text: string, start: number): number {
  return Math.max(0, start - NEAR, text.lastIndexOf(BLOCK_END, start) + 1);
}

function toNearEnd(text: string, end: number): number {
  const blockEnd = text.indexOf(BLOCK_END, end);
  return Math.min(text.length, end + NEAR, blockEnd < 0 ? text.length : blockEnd);
}

// What is near, folded, without a word or block that is only partly near.
function toLeft(text: string, start: number): string {
  let from = toNearStart(text, start);
  if (isInsideWord(text, from)) while (from < start && isWord(text, from)) from++;
  return foldNear(text.slice(from, start));
}

function toRight(text: string, end: number): string {
  let to = toNearEnd(text, end);
  if (isInsideWord(text, to)) while (to > end && isWord(text, to - 1)) to--;
  return foldNear(text.slice(end, to));
}
