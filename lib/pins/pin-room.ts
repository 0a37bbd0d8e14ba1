import { type PinEntry, toPinKey } from '../domain/pin.ts';

/** What is kept of a pin beside its entry: all that is large. */
export interface StoredWords {
  readonly key: string;
  readonly kept: unknown;
  readonly changes: unknown;
  readonly now?: unknown;
}

/** The two tables of pins, within one transaction: nothing but them may be waited for. What is read is whatever was stored. */
export interface PinTables {
  loadEntries(): Promise<readonly unknown[]>;
  loadEntry(key: string): Promise<unknown>;
  loadWords(key: string): Promise<unknown>;
  putEntry(entry: PinEntry): Promise<void>;
  putWords(words: StoredWords): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where pins are kept. */
export interface PinRoom {
  /** Whether what is kept here outlives the page. */
  readonly lasts: boolean;
  read<Result>(work: (tables: PinTables) => Promise<Result>): Promise<Result>;
  /** All of it or nothing. @throws {DOMException} what the browser says, of lack of room for example */
  write<Result>(work: (tables: PinTables) => Promise<Result>): Promise<Result>;
}

/** An entry as it is stored. */
export type StoredEntry = PinEntry & { readonly key: string };

/** An entry under its key. */
export function toStoredEntry(entry: PinEntry): StoredEntry {
  return { ...entry, key: toPinKey(entry) };
}

/** A room for as long as the page is open, where the browser gives no database. */
export function toMemoryRoom(): PinRoom {
  const entries = new Map<string, StoredEntry>();
  const words = new Map<string, StoredWords>();
  const tables: PinTables = {
    loadEntries: async () => [...entries.values()],
    loadEntry: async (key) => entries.get(key),
    loadWords: async (key) => words.get(key),
    putEntry: async (entry) => void entries.set(toPinKey(entry), toStoredEntry(entry)),
    putWords: async (stored) => void words.set(stored.key, stored),
    remove: async (key) => {
      entries.delete(key);
      words.delete(key);
    },
  };
  return { lasts: false, read: (work) => work(tables), write: (work) => work(tables) };
}
