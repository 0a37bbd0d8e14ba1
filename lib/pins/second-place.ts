import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import type { StoredEntry, StoredWords } from './stored-pin.ts';

const NAME = 'parallax-pins';

interface PinSchema extends DBSchema {
  /** Small: by them it is seen what is newer where. */
  entries: { key: string; value: StoredEntry };
  /** Large: the records as they were. */
  words: { key: string; value: StoredWords };
}

/** What is to be written, all of it or nothing. */
export interface SecondWrite {
  readonly entries: readonly StoredEntry[];
  readonly words: readonly StoredWords[];
  /** Keys of pins. */
  readonly removed: readonly string[];
}

/** The second place cannot be read or written; the cause is what the browser says. */
export class SecondPlaceError extends Error {
  override readonly name = 'SecondPlaceError';
}

/** Where every pin stands a second time. Each call rejects with a SecondPlaceError when the browser refuses. */
export interface SecondPlace {
  loadEntries(): Promise<readonly StoredEntry[]>;
  loadWords(keys: readonly string[]): Promise<readonly StoredWords[]>;
  write(change: SecondWrite): Promise<void>;
}

/** Append only: step n takes a database of version n to version n + 1. */
const STEPS: readonly ((database: IDBPDatabase<PinSchema>) => void)[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'key' });
    database.createObjectStore('words', { keyPath: 'key' });
  },
];

/** A database of its own, which is no part of the corpus. It is opened for each call: a browser may have made it anew meanwhile. */
export const SECOND_PLACE: SecondPlace = {
  loadEntries: () => withDatabase((database) => database.getAll('entries')),
  loadWords: (keys) =>
    withDatabase(async (database) => {
      const { store } = database.transaction('words');
      const found = await Promise.all(keys.map((key) => store.get(key)));
      return found.filter((words) => words !== undefined);
    }),
  write: (change) => withDatabase((database) => write(database, change)),
};

async function withDatabase<Result>(work: (database: IDBPDatabase<PinSchema>) => Promise<Result>): Promise<Result> {
  try {
    const database = await open();
    try {
      return await work(database);
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new SecondPlaceError('The database of pins cannot be used', { cause });
  }
}

function open(): Promise<IDBPDatabase<PinSchema>> {
  return openDB<PinSchema>(NAME, STEPS.length, {
    upgrade(made, oldVersion) {
      for (const step of STEPS.slice(oldVersion)) step(made);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

// "strict": of the two places one is on the disk before a reader is told that something is kept.
async function write(database: IDBPDatabase<PinSchema>, { entries, words, removed }: SecondWrite): Promise<void> {
  const transaction = database.transaction(['entries', 'words'], 'readwrite', { durability: 'strict' });
  const [entryStore, wordStore] = [transaction.objectStore('entries'), transaction.objectStore('words')];
  await Promise.all([
    ...entries.map((one) => entryStore.put(one)),
    ...words.map((one) => wordStore.put(one)),
    ...removed.flatMap((key) => [entryStore.delete(key), wordStore.delete(key)]),
    transaction.done,
  ]);
}
