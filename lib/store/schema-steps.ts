import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { OFFICIAL_FEED } from '../sync/feed.ts';
import { NO_MARKS } from '../sync/high-marks.ts';
import type { FeedState } from '../sync/store.ts';
import type { CorpusDatabase, CorpusSchema } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { toSlotRange } from './slots.ts';

type Upgrade = IDBPTransaction<CorpusSchema, StoreNames<CorpusSchema>[], 'versionchange'>;

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
    const state: unknown = await first.get('active');
    const kept = typeof state === 'object' && state !== null ? await toState(state, records) : undefined;
    (database as unknown as IDBPDatabase).deleteObjectStore('state');
    const feeds = database.createObjectStore('feeds');
    database.createObjectStore('stages');
    database.createObjectStore('arrivals');
    database.createObjectStore('matchers');
    // What is not as it was written is left out: then the packaged edition is put in anew.
    if (kept !== undefined) await feeds.put(kept, OFFICIAL_FEED);
  },
];

interface Countable {
  count(range: IDBKeyRange): Promise<number>;
}

/** What version 1 said of the edition in use, as later versions say it. */
async function toState(first: object, records: Countable): Promise<FeedState | undefined> {
  const { slot, number, date, digest } = first as { readonly [field: string]: unknown };
  if (typeof slot !== 'string') return undefined;
  const active = { slot, number, date, records: await records.count(toSlotRange(slot)), resultDigest: digest };
  return parseFeedState({ active, trusted: {}, high: NO_MARKS, maxClockSeen: 0 });
}
