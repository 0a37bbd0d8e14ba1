import { byPlace, type Pin, type PinEntry, type RecordRef, toPinKey } from '../domain/pin.ts';
import { parseEntry, parseWords } from './parse-pin.ts';
import type { ChangedTables, PinRoom, PinTables } from './pin-room.ts';

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

/** Pins with their words, in the reader's own order, and how many there are besides that are not understood here. */
export async function loadPins(room: PinRoom): Promise<{ readonly pins: readonly Pin[]; readonly unread: number }> {
  return room.read(readPins);
}

/** The same, within a change. */
export async function readPins(tables: PinTables): Promise<{ readonly pins: readonly Pin[]; readonly unread: number }> {
  const stored = await tables.loadEntries();
  const pins = await readWithWords(tables, stored.flatMap((one) => parseEntry(one) ?? []).toSorted(byPlace));
  return { pins, unread: stored.length - pins.length };
}

async function readWithWords(tables: PinTables, entries: readonly PinEntry[]): Promise<Pin[]> {
  const words = await tables.loadWords(entries.map(toPinKey));
  return entries.flatMap((entry) => {
    const own = parseWords(entry, words.get(toPinKey(entry)));
    return own === undefined ? [] : [{ ...entry, ...own }];
  });
}

/**
 * Keeps a pin; one that has no place yet stands last. A record that is pinned already stays as it is.
 * @throws {Error} when it could not be kept
 */
export async function savePin(room: PinRoom, pin: Omit<Pin, 'place'> & { readonly place?: number }): Promise<void> {
  await room.write(async (tables) => {
    const entries = await readEntries(tables);
    if (entries.some((entry) => toPinKey(entry) === toPinKey(pin))) return;
    putPin(tables, { ...pin, place: pin.place ?? (entries.at(-1)?.place ?? 0) + 1 });
  });
}

/** Puts a pin in whole. */
export function putPin(tables: ChangedTables, { kept, changes, now, ...entry }: Pin): void {
  tables.put(entry, { kept, changes, ...(now !== undefined && { now }) });
}

/** Takes a pin away and gives it, so that it can be put back with `savePin`; undefined where there is none. */
export async function removePin(room: PinRoom, ref: RecordRef): Promise<Pin | undefined> {
  return room.write(async (tables) => {
    tables.remove(toPinKey(ref));
    const [pin] = await readWithWords(tables, await readOwn(tables, ref));
    return pin;
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

/** What change logs say of a pin, and how a later edition has it. */
export type KeptNews = Pick<Pin, 'changes' | 'now'>;

/** Keeps news of pins, by their keys, for when that edition and its feed are gone. */
export async function saveNews(room: PinRoom, news: ReadonlyMap<string, KeptNews>): Promise<void> {
  await room.write(async (tables) => {
    for (const pin of (await readPins(tables)).pins) {
      const told = news.get(toPinKey(pin));
      if (told !== undefined) putPin(tables, { ...pin, ...told });
    }
  });
}
