import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';
import type { Catalogue } from '../lib/domain/catalogue.ts';
import { toDateFormat, toLocale, toNumberFormat, toPluralRules } from './parts/locale.ts';
import type { Strings } from './strings.ts';

/** How the components speak with the words of a catalogue. A key that it lacks is shown itself: nothing throws into a page. */
export function toStrings({ language, messages }: Catalogue): Strings {
  const formatters: FormatOptions['formatters'] = {
    getNumberFormat: () => toNumberFormat(language),
    getPluralRules: () => toPluralRules(language),
    getDateTimeFormat: () => toDateFormat(language),
  };
  return {
    language,
    t: (key, values) => {
      const message = messages[key] as CompiledMessage | undefined;
      return message === undefined ? key : String(format(message, toLocale(language), values, { formatters }));
    },
  };
}
