import type { MarkLanguage } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import type { Candidate } from '../matching/open-matcher.ts';
import { CYRILLIC_SCRIPT, scriptOf } from '../text/lookalike-letters.ts';

/** Radicals of Han characters begin the part of Unicode in which Chinese is written. */
const FIRST_HAN = 0x2e80;

/** What of a page's mentions a reader wants marked. */
export type Wants = Pick<Settings, 'derivedForms' | 'topicsOff' | 'languagesOff'>;

/**
 * Whether a mention is to be marked. It is asked of what counts as one already: what is not marked still vouches for other
 * names, for the page is about it all the same.
 * @param language the page's primary language subtag
 */
export function isWanted(wants: Wants, { topic, form, start }: Candidate, text: string, language: string | undefined): boolean {
  return (
    (wants.derivedForms || form !== 'derived') &&
    !wants.topicsOff.includes(topic) &&
    !wants.languagesOff.includes(toMarkLanguage(text.charCodeAt(start), language))
  );
}

// By the letter that the word begins with, for pages quote words of other languages; of the languages that have such
// letters the page says which.
function toMarkLanguage(letter: number, language: string | undefined): MarkLanguage {
  if (letter >= FIRST_HAN) return 'zh';
  if (language === 'kk') return language;
  if (scriptOf(letter) < CYRILLIC_SCRIPT) return 'en';
  return language === 'uk' ? language : 'ru';
}
