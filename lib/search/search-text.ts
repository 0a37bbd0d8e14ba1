import { SEARCH_FIELDS, type SearchField, type SearchTerm } from '../domain/search.ts';

/** Names of fields that a search may use, in small letters; those of SEARCH_FIELDS always count. */
export type FieldNames = ReadonlyMap<string, SearchField>;

const ENGLISH: FieldNames = new Map(SEARCH_FIELDS.map((field) => [field, field]));
const QUOTES = '"“”„«»「」『』';
const BARE = new RegExp(`[^\\s${QUOTES}]+`, 'uy');
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?`, 'uy');
// A name with a colon, words in quotation marks of any language, or anything up to a space or such a mark.
const PIECE = new RegExp(`(\\p{L}+)[:：]|${QUOTED.source}|(${BARE.source})`, 'uy');

/**
 * Reads a search: words, words in quotation marks, fields with a value. A colon after any other name is part of a word. A field
 * without a value is one that is still being written. Nothing is refused: whether a date is one is asked later.
 * @param names further names of fields, as in the reader's language
 */
export function parseSearch(text: string, names: FieldNames = ENGLISH): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    const [term, end] = readTerm(text, at, names);
    if (term !== undefined) terms.push(term);
    at = end;
  }
  return terms;
}

function readTerm(text: string, at: number, names: FieldNames): [SearchTerm | undefined, number] {
  const [, name, quoted, bare] = read(PIECE, text, at) ?? [];
  const end = PIECE.lastIndex;
  const field = name === undefined ? undefined : toField(name, names);
  if (field !== undefined) {
    const [value, after] = readValue(text, end, names);
    return [{ kind: 'field', field, value }, after];
  }
  if (quoted !== undefined) {
    const words = toSpaced(quoted);
    return [words === '' ? undefined : { kind: 'phrase', text: words }, end];
  }
  const word = bare ?? read(BARE, text, at)?.[0] ?? '';
  return [word === '' ? undefined : { kind: 'word', text: word }, Math.max(at + 1, at + word.length)];
}

// A value may stand behind a space, as people write; what begins another field is none.
function readValue(text: string, from: number, names: FieldNames): [string, number] {
  const at = skip(text, from);
  const quoted = read(QUOTED, text, at);
  if (quoted !== null) return [toSpaced(quoted[1] ?? ''), QUOTED.lastIndex];
  const [, name] = (at > from && read(PIECE, text, at)) || [];
  if (name !== undefined && toField(name, names) !== undefined) return ['', from];
  const bare = read(BARE, text, at);
  return bare === null ? ['', from] : [bare[0], BARE.lastIndex];
}

function toField(name: string, names: FieldNames): SearchField | undefined {
  const small = name.toLowerCase();
  return names.get(small) ?? ENGLISH.get(small);
}

function read(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(text: string, at: number): number {
  return at + text.slice(at).search(/\S|$/u);
}

function toSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A search as text, with the English names of fields, from which `parseSearch` reads the same terms. */
export function toSearchText(terms: readonly SearchTerm[]): string {
  return terms.map((term, at) => toTermText(term, at === terms.length - 1)).join(' ');
}

// A field without a value would take the word behind it for one, but for the last, which is still being written.
function toTermText(term: SearchTerm, isLast: boolean): string {
  if (term.kind === 'field') {
    const isQuoted = /\s/u.test(term.value) || (term.value === '' && !isLast);
    return `${term.field}:${isQuoted ? `"${term.value}"` : term.value}`;
  }
  return term.kind === 'word' ? term.text : `"${term.text}"`;
}
