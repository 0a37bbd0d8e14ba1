import { byPlace, type Pin, type PinEntry, toPinKey } from '../domain/pin.ts';
import { parseEntry } from './parse-entry.ts';
import { parseWords } from './parse-pin.ts';
import type { ChangedTables, PinRoom, PinTables } from './pin-room.ts';

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

/** Puts a pin in whole. */
export function putPin(tables: ChangedTables, { kept, changes, now, ...entry }: Pin): void {
  tables.put(entry, { kept, changes, ...(now !== undefined && { now }) });
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
