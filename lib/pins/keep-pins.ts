import { byPlace, type Pin, type PinChange, type PinEntry, type RecordRef, toPinKey } from '../domain/pin.ts';
import { parseEntry, parseWords } from './parse-pin.ts';
import type { PinRoom, PinTables } from './pin-room.ts';

/** Entries in the reader's own order. Those that another version of the extension wrote otherwise stay where they are. */
export async function loadEntries(room: PinRoom): Promise<readonly PinEntry[]> {
  return room.read(readEntries);
}

async function readEntries(tables: PinTables): Promise<PinEntry[]> {
  return (await tables.loadEntries()).flatMap((stored) => parseEntry(stored) ?? []).toSorted(byPlace);
}

/** Pins with their words, in the reader's own order, and how many there are besides that are not understood here. */
export async function loadPins(room: PinRoom): Promise<{ readonly pins: readonly Pin[]; readonly unread: number }> {
  return room.read(readPins);
}

/** The same, within a transaction. */
export async function readPins(tables: PinTables): Promise<{ readonly pins: readonly Pin[]; readonly unread: number }> {
  const stored = await tables.loadEntries();
  const entries = stored.flatMap((one) => parseEntry(one) ?? []).toSorted(byPlace);
  const pins = (await Promise.all(entries.map((entry) => readPin(tables, entry)))).flat();
  return { pins, unread: stored.length - pins.length };
}

async function readPin(tables: PinTables, entry: PinEntry): Promise<Pin[]> {
  const words = parseWords(entry, await tables.loadWords(toPinKey(entry)));
  return words === undefined ? [] : [{ ...entry, ...words }];
}

/**
 * Keeps a pin; one that has no place yet stands last. A record that is pinned already stays as it is.
 * @throws {DOMException} when it could not be kept
 */
export async function savePin(room: PinRoom, pin: Omit<Pin, 'place'> & { readonly place?: number }): Promise<void> {
  await room.write(async (tables) => {
    const entries = await readEntries(tables);
    if (entries.some((entry) => toPinKey(entry) === toPinKey(pin))) return;
    await writePin(tables, { ...pin, place: pin.place ?? (entries.at(-1)?.place ?? 0) + 1 });
  });
}

/** Writes a pin in whole. */
export async function writePin(tables: PinTables, pin: Pin): Promise<void> {
  const { kept, changes, now, ...entry } = pin;
  await tables.putEntry(entry);
  await tables.putWords({ key: toPinKey(entry), kept, changes, ...(now !== undefined && { now }) });
}

/** Takes a pin away and gives it, so that it can be put back with `savePin`; undefined where there is none. */
export async function removePin(room: PinRoom, ref: RecordRef): Promise<Pin | undefined> {
  return room.write(async (tables) => {
    const key = toPinKey(ref);
    const entry = parseEntry(await tables.loadEntry(key));
    const [pin] = entry === undefined ? [] : await readPin(tables, entry);
    await tables.remove(key);
    return pin;
  });
}

/**
 * Keeps what a reader wrote beside a pin.
 * @param at when, in milliseconds since 1970
 * @throws {DOMException} when it could not be kept; what was there before stands
 */
export async function saveNote(room: PinRoom, ref: RecordRef, note: string, at: number): Promise<void> {
  await room.write(async (tables) => {
    const entry = parseEntry(await tables.loadEntry(toPinKey(ref)));
    if (entry !== undefined && entry.note !== note) await tables.putEntry({ ...entry, note, notedAt: at });
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
    for (const [at, entry] of order.entries()) if (entry.place !== at) await tables.putEntry({ ...entry, place: at });
  });
}

/** Keeps what change logs say of a pin, and how a later edition has it, for when that edition and its feed are gone. */
export async function saveNews(room: PinRoom, ref: RecordRef, changes: readonly PinChange[], now: Pin['now']): Promise<void> {
  await room.write(async (tables) => {
    const key = toPinKey(ref);
    const words = parseWords(ref, await tables.loadWords(key));
    if (words !== undefined) await tables.putWords({ key, kept: words.kept, changes, ...(now !== undefined && { now }) });
  });
}
