import type { IDBPDatabase } from 'idb';
import type { Edition } from '../domain/edition.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { type CorpusSchema, type CorpusState, SLOTS, type Slot, type StoredRecord, toTopicKey } from './open-database.ts';

/**
 * Puts an edition into the free slot and takes it into use, in one transaction: afterwards either all of it is there
 * and in use, or nothing has changed. An edition that is in use already is left as it is.
 * @throws {DOMException} when the browser refuses to write, for example for lack of room
 */
export async function installEdition(database: IDBPDatabase<CorpusSchema>, edition: Edition): Promise<CorpusState> {
  const transaction = database.transaction(['records', 'state'], 'readwrite', { durability: 'strict' });
  const records = transaction.objectStore('records');
  const active = await transaction.objectStore('state').get('active');
  if (active !== undefined && (active.digest === edition.digest || active.number > edition.number)) {
    await transaction.done;
    return active;
  }
  const slot = SLOTS.find((one) => one !== active?.slot) ?? 'a';
  const state: CorpusState = { slot, number: edition.number, date: edition.date, digest: edition.digest };
  // Each in the list, so that no failure is left unheard when another comes first.
  const written = Promise.all([
    transaction.done,
    records.delete(IDBKeyRange.bound([slot], [slot, []])),
    ...toStoredRecords(slot, edition).map(async (record) => records.put(record)),
    (async () => transaction.objectStore('state').put(state, 'active'))(),
  ]);
  await written.catch((error: unknown) => {
    abort(transaction);
    throw error;
  });
  return state;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has done so already.
  }
}

function toStoredRecords(slot: Slot, { records }: Edition): StoredRecord[] {
  return RECORD_KINDS.flatMap((kind) =>
    records[kind].map((record) => {
      const topics = 'topics' in record ? record.topics : [];
      return { slot, kind, id: record.id, topicKeys: topics.map((topic) => toTopicKey(slot, kind, topic)), record };
    }),
  );
}
