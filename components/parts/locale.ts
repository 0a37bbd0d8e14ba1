import type { UiLanguage } from '../../lib/domain/language.ts';

const LOCALES: { readonly [language in UiLanguage]: string } = { en: 'en-GB', ru: 'ru', kk: 'kk', zh: 'zh-Hans' };

/** The BCP 47 tag that Intl formats the reader's dates and numbers by: day before month in English. */
export function toLocale(language: UiLanguage): string {
  return LOCALES[language];
}

/** The name of a country in the reader's language; the code itself where it is not one that Intl knows. */
export function toCountryName(code: string, language: UiLanguage): string {
  return toDisplayName(code, language, 'region');
}

/** The name of a language in the reader's language; the tag itself where it is not one that Intl knows. */
export function toLanguageName(tag: string, language: UiLanguage): string {
  return toDisplayName(tag, language, 'language');
}

function toDisplayName(code: string, language: UiLanguage, type: 'region' | 'language'): string {
  try {
    return new Intl.DisplayNames([toLocale(language)], { type }).of(code) ?? code;
  } catch {
    return code; // of() throws for a malformed code
  }
}
