import type { Corpus } from '../domain/corpus.ts';
import type { Dated } from '../domain/dated.ts';
import type { Figure } from '../domain/figure.ts';
import { getRecord, toById } from '../domain/get-record.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { Evidence, Quote } from '../domain/quote.ts';
import type { EditionRecords } from '../domain/record.ts';
import { Names } from './names.ts';
import { toDateText } from './to-date-text.ts';

/** The context of the Web Annotation vocabulary. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What an annotation says of the words: a text with what it is for. */
export interface AnnotationBody {
  readonly type: 'TextualBody';
  readonly purpose: 'identifying' | 'classifying' | 'tagging' | 'describing' | 'commenting';
  readonly value: string;
  readonly format: 'text/plain';
  /** Left out where the text is no language's. */
  readonly language?: string;
}

/** The words, in the text of an article. */
export interface AnnotationTarget {
  readonly type: 'SpecificResource';
  /** The article's address; the digest of its text where it prints none. */
  readonly source: string;
  /** Of an address: the text that was read there, which is what the offsets count. */
  readonly state?: { readonly type: 'TimeState'; readonly cached: string };
  readonly selector: readonly [
    { readonly type: 'TextQuoteSelector'; readonly exact: string },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
}

/** One quote or figure as an annotation of its article. */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: readonly string[];
  readonly body: readonly AnnotationBody[];
  readonly target: AnnotationTarget;
}

/**
 * Every quote and figure as annotations in one page of one collection (https://www.w3.org/TR/annotation-model/). Names and
 * labels are in the language. Offsets are those of the corpus, UTF-16 code units; docs/exports.md says what that means
 * where the standard counts code points.
 */
export function toWebAnnotations({ number, date, digest, records }: Corpus, language: UiLanguage): object {
  const items = toAnnotations(records, language);
  const id = `urn:parallax:edition:${digest}`;
  const page = { id: `${id}:page:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  return {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: `Parallax corpus, edition ${number}`,
    created: `${date}T00:00:00Z`,
    total: items.length,
    first: page,
    last: page.id,
  };
}

/** The annotations alone, of quotes and then of figures. */
export function toAnnotations(records: EditionRecords, language: UiLanguage): Annotation[] {
  const names = new Names(records, language);
  const framings = toFramings(records.questions, names);
  const measures = toById(records.measures);
  const measure = (id: string) => names.local(getRecord(measures, id, 'measure').name);
  return [
    ...records.quotes.map((quote) => toAnnotation('quotes', quote, toQuoteBody(quote, framings.get(quote.id) ?? [], names), names)),
    ...records.figures.map((figure) => toAnnotation('figures', figure, toFigureBody(figure, measure(figure.measure), names), names)),
  ];
}

// Labels of the framings that each quote backs, with their question.
function toFramings(questions: EditionRecords['questions'], names: Names): ReadonlyMap<string, readonly string[]> {
  const backed = new Map<string, string[]>();
  for (const { question, framings } of questions) {
    for (const { label, quotes } of framings) {
      const said = `${names.local(question)} — ${names.local(label)}`;
      for (const quote of quotes) backed.set(quote, [...(backed.get(quote) ?? []), said]);
    }
  }
  return backed;
}

function toAnnotation(kind: 'quotes' | 'figures', record: Evidence & { id: string }, body: AnnotationBody[], names: Names): Annotation {
  return {
    id: `urn:parallax:${kind}:${record.id}`,
    type: 'Annotation',
    motivation: [...new Set(body.map(({ purpose }) => purpose))],
    body,
    target: toTarget(record, names),
  };
}

function toTarget({ source, exact, start, end }: Evidence, names: Names): AnnotationTarget {
  const { url, sha256 } = names.source(source);
  const text = `urn:sha256:${sha256}`;
  return {
    type: 'SpecificResource',
    source: url ?? text,
    ...(url !== undefined && { state: { type: 'TimeState', cached: text } }),
    selector: [
      { type: 'TextQuoteSelector', exact },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

function toQuoteBody(quote: Quote, framings: readonly string[], names: Names) {
  const { speaker, reported, topics, note } = quote;
  return [
    toSpeaker(speaker, names),
    ...toSaid(quote, quote.date, names),
    ...(reported === true ? [toBody('describing', 'reported')] : []),
    ...toTags(topics, names),
    ...framings.map((framing) => toBody('classifying', framing, names.language)),
    ...(note ? [toBody('commenting', names.local(note), names.language)] : []),
  ];
}

function toFigureBody(figure: Figure, measure: string, names: Names) {
  const { claimant, asOf, value, vague, unit, qualifier, topics } = figure;
  return [
    toSpeaker(claimant, names),
    ...toSaid(figure, asOf, names),
    toBody('describing', measure, names.language),
    // Words that give no exact number are not turned into one.
    ...(vague === true ? [] : [toBody('describing', `value: ${qualifier ? `${qualifier.sense} ` : ''}${value} ${unit}`)]),
    ...toTags(topics, names),
  ];
}

function toSpeaker(id: string, names: Names): AnnotationBody {
  return toBody('identifying', names.speakerName(id), names.speakerNameLanguage(id));
}

// How surely, through whom, in a translation or not, when and why then.
function toSaid({ attribution, via = [], source }: Quote | Figure, date: Dated, names: Names): AnnotationBody[] {
  const reason = names.reason(date.reason);
  return [
    toBody('describing', `attribution: ${attribution}`),
    ...names.steps(via).map((step) => toBody('describing', `via ${step}`)),
    ...(names.source(source).translated ? [toBody('describing', 'translated')] : []),
    toBody('describing', toDateText(date)),
    ...(reason === undefined ? [] : [toBody('commenting', reason, names.language)]),
  ];
}

function toTags(topics: readonly string[], names: Names): AnnotationBody[] {
  return topics.map((topic) => toBody('tagging', names.topicName(topic), names.language));
}

function toBody(purpose: AnnotationBody['purpose'], value: string, language?: UiLanguage): AnnotationBody {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', ...(language !== undefined && { language }) };
}
