/**
 * Case forms of a name from rows of endings, one table of rows a language. A row says which ending a word has and what
 * stands in its place in each case, nominative first, so that the words of one name agree by case.
 */
export interface Row {
  readonly ending: string;
  /** By case: the choices, in each of which several forms may be in use. */
  readonly cases: readonly (readonly (readonly string[])[])[];
}

/** What a language knows of declension. */
export interface Declensions {
  /** Rows by class; the first row whose ending fits is taken, so special endings stand before general ones. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** Genders and number of an adjective that stands alone, masculine first: each form with its class. */
  readonly toGenders: (adjective: string) => readonly (readonly [form: string, declension: string])[];
}

// An adjective alone is several paradigms, hence no row.
const ADJECTIVE = 'adj';
const NO_FORM = '×';

/**
 * A row, written as its cases with spaces between: `0 а у|ові 0/а`.
 * `/` parts choices that all words of a name make alike (of two accusatives the first is of things and the second of
 * beings: "союз" takes "евразийский", never "евразийского"); a word without a second choice keeps its first.
 * `|` parts forms of which each word has any. `0` is the bare stem, `×` says that the word has no form here.
 */
export function row(ending: string, cases: string): Row {
  const toForms = (choice: string) => choice.split('|').map((form) => form.replace('0', ''));
  return { ending, cases: cases.split(' ').map((forms) => forms.split('/').map(toForms)) };
}

/**
 * One row for each of several last letters of the stem.
 * @param toStem what becomes of those letters before an ending; without an ending they stay
 */
export function rowsAfter(lasts: string, ending: string, cases: string, toStem = (last: string, _ending: string): string => last): Row[] {
  const toForm = (last: string, form: string) => (form === '0' ? last : toStem(last, form) + form);
  return lasts.split(' ').map((last) =>
    row(
      last + ending,
      cases.replace(/[^ /|×]+/gu, (form) => toForm(last, form)),
    ),
  );
}

/** Names of the classes that an author may give to a word. */
export function toClassNames({ rows }: Declensions): string[] {
  return [...Object.keys(rows), ADJECTIVE];
}

/**
 * Every case form of a name, nominative first, each once; the words agree in case.
 * @param classes one declension class per word
 * @throws {RangeError} when a class is unknown or does not fit the word's ending
 */
export function inflectByRows(declensions: Declensions, words: readonly string[], classes: readonly string[]): string[] {
  const [word = ''] = words;
  if (words.length === 1 && classes[0] === ADJECTIVE)
    return distinct(declensions.toGenders(word).flatMap(([form, declension]) => inflectByRows(declensions, [form], [declension])));
  const paradigms = words.map((one, at) => toParadigm(declensions, one, classes[at] ?? 'ind'));
  const phrases = (paradigms[0] ?? []).flatMap((_, grammaticalCase) => toPhrases(paradigms.map((cases) => cases[grammaticalCase] ?? [])));
  return distinct(phrases.filter((phrase) => !phrase.includes(NO_FORM)));
}

function distinct(forms: readonly string[]): string[] {
  return [...new Set(forms)];
}

function toParadigm(declensions: Declensions, word: string, declension: string): string[][][] {
  const rows = Object.hasOwn(declensions.rows, declension) ? declensions.rows[declension] : undefined;
  if (rows === undefined) throw new RangeError(`"${declension}" is no declension class; known: ${toClassNames(declensions).join(', ')}`);
  const fit = rows.find(({ ending }) => word.endsWith(ending));
  if (fit === undefined) throw new RangeError(`"${word}" does not end as class "${declension}" does`);
  const stem = word.slice(0, word.length - fit.ending.length);
  return fit.cases.map((choices) => choices.map((forms) => forms.map((form) => stem + form)));
}

// The words of a name in one case: choice by choice, each form of one word with each of the others.
function toPhrases(words: readonly (readonly (readonly string[])[])[]): string[] {
  const choices = Math.max(...words.map((word) => word.length));
  return Array.from({ length: choices }, (_, choice) => words.map((word) => word[choice] ?? word[0] ?? [])).flatMap(
    ([first = [], ...others]) =>
      others.reduce<readonly string[]>((phrases, forms) => phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`)), first),
  );
}
