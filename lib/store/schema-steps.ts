import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { OFFICIAL_FEED } from '../sync/feed.ts';
import type { FeedState } from '../sync/store.ts';
import type { CorpusDatabase, CorpusSchema } from './corpus-schema.ts';
import { NO_MARKS } from './high-marks.ts';
import { toSlotRange } from './slots.ts';

type Upgrade = IDBPTransaction<CorpusSchema, StoreNames<CorpusSchema>[], 'versionchange'>;

/** The store of version 1 that said which slot is in use. */
interface FirstState {
  readonly slot: string;
  readonly number: number;
  readonly date: string;
  readonly digest: string;
}

/** Append only: step n takes a database of version n to version n + 1. A step that rejects leaves it as it was. */
export const STEPS: readonly ((database: CorpusDatabase, upgrade: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    const records = database.createObjectStore('records', { keyPath: ['slot', 'kind', 'id'] });
    records.createIndex('byTopic', 'topicKeys', { multiEntry: true });
    (database as unknown as IDBPDatabase).createObjectStore('state');
  },
  // Records stay where they are: the slot of version 1, `a` or `b`, is in use until another edition comes and it is swept.
  async (database, upgrade) => {
    const [records, first] = [upgrade.objectStore('records'), (upgrade as unknown as IDBPTransaction).objectStore('state')];
    const state = (await first.get('active')) as FirstState | undefined;
    const count = state && (await records.count(toSlotRange(state.slot)));
    (database as unknown as IDBPDatabase).deleteObjectStore('state');
    const feeds = database.createObjectStore('feeds');
    database.createObjectStore('stages');
    database.createObjectStore('arrivals');
    database.createObjectStore('matchers');
    if (state === undefined || count === undefined) return;
    const { slot, number, date, digest } = state;
    const active = { slot, number, date, records: count, resultDigest: digest };
    await feeds.put({ active, trusted: {}, high: NO_MARKS, maxClockSeen: 0 } satisfies FeedState, OFFICIAL_FEED);
  },
];
