import type { Change } from './change.ts';
import type { CorpusEvent } from './event.ts';
import type { Figure, Measure } from './figure.ts';
import type { LexiconEntry } from './lexicon-entry.ts';
import type { Question } from './question.ts';
import type { Quote, Utterance } from './quote.ts';
import type { Reason } from './reason.ts';
import type { RecordKind } from './record-kind.ts';
import type { Source, Speaker } from './source.ts';
import type { NamedTopic, Topic } from './topic.ts';

/** The shape of each kind, as authored. */
export interface RecordsByKind {
  readonly sources: Source;
  readonly speakers: Speaker;
  readonly topics: NamedTopic;
  readonly utterances: Utterance;
  readonly quotes: Quote;
  readonly measures: Measure;
  readonly figures: Figure;
  readonly questions: Question;
  readonly events: CorpusEvent;
  readonly lexicon: LexiconEntry;
  readonly reasons: Reason;
  readonly changes: Change;
}

/** A corpus as authored: every record, by kind, in order of id. */
export type CorpusRecords = { readonly [kind in RecordKind]: readonly RecordsByKind[kind][] };

/** The shape of each kind in an edition. */
export type EditionRecordsByKind = Omit<RecordsByKind, 'topics'> & { readonly topics: Topic };

/** The records of an edition, by kind. */
export type EditionRecords = { readonly [kind in RecordKind]: readonly EditionRecordsByKind[kind][] };
