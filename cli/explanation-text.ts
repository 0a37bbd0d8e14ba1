import type { Conditions } from '../lib/domain/conditions.ts';
import type { Alias } from '../lib/domain/topic.ts';
import type { Explanation, Reason } from '../lib/matching/explain.ts';
import type { Failure } from '../lib/matching/find-failure.ts';
import { foldText } from '../lib/text/fold.ts';

/** What is said of one place of a text, in a line or two of plain words. */
export function toExplanationText(text: string, { start, end, topic, form, alias, reason }: Explanation): string {
  const place = `${start}–${end} ${quote(text.slice(start, end))}`;
  if (reason === undefined)
    return `${place}: mention of ${topic}, ${form}\n    ${alias ? toRuleText(alias, text.slice(start, end)) : 'no alias'}`;
  const named = alias ? `${quote(alias.alias.text)} (${alias.language})` : 'a name';
  return `${place}: no mention of ${topic}\n    ${toReasonText(reason, named, alias?.alias)}`;
}

/** By which alias, and by which of its classes or fields. */
function toRuleText({ alias, language }: NonNullable<Explanation['alias']>, surface: string): string {
  const words = foldText(surface);
  const same = words.toLowerCase() === foldText(alias.text).toLowerCase();
  const parts = [
    `alias ${quote(alias.text)} (${language})`,
    alias.declension && `declension ${alias.declension.join(', ')}`,
    alias.pairs && `pairs ${alias.pairs.join(', ')}`,
    alias.derived === true && 'derived: true',
    alias.case === 'any' && 'case: any',
    !same && toEnding(alias, words),
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join('; ');
}

// What the form has that the alias has not; with initials it has less.
function toEnding({ text }: Alias, words: string): string {
  const [from, to] = [foldText(text).toLowerCase(), words.toLowerCase()];
  let same = 0;
  while (same < to.length && from[same] === to[same]) same++;
  return same === 0 || words.charAt(same) === '.' ? `written ${quote(words)}` : `ending -${words.slice(same)}`;
}

function toReasonText(reason: Reason, named: string, alias: Alias | undefined): string {
  switch (reason.why) {
    case 'lookalike':
      return `${quote(reason.lookalike)} is a lookalike, which is read as a whole and mentions nothing`;
    case 'taken':
      return `${quote(reason.by)} is read as a name of ${reason.topic}`;
    case 'capitals':
      return alias?.case === 'any'
        ? `${named} may stand in small letters, with capitals at the beginning of words, or in capitals`
        : `${named} stands as it is written there or in capitals, and not with other ones`;
    case 'part':
      return `${named} is here part of the longer word ${quote(reason.word)}`;
    case 'company':
      return `${named} counts only on a page that by itself also mentions ${reason.onlyWith.map((one) => [one].flat().join(' and ')).join(' or ')}`;
    case 'condition':
      return `${named} ${toConditionText(reason.failure)}`;
    case 'words':
      return `the words here are ${reason.words.map(quote).join(' and ')}, which the name would cut`;
    case 'address':
      return `${named} is here part of an address, a file's name or a handle`;
    case 'derived':
      return `${named} is made from a name, and such words are switched off`;
    case 'unknown':
      return `${named} stands here, and the matcher did not read it: a fault of the matcher or of this explanation`;
  }
}

const CONDITION_TEXTS: { readonly [condition in Exclude<keyof Conditions, 'onlyWith'>]: string } = {
  after: 'counts only right after',
  before: 'counts only right before',
  notAfter: 'does not count right after',
  notBefore: 'does not count right before',
  near: 'counts only near',
  notNear: 'does not count near',
  languages: 'counts only on pages in',
  ownInitials: 'counts only without initials, or after',
  mixedCase: 'does not count where everything near is in capitals',
};
const MOST_LITERALS = 12;

function toConditionText({ condition, literals, found }: Failure): string {
  if (found !== undefined) return `${CONDITION_TEXTS[condition]} ${quote(found)} (${condition})`;
  const shown = literals.slice(0, MOST_LITERALS).map(quote).join(', ');
  const more = literals.length - MOST_LITERALS;
  if (literals.length === 0) return `${CONDITION_TEXTS[condition]} (${condition})`;
  return `${CONDITION_TEXTS[condition]} ${shown}${more > 0 ? ` and ${more} more` : ''} (${condition})`;
}

function quote(words: string): string {
  return `«${words}»`;
}
