import { isRecordKind, type RecordKind } from '../domain/record-kind.ts';
import type { RecordKey, StoredRecord } from './corpus-schema.ts';
import { toTopicKey } from './slots.ts';

/** A record as it is stored in a slot. */
export function toStoredRecord(slot: string, kind: RecordKind, id: string, record: object): StoredRecord {
  const topics: readonly string[] = 'topics' in record && Array.isArray(record.topics) ? record.topics : [];
  return { slot, kind, id, topicKeys: topics.map((topic) => toTopicKey(slot, kind, topic)), record };
}

/** The place of a record in a slot, by its `kind/id`; undefined where there is no such kind. */
export function findRecordKey(slot: string, kindAndId: string): RecordKey | undefined {
  const at = kindAndId.indexOf('/');
  const kind = kindAndId.slice(0, at);
  return isRecordKind(kind) ? [slot, kind, kindAndId.slice(at + 1)] : undefined;
}

/**
 * The place of a record in a slot, by its `kind/id`.
 * @throws {TypeError} where there is no such kind
 */
export function toRecordKey(slot: string, kindAndId: string): RecordKey {
  const key = findRecordKey(slot, kindAndId);
  if (key === undefined) throw new TypeError(`${kindAndId} is of no kind of record`);
  return key;
}
