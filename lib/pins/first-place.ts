import { isRemoval, type Stored, type StoredEntry, type StoredWords } from './stored-pin.ts';

/** Extension storage, as far as pins need it. What one call sets or removes is set or removed as a whole. */
export interface PinArea {
  get(keys: string | string[]): Promise<{ [key: string]: unknown }>;
  set(items: { [key: string]: unknown }): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** All pins, without their words. */
export interface FirstPins {
  /** Their keys; undefined where there never was a pin, or the browser has made the storage anew. */
  readonly list: readonly string[] | undefined;
  readonly stored: ReadonlyMap<string, Stored>;
}

/** What is to be written, all of it or nothing. */
export interface FirstWrite {
  readonly entries: readonly Stored[];
  readonly words: readonly StoredWords[];
}

// Under one key the keys of all pins, and under two of its own each pin: a word of a note is written without all other notes, and
// entries are read without the records that they are about.
const LIST = 'pins';
const ENTRY = 'pin/';
const WORDS = 'pin-words/';

/** Whether what was changed in extension storage is of pins. */
export function isOfPins(changes: object): boolean {
  return Object.keys(changes).some((key) => key === LIST || key.startsWith(ENTRY));
}

/** Loads what the list names, and what stands under other keys besides. */
export async function loadFirst(area: PinArea, others: readonly string[] = []): Promise<FirstPins> {
  const { [LIST]: found } = await area.get(LIST);
  const list = Array.isArray(found) ? found.filter((key) => typeof key === 'string') : undefined;
  return { list, stored: await loadUnder<Stored>(area, ENTRY, [...new Set([...(list ?? []), ...others])]) };
}

/** Which of these keys are of pins: all that a script in a page is to know of them, and nobody is woken for it. */
export async function loadPinned(area: Pick<PinArea, 'get'>, keys: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(toEntries(await loadUnder<Stored>(area, ENTRY, keys)).map(({ key }) => key));
}

/** The entries of pins that are not removed. */
export function toEntries(stored: FirstPins['stored']): readonly StoredEntry[] {
  return [...stored.values()].filter((one) => !isRemoval(one));
}

/** The words of pins with these keys, by key. */
export function loadWords(area: PinArea, keys: readonly string[]): Promise<ReadonlyMap<string, StoredWords>> {
  return loadUnder(area, WORDS, keys);
}

async function loadUnder<Value>(area: Pick<PinArea, 'get'>, prefix: string, keys: readonly string[]): Promise<ReadonlyMap<string, Value>> {
  if (keys.length === 0) return new Map();
  const found = await area.get(keys.map((key) => `${prefix}${key}`));
  return new Map(
    keys.flatMap((key) => {
      const value = found[`${prefix}${key}`];
      return typeof value === 'object' && value !== null ? [[key, value as Value] as const] : [];
    }),
  );
}

/** Writes pins, and the list where it is another then. Gives what is there afterwards. */
export async function writeFirst(area: PinArea, { entries, words }: FirstWrite, { list, stored }: FirstPins): Promise<FirstPins> {
  const keys = [...new Set([...(list ?? []), ...stored.keys(), ...entries.map(({ key }) => key)])];
  await area.set({
    ...(keys.length !== list?.length && { [LIST]: keys }),
    ...Object.fromEntries(entries.map((entry) => [`${ENTRY}${entry.key}`, entry])),
    ...Object.fromEntries(words.map((one) => [`${WORDS}${one.key}`, one])),
  });
  return { list: keys, stored: new Map([...stored, ...entries.map((entry) => [entry.key, entry] as const)]) };
}

/** Forgets pins that are removed everywhere. Gives what is there afterwards. */
export async function forget(area: PinArea, keys: readonly string[], { list = [], stored }: FirstPins): Promise<FirstPins> {
  const left = new Map([...stored].filter(([key]) => !keys.includes(key)));
  if (list.every((key) => left.has(key))) return { list, stored: left };
  await area.remove(list.filter((key) => !left.has(key)).flatMap((key) => [`${ENTRY}${key}`, `${WORDS}${key}`]));
  await area.set({ [LIST]: [...left.keys()] });
  return { list: [...left.keys()], stored: left };
}
