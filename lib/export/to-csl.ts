import type { Dated } from '../domain/dated.ts';
import type { Edition } from '../domain/edition.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { Quote } from '../domain/quote.ts';
import type { ReferenceWords } from '../domain/reference-words.ts';
import type { ChainStep, Source } from '../domain/source.ts';
import { Names } from './names.ts';
import { toQuoteText } from './to-quote-text.ts';

/** A date of CSL-JSON. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** The date is not printed by the source, or not all of it. */
  readonly circa?: true;
}

/** A name of CSL-JSON: of a person in its parts where these are plain. */
export interface CslName {
  readonly literal: string;
}

/** One item of CSL-JSON, in the variables that the corpus can fill. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'document' | 'entry';
  readonly title: string;
  readonly 'container-title': string;
  readonly author: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued: CslDate;
  readonly genre?: string;
  readonly edition?: number;
  readonly URL?: string;
  readonly language: string;
  readonly note?: string;
  readonly annote?: string;
  readonly custom: { readonly [program: string]: unknown };
}

/**
 * Every source as an item, then every quote as an item of its source with its words: CSL-JSON, as reference managers and Pandoc
 * read it (https://github.com/citation-style-language/schema, csl-data.json). What people do not read is in `custom`.
 * @param words what is said in words, in the language
 */
export function toCslItems({ records }: Pick<Edition, 'records'>, language: UiLanguage, words: ReferenceWords): CslItem[] {
  const names = new Names(records, language);
  return [
    ...records.sources.map((source) => toSourceItem(source, names, words)),
    ...records.quotes.map((quote) => toQuoteItem(quote, names, words)),
  ];
}

function toSourceItem(source: Source, names: Names, words: ReferenceWords): CslItem {
  const { id, title, language, translated, outlet, chain, published, url, sha256, length } = source;
  const named = (role: ChainStep['role']): CslName[] =>
    chain.flatMap(({ role: own, speaker }) => (own === role && speaker !== undefined ? toNames(speaker, names) : []));
  const [authors, translators] = [named('author'), named('translation')];
  const note = toNote(source, names, words);
  return {
    id,
    // What has no address is called by the type that claims nothing: the articles do not say whether they were printed.
    type: url === undefined ? 'document' : 'webpage',
    title,
    'container-title': names.wholeName(outlet),
    // An article that names nobody is its outlet's.
    author: authors.length > 0 ? authors : [{ literal: names.wholeName(outlet) }],
    ...(translators.length > 0 && { translator: translators }),
    issued: toCslDate(published),
    ...(translated && { genre: words.translation(language) }),
    ...(url !== undefined && { URL: url }),
    language,
    ...(note !== '' && { note }),
    custom: { parallax: { sha256, length } },
  };
}

function toQuoteItem(quote: Quote, names: Names, words: ReferenceWords): CslItem {
  const { id, source, start, end } = quote;
  const { custom, ...item } = toSourceItem(names.source(source), names, words);
  return {
    ...item,
    id: `${source}/${id}`,
    annote: toQuoteText(quote, names, words),
    custom: { parallax: { ...(custom['parallax'] as object), start, end } },
  };
}

// Somebody who is not named is no author. Names are not taken apart: which of their words is the family's is not known.
function toNames(id: string, names: Names): CslName[] {
  return names.speaker(id).kind === 'unnamed' ? [] : [{ literal: names.speakerName(id) }];
}

// One line: of a note of several, reference managers take those that look so for fields.
function toNote(source: Source, names: Names, words: ReferenceWords): string {
  const { outlet, chain, published } = source;
  const printed = names.speaker(outlet).name;
  const reason = words.reason(names.dated(published));
  return [
    ...(printed === names.wholeName(outlet) ? [] : [toSentence(words.printedAs(printed))]),
    ...chain.flatMap((step) => toStep(step, source, names, words)),
    ...(reason === undefined ? [] : [reason]),
  ]
    .map((sentence) => (/[.。]$/u.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

// Who wrote and who published it, other variables say.
function toStep({ role, speaker, note, inferred }: ChainStep, { language }: Source, names: Names, words: ReferenceWords): string[] {
  const known = speaker === undefined ? [] : [names.wholeName(speaker)];
  const remark = note === undefined ? [] : [names.local(note)];
  if (remark.length === 0 && (role === 'author' || role === 'outlet')) return [];
  const [name = '', ...rest] = [...known, ...remark];
  const said =
    role === 'translation' ? [words.translation(language), ...known, ...remark].join(': ') : [words.step(role, name), ...rest].join(': ');
  // The name of an outlet is written as the outlet writes it.
  const sentence = role === 'outlet' ? said : toSentence(said);
  return [inferred === true ? words.inferred(sentence) : sentence];
}

function toSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A date as the structured one of CSL-JSON. */
export function toCslDate({ date, until, inferred }: Dated): CslDate {
  const days = until === undefined ? [date] : [date, until];
  return { 'date-parts': days.map((day) => day.split('-').map(Number)), ...(inferred !== undefined && { circa: true }) };
}
