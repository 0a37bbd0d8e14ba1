import { type FieldTerm, isDateField, type SearchFault, type SearchField, type SearchTerm } from '../domain/search.ts';
import { parseDays } from './days.ts';
import type { NameField, Searched, SearchIndex } from './search-index.ts';

type Test = (record: Searched) => boolean;

/** What the fields of a search ask of a record, and what is wrong with them; nothing meets conditions with a fault. */
export interface Conditions {
  readonly faults: readonly SearchFault[];
  /** Whether anything is asked. */
  readonly narrowed: boolean;
  readonly isMet: Test;
}

/**
 * Reads the fields of a search; those without a value are still being written and ask nothing. Several values of a name field
 * are alternatives, several dates hold together. A date that is known by its year or month alone may lie on either side of a
 * day in it, and meets both.
 */
export function toConditions(terms: readonly SearchTerm[], index: SearchIndex): Conditions {
  const fields = terms.filter((term): term is FieldTerm => term.kind === 'field' && term.value !== '');
  const faults = [...fields.flatMap((term) => findFault(term, index)), ...findEmptySpan(fields)];
  const names = Map.groupBy(fields.filter(isName), ({ field }) => field);
  const tests: Test[] = [...names].map(([field, values]) => toNameTest(field, values, index));
  tests.push(...toDateTests(fields));
  return { faults, narrowed: tests.length > 0, isMet: (record) => faults.length === 0 && tests.every((test) => test(record)) };
}

function isName(term: FieldTerm): term is FieldTerm & { readonly field: NameField } {
  return !isDateField(term.field);
}

function findFault(term: FieldTerm, index: SearchIndex): SearchFault[] {
  const { field, value } = term;
  if (isName(term)) return index.names[term.field].find(value).size > 0 ? [] : [{ kind: 'unknown-name', field, value }];
  return parseDays(value) === undefined ? [{ kind: 'bad-date', field, value }] : [];
}

// One fault, of the date that ends the span.
function findEmptySpan(fields: readonly FieldTerm[]): SearchFault[] {
  const from = Math.max(...toFirstDays(fields, 'after'));
  const end = fields.find(({ field, value }) => field === 'before' && (parseDays(value)?.first ?? Number.POSITIVE_INFINITY) <= from);
  return end === undefined ? [] : [{ kind: 'empty-span', field: end.field, value: end.value }];
}

function toNameTest(field: NameField, values: readonly FieldTerm[], index: SearchIndex): Test {
  const wanted = new Set(values.flatMap(({ value }) => [...index.names[field].find(value)]));
  return ({ facets }) => facets[field].some((number) => wanted.has(number));
}

// Of several dates of a record one has to lie between those that are asked for.
function toDateTests(fields: readonly FieldTerm[]): Test[] {
  const [from, until] = [toFirstDays(fields, 'after'), toFirstDays(fields, 'before')];
  if (from.length + until.length === 0) return [];
  const [first, end] = [Math.max(...from), Math.min(...until)];
  return [({ days }) => days.some((one) => one.last >= first && one.first < end)];
}

function toFirstDays(fields: readonly FieldTerm[], of: SearchField): number[] {
  return fields.flatMap(({ field, value }) => (field === of ? (parseDays(value)?.first ?? []) : []));
}
