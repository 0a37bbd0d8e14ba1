import type { MarkLanguage } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import { CYRILLIC_SCRIPT, scriptOf } from '../text/lookalike-letters.ts';
import type { Candidate } from './open-matcher.ts';

/** Radicals of Han characters begin the part of Unicode in which Chinese is written. */
const FIRST_HAN = 0x2e80;
// Of the languages in Cyrillic letters: of one alone, of the other alone, and of both.
const UKRAINIAN = 'їєґ';
const KAZAKH = 'әғқңөұүһ';
const NOT_RUSSIAN = 'і';

/** What of a text's mentions a reader wants marked. */
export type Wants = Pick<Settings, 'derivedForms' | 'topicsOff' | 'languagesOff'>;

/**
 * Whether a mention is to be marked. It is asked of what counts as one already: what is not marked still vouches for other
 * names, for the page is about it all the same.
 * @param language the primary language subtag of the page, where it has one
 */
export function isWanted(wants: Wants, { topic, form, start, end }: Candidate, text: string, language: string | undefined): boolean {
  return (
    (wants.derivedForms || form !== 'derived') &&
    !wants.topicsOff.includes(topic) &&
    (wants.languagesOff.length === 0 || !wants.languagesOff.includes(toMarkLanguage(text.slice(start, end).toLowerCase(), language)))
  );
}

// By its letters, for pages quote words of other languages; of the languages that have all of them the page says which.
function toMarkLanguage(word: string, language: string | undefined): MarkLanguage {
  const letter = word.charCodeAt(0);
  if (letter >= FIRST_HAN) return 'zh';
  if (scriptOf(letter) < CYRILLIC_SCRIPT) return language === 'kk' ? 'kk-Latn' : 'en';
  const hasOneOf = (letters: string) => [...letters].some((one) => word.includes(one));
  if (hasOneOf(UKRAINIAN)) return 'uk';
  if (hasOneOf(KAZAKH) || language === 'kk') return 'kk-Cyrl';
  return hasOneOf(NOT_RUSSIAN) || language === 'uk' ? 'uk' : 'ru';
}
