import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { UiLanguage } from '../lib/domain/language.ts';

/** What stands in for the placeholders of a message, by their names. A number picks the plural form where a message has them. */
export interface Values {
  readonly [placeholder: string]: string | number;
}

/** Looks a message up by its key in the files of locales/ and fills it in. */
export type Translate = (key: string, values?: Values) => string;

/** How the components speak: the messages, and the language that numbers, dates and names of places are put in. */
export interface Strings {
  readonly t: Translate;
  readonly language: UiLanguage;
}

/** Carries the strings to every component; an entrypoint provides it around the view, and anew when the language changes. */
export const StringsContext = createContext<Strings>({ t: (key: string) => key, language: 'en' });

/** The strings of the view a component stands in. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}
