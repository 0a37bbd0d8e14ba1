import type { UiLanguage } from '../../lib/domain/language.ts';
import { KAZAKH_COUNTRIES, KAZAKH_LANGUAGES } from './kazakh-words.ts';

const LOCALES: { readonly [language in UiLanguage]: string } = { en: 'en-GB', ru: 'ru', kk: 'kk', zh: 'zh-Hans' };

/** The BCP 47 tag that Intl formats the reader's dates by: day before month in English. */
export function toLocale(language: UiLanguage): string {
  return LOCALES[language];
}

/** How the reader's numbers are written. Kazakh ones have the digits of Russian ones, which Chromium knows: it has none of its own. */
export function toNumberFormat(language: UiLanguage, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return new Intl.NumberFormat(language === 'kk' ? 'ru' : toLocale(language), options);
}

/** The name of a country in the reader's language; the code itself where it is not one that Intl knows. */
export function toCountryName(code: string, language: UiLanguage): string {
  return (language === 'kk' && KAZAKH_COUNTRIES[code]) || toDisplayName(code, language, 'region');
}

/** The name of a language in the reader's language; the tag itself where it is not one that Intl knows. */
export function toLanguageName(tag: string, language: UiLanguage): string {
  return (language === 'kk' && KAZAKH_LANGUAGES[tag]) || toDisplayName(tag, language, 'language');
}

function toDisplayName(code: string, language: UiLanguage, type: 'region' | 'language'): string {
  try {
    return new Intl.DisplayNames([toLocale(language)], { type }).of(code) ?? code;
  } catch {
    return code; // of() throws for a malformed code
  }
}
