import { findInitials } from '../text/initials.ts';
import { isCapital, isSmall } from '../text/letter-case.ts';
import { isInsideWord, isWord } from '../text/word-edge.ts';
import type { Stretch } from './block-around.ts';
import type { FoldedConditions } from './fold-conditions.ts';
import { foldNear } from './literal.ts';
import type { LiteralList } from './literal-list.ts';

/**
 * Whether what conditions ask of a name's surroundings and of the page's language holds; `onlyWith` is for the page to say.
 * @param around the part of the text, with the name, that is near it in its block
 * @param language the page's primary language subtag; undefined when it is not known, which any condition lets pass
 */
export function holds(
  conditions: FoldedConditions,
  text: string,
  start: number,
  end: number,
  [from, to]: Stretch,
  language: string | undefined,
): boolean {
  const { after, before, notAfter, notBefore, near, notNear, languages, mixedCase, ownInitials } = conditions;
  if (languages !== undefined && language !== undefined && !languages.includes(language)) return false;
  if (mixedCase === true && isInCapitals(text, start, end, from, to)) return false;
  if (ownInitials !== undefined && !['', ...ownInitials].includes(findInitials(text, from, start))) return false;
  const left = once(() => toLeft(text, from, start));
  const right = once(() => toRight(text, end, to));
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

function isInCapitals(text: string, start: number, end: number, from: number, to: number): boolean {
  let capitals = 0;
  for (let at = from; at < to; at++) {
    if (at === start) at = end;
    const code = text.charCodeAt(at);
    if (at < to && isSmall(code)) return false;
    if (at < to && isCapital(code)) capitals++;
  }
  return capitals >= FEWEST_CAPITALS;
}

// What is near, folded, without a word that is only partly near.
function toLeft(text: string, near: number, start: number): string {
  let from = near;
  if (isInsideWord(text, from)) while (from < start && isWord(text, from)) from++;
  return foldNear(text.slice(from, start));
}

function toRight(text: string, end: number, near: number): string {
  let to = near;
  if (isInsideWord(text, to)) while (to > end && isWord(text, to - 1)) to--;
  return foldNear(text.slice(end, to));
}
