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
  readonly added: readonly Added[];
}

/** Records of one kind that came: how many, and the ids of the first of them. */
export interface Added {
  readonly kind: RecordKind;
  readonly count: number;
  /** Not there where it came before ids were kept. */
  readonly ids?: readonly string[];
}

/** So many of a kind are named; nobody reads further, and each is read for its words. */
export const MOST_NAMED = 50;

/**
 * Records of a kind that came, as they are kept. Where all of an edition is new nothing is named, and lines of the change log never:
 * what they say is told by itself.
 */
export function toAdded(kind: RecordKind, count: number, ids: readonly string[], from: EditionLabel | undefined): Added {
  return { kind, count, ids: from === undefined || kind === 'changes' ? [] : ids.slice(0, MOST_NAMED) };
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
