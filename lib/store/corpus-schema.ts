import type { DBSchema, IDBPDatabase } from 'idb';
import type { EditionLabel } from '../domain/edition.ts';
import type { RecordKind } from '../domain/record-kind.ts';

/** Where a record stands: its slot (see slots.ts), its kind and its id. */
export type RecordKey = [slot: string, kind: RecordKind, id: string];

/** A record as stored: its place, and one key per topic it names, which the index reads. */
export interface StoredRecord {
  readonly slot: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly topicKeys: readonly string[];
  readonly record: object;
}

/** How far a stage has come. */
export interface StageJournal {
  readonly slot: string;
  /** SHA-256 of the target whose lines are put in. */
  readonly target: string;
  /** Digest of the edition it is filled with first, and the last record that was copied; undefined when it began empty. */
  readonly base: string | undefined;
  readonly copied: readonly [kind: RecordKind, id: string] | 'all' | undefined;
  readonly linesDone: number;
}

/** What came with the edition in use that the one before did not have. */
export interface Arrival {
  readonly from: EditionLabel | undefined;
  readonly added: readonly { readonly kind: RecordKind; readonly count: number }[];
}

/** Layout of the database. All but records and matchers are by feed. */
export interface CorpusSchema extends DBSchema {
  records: { key: RecordKey; value: StoredRecord; indexes: { byTopic: string } };
  /** What is read here is parsed (feed-state.ts): all else hangs on it. */
  feeds: { key: string; value: unknown };
  stages: { key: string; value: StageJournal };
  arrivals: { key: string; value: Arrival };
  /** By feed and SHA-256. */
  matchers: { key: [feed: string, sha256: string]; value: Uint8Array };
}

/** A handle of the corpus database. */
export type CorpusDatabase = IDBPDatabase<CorpusSchema>;
