import { byPlace, type Pin, type PinEntry, type RecordRef, toPinKey } from '../domain/pin.ts';
import { parseEntry } from './parse-entry.ts';
import type { PinRoom, PinTables, WordsToStore } from './pin-room.ts';

/** Entries in the reader's own order. Those that another version of the extension wrote otherwise stay where they are. */
export async function loadEntries(room: PinRoom): Promise<readonly PinEntry[]> {
  return room.read(readEntries);
}

async function readEntries(tables: PinTables): Promise<PinEntry[]> {
  return (await tables.loadEntries()).flatMap((stored) => parseEntry(stored) ?? []).toSorted(byPlace);
}

async function readOwn(tables: PinTables, ref: RecordRef): Promise<PinEntry[]> {
  return (await readEntries(tables)).filter((entry) => toPinKey(entry) === toPinKey(ref));
}

/**
 * Keeps a pin; one that has no place yet stands last. A record that is pinned already stays as it is.
 * @throws {Error} when it could not be kept
 */
export function savePin(room: PinRoom, pin: Omit<Pin, 'place'> & { readonly place?: number }): Promise<void> {
  const { kept, changes, now, ...entry } = pin;
  return keep(room, entry, { kept, changes, ...(now !== undefined && { now }) });
}

/** A pin that was taken away; its words as they were stored, which is not for this to look at. */
export interface RemovedPin {
  readonly entry: PinEntry;
  readonly words: WordsToStore;
}

/** Takes a pin away and gives it, so that it can be put back; undefined where there is none. */
export async function removePin(room: PinRoom, ref: RecordRef): Promise<RemovedPin | undefined> {
  const key = toPinKey(ref);
  return room.write(async (tables) => {
    tables.remove(key);
    const [entry] = await readOwn(tables, ref);
    const words = (await tables.loadWords([key])).get(key);
    return entry && words && { entry, words };
  });
}

/** Takes a pin away unless a note would go with it, for where nothing can be put back; tells whether it is none any more. */
export function removeUnnoted(room: PinRoom, ref: RecordRef): Promise<boolean> {
  return room.write(async (tables) => {
    const [entry] = await readOwn(tables, ref);
    if (entry?.note === '') tables.remove(toPinKey(ref));
    return entry === undefined || entry.note === '';
  });
}

/** Puts a pin back where it stood. @throws {Error} when it could not be kept */
export function putBack(room: PinRoom, { entry, words }: RemovedPin): Promise<void> {
  return keep(room, entry, words);
}

async function keep(room: PinRoom, pin: Omit<PinEntry, 'place'> & { readonly place?: number }, words: WordsToStore): Promise<void> {
  await room.write(async (tables) => {
    const entries = await readEntries(tables);
    if (entries.some((entry) => toPinKey(entry) === toPinKey(pin))) return;
    tables.put({ ...pin, place: pin.place ?? (entries.at(-1)?.place ?? 0) + 1 }, words);
  });
}

/**
 * Keeps what a reader wrote beside a pin.
 * @param at when, in milliseconds since 1970
 * @throws {Error} when it could not be kept; what was there before stands
 */
export async function saveNote(room: PinRoom, ref: RecordRef, note: string, at: number): Promise<void> {
  await room.write(async (tables) => {
    const [entry] = await readOwn(tables, ref);
    // Half a character has no form in UTF-8, in which Chromium keeps extension storage.
    const kept = note.toWellFormed();
    if (entry !== undefined && entry.note !== kept) tables.put({ ...entry, note: kept, notedAt: at });
  });
}

/** Moves a pin to before (-1) or after (1) its neighbour in the reader's own order. */
export async function movePin(room: PinRoom, ref: RecordRef, by: 1 | -1): Promise<void> {
  await room.write(async (tables) => {
    const entries = await readEntries(tables);
    const from = entries.findIndex((entry) => toPinKey(entry) === toPinKey(ref));
    const moved = entries[from];
    if (moved === undefined || entries[from + by] === undefined) return;
    const order = entries.toSpliced(from, 1).toSpliced(from + by, 0, moved);
    // Two pins may have come to one place from two pages; a whole order has one each.
    for (const [at, entry] of order.entries()) if (entry.place !== at) tables.put({ ...entry, place: at });
  });
}
