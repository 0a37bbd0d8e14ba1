import type { UiLanguage } from '../../lib/domain/language.ts';

/** Sentences one after the other; what is undefined is left out. Chinese ones have no space between them. */
export function toText(sentences: readonly (string | undefined)[], language: UiLanguage): string {
  return sentences.filter((sentence) => sentence !== undefined).join(language === 'zh' ? '' : ' ');
}
