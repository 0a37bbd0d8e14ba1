/** Languages the interface can speak; labels and summaries of the corpus carry these. */
export const UI_LANGUAGES = ['en', 'ru', 'kk', 'zh'] as const;
/** One interface language. */
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** What a reader can choose: the browser's language, or one of ours by name. */
export const LANGUAGE_CHOICES = ['browser', ...UI_LANGUAGES] as const;
/** One such choice. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Languages, with script where one language has two, in which a topic can have aliases. */
export const ALIAS_LANGUAGES = ['en', 'ru', 'uk', 'kk-Cyrl', 'kk-Latn', 'zh-Hans', 'zh-Hant'] as const;
/** One alias language. */
export type AliasLanguage = (typeof ALIAS_LANGUAGES)[number];

/**
 * Languages of marked words that a reader can leave out, with script where letters tell it. Simplified and traditional Chinese
 * go together: they write many names alike, and pages seldom say which they are in.
 */
export const MARK_LANGUAGES = ['en', 'ru', 'uk', 'kk-Cyrl', 'kk-Latn', 'zh'] as const;
/** One of them. */
export type MarkLanguage = (typeof MARK_LANGUAGES)[number];

/** A text in our own voice. English is always there and stands in for a language that is not yet. */
export type LocalText = { readonly en: string } & { readonly [language in Exclude<UiLanguage, 'en'>]?: string };

/** The primary language subtag of a BCP 47 tag ("zh-Hans-CN" gives "zh"), in small letters; underscores part as hyphens do. */
export function toPrimaryLanguage(tag: string): string | undefined {
  return tag.toLowerCase().split(/[-_]/u)[0] || undefined;
}

/** Picks the interface language closest to a BCP 47 tag ("zh-CN" gives "zh"); English where none fits. */
export function toUiLanguage(tag: string): UiLanguage {
  const primary = toPrimaryLanguage(tag);
  return UI_LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The language to speak: the one chosen, if it is one of ours, else the closest to the browser's, given as its BCP 47 tag. */
export function toSpoken(choice: unknown, browserTag: string): UiLanguage {
  return UI_LANGUAGES.find((language) => language === choice) ?? toUiLanguage(browserTag);
}

/** The text in the reader's language, in English where the corpus has no other. */
export function toLocal(text: LocalText, language: UiLanguage): string {
  return text[language] ?? text.en;
}
