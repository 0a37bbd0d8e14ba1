import type { UiLanguage } from '../../lib/domain/language.ts';
import { KAZAKH_COUNTRIES, KAZAKH_LANGUAGES } from './kazakh-words.ts';

const LOCALES: { readonly [language in UiLanguage]: string } = { en: 'en-GB', ru: 'ru', kk: 'kk', zh: 'zh-Hans' };

/** The BCP 47 tag that Intl formats the reader's dates by: day before month in English. */
export function toLocale(language: UiLanguage): string {
  return LOCALES[language];
}

// To make one takes a browser longer than all that is then written with it.
const made = new Map<string, unknown>();
function once<Format>(name: string, locale: string, options: object, make: () => Format): Format {
  const key = `${name} ${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) as Format | undefined;
  const format = known ?? make();
  if (known === undefined) made.set(key, format);
  return format;
}

/** How the reader's numbers are written. Kazakh ones have the digits of Russian ones, which Chromium knows: it has none of its own. */
export function toNumberFormat(language: UiLanguage, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const locale = language === 'kk' ? 'ru' : toLocale(language);
  return once('number', locale, options, () => new Intl.NumberFormat(locale, options));
}

/** How the reader's dates are written. */
export function toDateFormat(language: UiLanguage, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  const locale = toLocale(language);
  return once('date', locale, options, () => new Intl.DateTimeFormat(locale, options));
}

/** Which form of a word goes with a number. */
export function toPluralRules(language: UiLanguage): Intl.PluralRules {
  const locale = toLocale(language);
  return once('plural', locale, {}, () => new Intl.PluralRules(locale));
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
    const locale = toLocale(language);
    // Where a browser has no Kazakh, Russian names are nearer to its readers than English ones.
    return once('name', locale, { type }, () => new Intl.DisplayNames([locale, 'ru'], { type })).of(code) ?? code;
  } catch {
    return code; // of() throws for a malformed code
  }
}
