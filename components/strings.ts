import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { UiLanguage } from '../lib/domain/language.ts';

/** What can stand in for `$1`, `$2` of a message. */
export type Substitution = string | number;

/**
 * Looks a message up by its key in locales/*.yml. The calls of `t` of @wxt-dev/i18n that the components use.
 * A count picks the plural form, so a substitution of such a message must not hold " | ", which parts the forms.
 */
export interface Translate {
  (key: string): string;
  (key: string, substitutions: Substitution[]): string;
  (key: string, count: number): string;
  (key: string, count: number, substitutions: Substitution[]): string;
}

/** How the components speak: the messages, and the language that numbers, dates and names of places are put in. */
export interface Strings {
  readonly t: Translate;
  readonly language: UiLanguage;
}

/** Carries the strings to every component; an entrypoint provides it once, around the view. */
export const StringsContext = createContext<Strings>({ t: (key: string) => key, language: 'en' });

/** The strings of the view a component stands in. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}
