import type { DatedView, EventView, FigureView, OriginView, QuestionView, QuoteView, TopicView, WordsView } from './brief.ts';
import type { EditionLabel } from './edition.ts';
import type { RecordRoute } from './panel-route.ts';
import type { RecordKind } from './record-kind.ts';

/** What a search can be narrowed by, in the order in which views offer it. */
export const SEARCH_FIELDS = ['speaker', 'source', 'origin', 'topic', 'after', 'before'] as const;
/** One of them. `after` begins with the first day of its date, `before` ends on the day before that. */
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Whether a field is narrowed by a date, and not by a name. */
export function isDateField(field: SearchField): field is 'after' | 'before' {
  return field === 'after' || field === 'before';
}

/** One condition of a search: a word in any of its forms, words as they stand, or a field with its value. */
export type SearchTerm =
  | { readonly kind: 'word' | 'phrase'; readonly text: string }
  | { readonly kind: 'field'; readonly field: SearchField; readonly value: string };

/** A condition on a field. */
export type FieldTerm = Extract<SearchTerm, { readonly kind: 'field' }>;

/** Why a condition cannot be met as it is written: no such day, no day between the two dates, or no record is of that name. */
export const SEARCH_FAULTS = ['bad-date', 'empty-span', 'unknown-name'] as const;
/** One such reason, and the field and value that it is about. */
export interface SearchFault {
  readonly kind: (typeof SEARCH_FAULTS)[number];
  readonly field: SearchField;
  readonly value: string;
}

/** Kinds of records that a search finds, in the order in which their numbers are told. */
export const FOUND_KINDS = ['quotes', 'figures', 'questions', 'events', 'lexicon', 'topics', 'sources'] as const satisfies RecordKind[];
/** One of them. */
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One result: a record, or all renderings of one statement that meet the conditions. */
export interface Found {
  /** The same for the same result of every search. */
  readonly key: string;
  readonly kind: FoundKind;
  readonly feed: string;
  /** Of a statement the quotes that render it, in the order drawn by lot; else one. At least one. */
  readonly ids: readonly string[];
  /** Quotes that are parts of these and were found as well, in order of their places. */
  readonly parts: readonly string[];
  /** Some topics of it whose names were hit, in whatever language, by their names in the reader's. */
  readonly topics: readonly { readonly id: string; readonly name: string }[];
}

/** A stretch of a text, in UTF-16 code units; the end is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What a search found. */
export interface SearchAnswer {
  readonly faults: readonly SearchFault[];
  /** Whether conditions hold back any record. */
  readonly narrowed: boolean;
  /** Where nothing has all words, and these results have the most of them: the words, as written, that none of these has. */
  readonly absent?: readonly string[];
  /** How many results there are of each kind; `renderings` are the quotes in those of the first. */
  readonly counts: { readonly [kind in FoundKind]: number };
  readonly renderings: number;
  readonly total: number;
  /** The first of them, as many as were asked for. */
  readonly results: readonly Found[];
  /** The stretches of a text that were looked for, in order and apart from each other. */
  readonly toHits: (text: string) => readonly TextSpan[];
}

/** What may follow where somebody types: a field, or a field with a value. */
export interface Completion {
  readonly field: SearchField;
  readonly value?: string;
}

/** A source as a list of results names it. */
export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly outlet: string;
  readonly origin?: OriginView;
  readonly published: DatedView;
}

/** The record of a result, or the renderings of a statement. */
export type FoundBody =
  | { readonly kind: 'quotes'; readonly quotes: readonly QuoteView[] }
  | { readonly kind: 'figures'; readonly figure: FigureView }
  | { readonly kind: 'questions'; readonly question: QuestionView }
  | { readonly kind: 'events'; readonly event: EventView }
  | { readonly kind: 'lexicon'; readonly words: WordsView }
  | { readonly kind: 'topics'; readonly topic: TopicView }
  | { readonly kind: 'sources'; readonly source: SourceLine };

/** A result as a view shows it. */
export interface FoundView {
  readonly key: string;
  readonly body: FoundBody;
  /** Where its records are, in the order of the renderings. */
  readonly places: readonly RecordRoute[];
  /** Parts of its words that are records by themselves and were found as well. */
  readonly parts: readonly { readonly words: string; readonly language: string; readonly place: RecordRoute }[];
  readonly topics: readonly { readonly name: string; readonly place: RecordRoute }[];
  readonly edition: EditionLabel;
}

/** An answer with its results as a view shows them. */
export interface ShownAnswer {
  /** Of what was asked in which language: the same for the same question, however many results are shown. */
  readonly question: string;
  readonly answer: SearchAnswer;
  readonly results: readonly FoundView[];
}
