import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';

/** The two places for an edition: one is in use, the other is free for the next. */
export const SLOTS = ['a', 'b'] as const;
/** One such place. */
export type Slot = (typeof SLOTS)[number];

/** Which slot is in use and what it holds; one record, so that it changes whole. */
export interface CorpusState {
  readonly slot: Slot;
  readonly number: number;
  readonly date: string;
  readonly digest: string;
}

/** A record as stored: its slot and kind, and one key per topic it names, which the index reads. */
export interface StoredRecord {
  readonly slot: Slot;
  readonly kind: RecordKind;
  readonly id: string;
  readonly topicKeys: readonly string[];
  readonly record: EditionRecordsByKind[RecordKind];
}

/** Layout of the database. */
export interface CorpusSchema extends DBSchema {
  records: { key: [Slot, RecordKind, string]; value: StoredRecord; indexes: { byTopic: string } };
  state: { key: 'active'; value: CorpusState };
}

const NAME = 'corpus';

// Append only: step n takes a database of version n to version n + 1.
const STEPS: readonly ((database: IDBPDatabase<CorpusSchema>) => void)[] = [
  (database) => {
    const records = database.createObjectStore('records', { keyPath: ['slot', 'kind', 'id'] });
    records.createIndex('byTopic', 'topicKeys', { multiEntry: true });
    database.createObjectStore('state');
  },
];

/** The index key of a record of a kind that names a topic. */
export function toTopicKey(slot: Slot, kind: RecordKind, topic: string): string {
  return `${slot}/${kind}/${topic}`;
}

/**
 * Opens the corpus database, the only door to it. The handle closes itself when a newer version wants to upgrade.
 * @throws {DOMException} when the browser refuses: private windows, broken profiles, a database of a newer version
 */
export function openCorpusDatabase(): Promise<IDBPDatabase<CorpusSchema>> {
  return openDB<CorpusSchema>(NAME, STEPS.length, {
    upgrade(database, oldVersion) {
      for (const step of STEPS.slice(oldVersion)) step(database);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
