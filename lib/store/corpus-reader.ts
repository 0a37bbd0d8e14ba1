import type { CorpusOrigin } from '../domain/brief.ts';
import type { EditionLabel } from '../domain/edition.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Arrival } from './corpus-schema.ts';

/** Kinds of records that name topics and can be asked for by one. */
export type TopicalKind = 'quotes' | 'figures' | 'questions' | 'events' | 'lexicon';

/** Reads one edition of one feed. Every answer of one reader comes from the same edition. */
export interface CorpusReader {
  readonly feed: string;
  readonly readFrom: CorpusOrigin;
  readonly edition: EditionLabel;
  /** What came with this edition; undefined where that is not known. */
  readonly arrival: Arrival | undefined;
  /** Records of a kind that name a topic, in order of id, the first `most` where that is given; empty where there are none. */
  loadByTopic<Kind extends TopicalKind>(kind: Kind, topic: string, most?: number): Promise<readonly EditionRecordsByKind[Kind][]>;
  /** Records by id, in the order asked for; an id without a record is left out. */
  loadByIds<Kind extends RecordKind>(kind: Kind, ids: readonly string[]): Promise<readonly EditionRecordsByKind[Kind][]>;
  /** All records of a kind, in order of id. */
  loadAll<Kind extends RecordKind>(kind: Kind): Promise<readonly EditionRecordsByKind[Kind][]>;
  /** Shows all records of a kind, in order of id, few enough at a time that nobody waits; none is kept. */
  readThrough<Kind extends RecordKind>(kind: Kind, see: (record: EditionRecordsByKind[Kind]) => void): Promise<void>;
  /** The first so many records of a kind that come after an id, or from the first on, in order of id; empty at the end. */
  loadBatch<Kind extends RecordKind>(kind: Kind, after: string | undefined, most: number): Promise<readonly EditionRecordsByKind[Kind][]>;
  /** How many records of a kind name a topic. */
  countByTopic(kind: TopicalKind, topic: string): Promise<number>;
  /** How many records of a kind there are. */
  count(kind: RecordKind): Promise<number>;
}
