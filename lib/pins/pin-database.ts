import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

import { type PinRoom, type PinTables, type StoredEntry, type StoredWords, toStoredEntry } from './pin-room.ts';

const NAME = 'parallax-pins';

interface PinSchema extends DBSchema {
  /** Small: what every view reads that shows records. */
  entries: { key: string; value: StoredEntry };
  /** Large: the records as they were. */
  words: { key: string; value: StoredWords };
}

type PinDatabase = IDBPDatabase<PinSchema>;
type Stores = ('entries' | 'words')[];
type Reading = IDBPTransaction<PinSchema, Stores, 'readonly' | 'readwrite'>;

/** Append only: step n takes a database of version n to version n + 1. */
const STEPS: readonly ((database: PinDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'key' });
    database.createObjectStore('words', { keyPath: 'key' });
  },
];

/**
 * Opens the database of pins, which is no part of the corpus: neither a reset of that nor an update touches it.
 * @throws {DOMException} when the browser refuses: in some private windows, for broken profiles, for a database of a newer version
 */
export async function openPinDatabase(): Promise<PinRoom> {
  (await open()).close();
  return {
    lasts: true,
    read: (work) => within('readonly', (transaction) => work(toTables(transaction))),
    write: (work) => within('readwrite', (transaction) => work(toTables(transaction))),
  };
}

function open(): Promise<PinDatabase> {
  return openDB<PinSchema>(NAME, STEPS.length, {
    upgrade(database, oldVersion) {
      for (const step of STEPS.slice(oldVersion)) step(database);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

async function within<Result>(mode: 'readonly' | 'readwrite', work: (transaction: Reading) => Promise<Result>): Promise<Result> {
  const database = await open();
  try {
    const transaction = database.transaction(['entries', 'words'] as Stores, mode);
    // Its end is heard below; until then nobody may call a rejection unheard.
    const ended = transaction.done.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    try {
      const result = await work(transaction);
      const failure = await ended;
      if (failure !== undefined) throw failure.error;
      return result;
    } catch (error) {
      takeBack(transaction);
      await ended;
      throw transaction.error ?? error;
    }
  } finally {
    database.close();
  }
}

function takeBack(transaction: Reading): void {
  try {
    transaction.abort();
  } catch {
    // The browser has done so already.
  }
}

function toTables(transaction: Reading): PinTables {
  const writing = transaction as IDBPTransaction<PinSchema, Stores, 'readwrite'>;
  const [entries, words] = [writing.objectStore('entries'), writing.objectStore('words')];
  return {
    loadEntries: () => entries.getAll(),
    loadEntry: (key) => entries.get(key),
    loadWords: (key) => words.get(key),
    putEntry: async (entry) => void (await entries.put(toStoredEntry(entry))),
    putWords: async (stored) => void (await words.put(stored)),
    remove: async (key) => {
      await Promise.all([entries.delete(key), words.delete(key)]);
    },
  };
}
