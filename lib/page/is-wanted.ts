import type { MarkLanguage } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import type { Candidate } from '../matching/open-matcher.ts';
import { CYRILLIC_SCRIPT, scriptOf } from '../text/lookalike-letters.ts';

/** Radicals of Han characters begin the part of Unicode in which Chinese is written. */
const FIRST_HAN = 0x2e80;

/** What of a text is to be marked: not the topics that a reader switched off, nor words in languages that are off. */
export type Wants = Pick<Settings, 'topicsOff' | 'languagesOff'>;

/**
 * Whether a mention is to be marked. It is asked of what counts as a mention already: a topic that is off still vouches
 * for others, for the page is about it all the same.
 * @param language the page's primary language subtag
 */
export function isWanted({ topicsOff, languagesOff }: Wants, { topic, start }: Candidate, text: string, language?: string): boolean {
  return !topicsOff.includes(topic) && !languagesOff.includes(toMarkLanguage(text.charCodeAt(start), language));
}

// By the letter that the word begins with, for pages quote words of other languages; of the languages that have such
// letters the page says which.
function toMarkLanguage(letter: number, language: string | undefined): MarkLanguage {
  if (letter >= FIRST_HAN) return 'zh';
  if (scriptOf(letter) !== CYRILLIC_SCRIPT) return language === 'kk' ? 'kk' : 'en';
  return language === 'kk' || language === 'uk' ? language : 'ru';
}
