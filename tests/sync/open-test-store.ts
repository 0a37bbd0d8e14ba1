import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { RECORD_KINDS } from '../../lib/domain/record-kind.ts';
import { loadDatabaseReader } from '../../lib/store/database-reader.ts';
import { openCorpusDatabase } from '../../lib/store/open-database.ts';
import { toSyncStore } from '../../lib/store/sync-store.ts';
import { OFFICIAL_FEED } from '../../lib/sync/feed.ts';
import type { WireRecord } from './fixture-editions.ts';
import type { ReadableStore } from './world.ts';

/** A new and empty database, the one that `indexedDB` is from now on, as the extension opens it. */
export function openTestStore(): ReadableStore {
  globalThis.indexedDB = new IDBFactory();
  return reopenTestStore();
}

/** The same database for a new process: nothing is known but what is in it. */
export function reopenTestStore(): ReadableStore {
  return { store: toSyncStore(openCorpusDatabase), readActive };
}

/** Every record of the edition in use, as readers get it. */
async function readActive(): Promise<WireRecord[]> {
  const database = await openCorpusDatabase();
  try {
    const reader = await loadDatabaseReader(database, OFFICIAL_FEED);
    if (reader === undefined) return [];
    const found: WireRecord[] = [];
    for (const kind of RECORD_KINDS) {
      for (const record of await reader.loadAll(kind)) found.push({ id: `${kind}/${record.id}`, record });
    }
    return found;
  } finally {
    database.close();
  }
}
