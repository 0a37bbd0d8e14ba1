import { unwrap } from 'idb';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { findRecordFault } from '../edition/find-record-fault.ts';
import type { CorpusReader, TopicalKind } from './corpus-reader.ts';
import type { CorpusDatabase, StoredRecord } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { toKindRangeAfter, toSlotRange, toTopicKey } from './slots.ts';

/** So many records are read and checked at a time: no stretch of work that anybody waits for, however many there are. */
const AT_ONCE = 512;
/**
 * Asked for one by one, records take so many times as long as they do in a row: of 72,000 quotes and 7,000 sources 35 to 55
 * microseconds each instead of 10 to 18 (Chromium 156), 50 to 110 instead of 13 to 25 (Firefox 153).
 */
const SHARE = 4;

/** Another edition has come into use between two questions of one query: it is to be asked anew. */
export class EditionMoved extends Error {
  override readonly name = 'EditionMoved';
}

/**
 * Reads the edition of a feed that is in use, or gives nothing while there is none. It is looked up once, in the
 * transaction that all answers come from; that stands for as long as nothing but answers is waited for. After that
 * another one is begun, in which the same edition must still be in use.
 * @param wait is given every answer of the database that is waited for, and may give up on it
 * @throws {EditionMoved} by each of its functions, when it is not
 * @throws {TypeError} by each of its functions, naming a record that is not as editions have them
 */
export async function loadDatabaseReader(
  database: CorpusDatabase,
  feed: string,
  wait: <Answer>(answer: Promise<Answer>) => Promise<Answer> = (answer) => answer,
): Promise<CorpusReader | undefined> {
  const begin = async () => {
    const reading = database.transaction(['feeds', 'arrivals', 'records']);
    // At once: each answer that is waited for takes its time on the way.
    const heads = [reading.objectStore('feeds').get(feed), reading.objectStore('arrivals').get(feed)] as const;
    const [state, arrival] = await wait(Promise.all(heads));
    return { reading, active: parseFeedState(state)?.active, arrival };
  };
  const { reading, active, arrival } = await begin();
  if (active === undefined) return undefined;
  const { slot, number, date, resultDigest } = active;
  let records = () => reading.objectStore('records');
  const ask = async <Answer>(question: (store: ReturnType<typeof records>) => Promise<Answer>): Promise<Answer> => {
    try {
      return await wait(question(records()));
    } catch (error) {
      if (!isOver(error)) throw error;
      const again = await begin();
      if (again.active?.slot !== slot || again.active.resultDigest !== resultDigest) {
        throw new EditionMoved(`Edition ${number} of ${feed} is no longer in use`, { cause: error });
      }
      records = () => again.reading.objectStore('records');
      return wait(question(records()));
    }
  };
  const readThrough = async <Kind extends RecordKind>(kind: Kind, see: (record: EditionRecordsByKind[Kind]) => void) => {
    const loadAfter = (after?: string) => ask((store) => store.getAll(toKindRangeAfter(slot, kind, after), AT_ONCE));
    for (let next: ReturnType<typeof loadAfter> | undefined = loadAfter(); next !== undefined; ) {
      const stored: readonly StoredRecord[] = await next;
      // The browser reads on while these are checked.
      next = stored.length < AT_ONCE ? undefined : loadAfter(stored.at(-1)?.id);
      // Where one of these is not as it should be, nobody asks for the next.
      next?.catch(() => {});
      for (const record of toRecords<Kind>(kind, stored)) see(record);
    }
  };
  const loadAll = async <Kind extends RecordKind>(kind: Kind) => {
    const found: EditionRecordsByKind[Kind][] = [];
    await readThrough(kind, (record) => void found.push(record));
    return found;
  };
  return {
    feed,
    readFrom: 'database',
    edition: { number, date },
    arrival,
    loadByTopic: async <Kind extends TopicalKind>(kind: Kind, topic: string, most?: number) =>
      toRecords<Kind>(kind, await ask((store) => store.index('byTopic').getAll(toTopicKey(slot, kind, topic), most))),
    loadByIds: async <Kind extends RecordKind>(kind: Kind, ids: readonly string[]) => {
      if (ids.length > AT_ONCE && ids.length * SHARE > (await ask((store) => store.count(toSlotRange(slot, kind))))) {
        const all = new Map((await loadAll(kind)).map((record) => [record.id, record]));
        return ids.flatMap((id) => all.get(id) ?? []);
      }
      const found: EditionRecordsByKind[Kind][] = [];
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = ids.slice(from, from + AT_ONCE);
        const stored = await ask((store) =>
          getEach(
            unwrap(store),
            some.map((id) => [slot, kind, id]),
          ),
        );
        const there = stored.filter((record) => record !== undefined);
        found.push(...toRecords<Kind>(kind, there));
      }
      return found;
    },
    loadAll,
    readThrough,
    loadBatch: async <Kind extends RecordKind>(kind: Kind, after: string | undefined, most: number) =>
      toRecords<Kind>(kind, await ask((store) => store.getAll(toKindRangeAfter(slot, kind, after), most))),
    count: (kind) => ask((store) => store.count(toSlotRange(slot, kind))),
  };
}

// At least one. Without idb, which keeps a promise and more for each of thousands of requests.
function getEach(store: IDBObjectStore, keys: readonly IDBValidKey[]): Promise<(StoredRecord | undefined)[]> {
  return new Promise((resolve, reject) => {
    const requests = keys.map((key) => store.get(key));
    for (const request of requests) request.addEventListener('error', () => reject(request.error));
    // Requests of one transaction are answered in order.
    requests.at(-1)?.addEventListener('success', () => resolve(requests.map(({ result }) => result)));
  });
}

// The transaction has ended, or waits to: Indexed Database API 3.0, 2.7.
function isOver(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TransactionInactiveError' || error.name === 'InvalidStateError');
}

function toRecords<Kind extends RecordKind>(kind: Kind, stored: readonly StoredRecord[]): EditionRecordsByKind[Kind][] {
  return stored.map(({ id, record }) => {
    const fault = toFault(kind, id, record);
    if (fault !== undefined) throw new TypeError(`${kind}/${id} is not as editions have it: ${fault}`);
    return record as EditionRecordsByKind[Kind];
  });
}

function toFault(kind: RecordKind, id: string, record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record) || record.id !== id) return 'it is another one, or none';
  return findRecordFault(kind, record);
}
