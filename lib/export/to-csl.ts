import type { Dated } from '../domain/dated.ts';
import type { Edition } from '../domain/edition.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { Quote } from '../domain/quote.ts';
import type { Source } from '../domain/source.ts';
import { Names } from './names.ts';
import { toDateText } from './to-date-text.ts';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** The date is not printed by the source, or not all of it. */
  readonly circa?: true;
}

interface CslName {
  readonly literal: string;
}

/** One item of CSL-JSON, in the variables that the corpus can fill. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'document';
  readonly title: string;
  readonly 'container-title': string;
  readonly author?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued: CslDate;
  readonly URL?: string;
  readonly language: string;
  readonly note: string;
  readonly locator?: string;
  readonly annote?: string;
}

/**
 * Every source as an item, then every quote as an item of its source with the place in it: CSL-JSON, as reference
 * managers and Pandoc read it (https://github.com/citation-style-language/schema, csl-data.json).
 */
export function toCslItems({ records }: Pick<Edition, 'records'>, language: UiLanguage): CslItem[] {
  const names = new Names(records, language);
  return [...records.sources.map((source) => toSourceItem(source, names)), ...records.quotes.map((quote) => toQuoteItem(quote, names))];
}

function toSourceItem(source: Source, names: Names): CslItem {
  const { id, title, language, outlet, chain, published, url } = source;
  const literal = (role: string): CslName[] =>
    chain.flatMap((step) => (step.role === role && step.speaker !== undefined ? [{ literal: names.speakerName(step.speaker) }] : []));
  const [author, translator] = [literal('author'), literal('translation')];
  return {
    id,
    // What has no address is called by the type that claims nothing: the articles do not say whether they were printed.
    type: url === undefined ? 'document' : 'webpage',
    title,
    'container-title': names.speakerName(outlet),
    ...(author.length > 0 && { author }),
    ...(translator.length > 0 && { translator }),
    issued: toCslDate(published),
    ...(url !== undefined && { URL: url }),
    language,
    note: toNote(source, names),
  };
}

function toNote({ sha256, length, chain, published }: Source, names: Names): string {
  return [
    `SHA-256 of the text: ${sha256} (${length} UTF-16 code units)`,
    `Chain of publication: ${names.steps(chain).join('; ')}`,
    ...toInferred(published, names),
  ].join('\n');
}

function toInferred({ inferred, reason }: Dated, names: Names): string[] {
  const why = names.reason(reason);
  return why === undefined ? [] : [`Date inferred (${inferred}): ${why}`];
}

function toQuoteItem(quote: Quote, names: Names): CslItem {
  const { id, source, exact, start, end, speaker, via = [], attribution, reported, date } = quote;
  const how = [`attribution: ${attribution}`, ...(reported === true ? ['reported'] : []), toDateText(date)];
  const said = [names.speakerName(speaker), ...names.steps(via), ...how];
  return {
    ...toSourceItem(names.source(source), names),
    id: `${source}/${id}`,
    locator: `characters ${start}-${end}`,
    annote: [exact, `(${said.join('; ')})`, ...toInferred(date, names)].join('\n'),
  };
}

function toCslDate({ date, until, inferred }: Dated): CslDate {
  const days = until === undefined ? [date] : [date, until];
  return { 'date-parts': days.map((day) => day.split('-').map(Number)), ...(inferred !== undefined && { circa: true }) };
}
