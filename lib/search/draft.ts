import type { FieldTerm, SearchTerm } from '../domain/search.ts';
import { type FieldNames, parseSearch, toSearchText } from './search-text.ts';

/** A search while it is being written: fields that are done, and the text beside them. */
export interface SearchDraft {
  readonly chips: readonly FieldTerm[];
  readonly text: string;
}

/** The draft of a search that stands in an address. */
export function toDraft(query: string, names: FieldNames): SearchDraft {
  const terms = parseSearch(query, names);
  return { chips: terms.filter(isDone), text: toSearchText(terms.filter((term) => !isDone(term))) };
}

/** The draft with another text: fields in it that are done, by a space or quotation mark behind them or by `isEntered`, become chips. */
export function withText({ chips }: SearchDraft, text: string, names: FieldNames, isEntered = false): SearchDraft {
  const terms = parseSearch(text, names);
  const last = terms.at(-1);
  const isLastDone = isEntered || isClosed(text);
  const done = terms.filter((term) => isDone(term) && (isLastDone || term !== last));
  if (done.length === 0) return { chips, text };
  return { chips: [...chips, ...done.filter(isDone)], text: toBegun(terms.filter((term) => !done.includes(term))) };
}

/** The draft with what was chosen in place of the word or field at the end of its text. */
export function withChosen({ chips, text }: SearchDraft, chosen: FieldTerm, names: FieldNames): SearchDraft {
  return { chips: [...chips, chosen], text: toBegun(parseSearch(text, names).slice(0, -1)) };
}

/** The draft with the name of a field at the end of its text, in place of the word that begins it or behind what is there. */
export function withField({ chips, text }: SearchDraft, name: string, names: FieldNames): SearchDraft {
  const terms = parseSearch(text, names);
  const last = terms.at(-1);
  const isBegun = last?.kind === 'word' && !/\s$/u.test(text) && name.toLowerCase().startsWith(last.text.toLowerCase());
  const isUnfinished = last?.kind === 'field';
  return { chips, text: `${toBegun(isBegun || isUnfinished ? terms.slice(0, -1) : terms)}${name}:` };
}

/** All that is written, as an address keeps it. */
export function toQuery({ chips, text }: SearchDraft, names: FieldNames): string {
  return toSearchText([...chips, ...parseSearch(text, names)]);
}

/**
 * What is asked by a draft. A field that is still being written asks nothing, unless it is whole as it stands.
 * @param isWhole whether the value of a field is a date, or one name
 */
export function toAsked({ chips, text }: SearchDraft, names: FieldNames, isWhole: (term: FieldTerm) => boolean): readonly SearchTerm[] {
  return [...chips, ...parseSearch(text, names).filter((term) => term.kind !== 'field' || isWhole(term))];
}

/** The field in the text of a draft that asks nothing yet. */
export function findUnasked({ text }: SearchDraft, names: FieldNames, isWhole: (term: FieldTerm) => boolean): FieldTerm | undefined {
  return parseSearch(text, names).find((term): term is FieldTerm => term.kind === 'field' && !isWhole(term));
}

/** The draft with another value in place of that of a condition which nothing meets. */
export function withInstead(
  { chips, text }: SearchDraft,
  { field, value }: Pick<FieldTerm, 'field' | 'value'>,
  other: string,
): SearchDraft {
  return { chips: chips.map((chip) => (chip.field === field && chip.value === value ? { ...chip, value: other } : chip)), text };
}

// A text that something can be written behind.
function toBegun(terms: readonly SearchTerm[]): string {
  return terms.length === 0 ? '' : `${toSearchText(terms)} `;
}

function isDone(term: SearchTerm): term is FieldTerm {
  return term.kind === 'field' && term.value !== '';
}

const MARKS = /["“”„«»「」『』]/gu;

// A space ends a value, unless that began with a quotation mark which nothing has closed.
function isClosed(text: string): boolean {
  const marks = text.match(MARKS)?.length ?? 0;
  return marks % 2 === 0 && /[\s"“”»」』]$/u.test(text);
}
