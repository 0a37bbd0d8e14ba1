import type { UiLanguage } from '../domain/language.ts';
import { type Completion, isDateField, SEARCH_FIELDS } from '../domain/search.ts';
import type { NameTable } from './name-table.ts';
import type { NameField } from './search-index.ts';
import { type FieldNames, parseSearch } from './search-text.ts';

/** What can be offered: the names of each field, and the years of all records. */
export interface Offers {
  readonly names: { readonly [field in NameField]: NameTable };
  readonly years: readonly string[];
}

const MOST = 8;
const MOST_VALUES = 40;
// Of each kind of name, where no field was named.
const FEW = 3;
const SHORTEST = 2;

/**
 * What may follow at the end of a text that is being typed: behind the name of a field its values, behind the beginning of a
 * word the fields and the names that begin so, where nothing is written every field; nothing behind a word that is done.
 */
export function complete(text: string, { names, years }: Offers, language: UiLanguage, fieldNames: FieldNames): readonly Completion[] {
  const last = parseSearch(text, fieldNames).at(-1);
  if (last?.kind === 'field') {
    const { field, value } = last;
    const values = isDateField(field) ? years.filter((year) => year.startsWith(value)) : names[field].offer(value, language, MOST_VALUES);
    return values.filter((one) => one !== value).map((one) => ({ field, value: one }));
  }
  if (last === undefined) return SEARCH_FIELDS.map((field) => ({ field }));
  if (last.kind !== 'word' || /\s$/u.test(text)) return [];
  const typed = last.text.toLowerCase();
  const begun = [...fieldNames].filter(([name]) => name.startsWith(typed)).map(([, field]) => field);
  const fields = SEARCH_FIELDS.filter((field) => field.startsWith(typed) || begun.includes(field));
  const isLong = typed.length >= SHORTEST || IDEOGRAPH.test(typed);
  const offered = (isLong ? NAMED : []).flatMap((field) => names[field].offer(typed, language, FEW).map((value) => ({ field, value })));
  return [...fields.map((field) => ({ field })), ...offered].slice(0, MOST);
}

const NAMED = ['speaker', 'topic', 'source'] as const;
const IDEOGRAPH = /\p{Script=Han}/u;
