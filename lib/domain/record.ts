import type { CorpusEvent } from './event.ts';
import type { Figure, Measure } from './figure.ts';
import type { LexiconEntry } from './lexicon-entry.ts';
import type { Question } from './question.ts';
import type { Quote, Utterance } from './quote.ts';
import type { Source, Speaker } from './source.ts';
import type { Topic } from './topic.ts';

/** Every kind of record, in the order in which an edition lists them; also the folder names under `data/`. */
export const RECORD_KINDS = [
  'sources',
  'speakers',
  'topics',
  'utterances',
  'quotes',
  'measures',
  'figures',
  'questions',
  'events',
  'lexicon',
] as const;
/** One kind of record. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The shape of each kind. */
export interface RecordsByKind {
  readonly sources: Source;
  readonly speakers: Speaker;
  readonly topics: Topic;
  readonly utterances: Utterance;
  readonly quotes: Quote;
  readonly measures: Measure;
  readonly figures: Figure;
  readonly questions: Question;
  readonly events: CorpusEvent;
  readonly lexicon: LexiconEntry;
}

/** A corpus: every record, by kind, in order of id. */
export type CorpusRecords = { readonly [kind in RecordKind]: readonly RecordsByKind[kind][] };

/** Tells whether a word names a kind of record. */
export function isRecordKind(word: string): word is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(word);
}
