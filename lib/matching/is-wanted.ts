import type { MarkLanguage } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import { CYRILLIC_SCRIPT, scriptOf } from '../text/lookalike-letters.ts';
import type { Candidate } from './open-matcher.ts';

/** Radicals of Han characters begin the part of Unicode in which Chinese is written. */
const FIRST_HAN = 0x2e80;

/** What of a text's mentions a reader wants marked. */
export type Wants = Pick<Settings, 'derivedForms' | 'topicsOff' | 'languagesOff'>;

/**
 * Whether a mention is to be marked. It is asked of what counts as one already: what is not marked still vouches for other
 * names, for the page is about it all the same.
 * @param language the primary language subtag of the page or the text, where it is known
 */
export function isWanted(wants: Wants, { topic, form, start }: Candidate, text: string, language: string | undefined): boolean {
  return (
    (wants.derivedForms || form !== 'derived') &&
    !wants.topicsOff.includes(topic) &&
    !wants.languagesOff.includes(toMarkLanguage(text.charCodeAt(start), language))
  );
}

// By the script that the word begins in, for pages quote words of other languages; of the languages in that script the page says which.
function toMarkLanguage(letter: number, language: string | undefined): MarkLanguage {
  const isKazakh = language === 'kk';
  if (letter >= FIRST_HAN) return 'zh';
  if (scriptOf(letter) < CYRILLIC_SCRIPT) return isKazakh ? 'kk-Latn' : 'en';
  if (isKazakh) return 'kk-Cyrl';
  return language === 'uk' ? language : 'ru';
}
