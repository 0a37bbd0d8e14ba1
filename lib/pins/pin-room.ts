import { type PinEntry, toPinKey } from '../domain/pin.ts';
import { type FirstPins, loadFirst, loadWords, type PinArea, toEntries, writeFirst } from './first-place.ts';
import { type InStep, keepInStep } from './keep-in-step.ts';
import { type SecondPlace, SecondPlaceError } from './second-place.ts';
import { isRemoval, type StoredWords, toRemoval, toStoredEntry } from './stored-pin.ts';

/** All that is large of a pin, whoever wrote it. */
export type WordsToStore = Omit<StoredWords, 'key'>;

/** Pins as they are stored, whoever wrote them. */
export interface PinTables {
  loadEntries(): Promise<readonly unknown[]>;
  /** By key; what is not there is left out. */
  loadWords(keys: readonly string[]): Promise<ReadonlyMap<string, WordsToStore>>;
}

/** The same within a change: what is read is as it was before it. */
export interface ChangedTables extends PinTables {
  /** Puts a pin in the place of what is there; without words those that are there stay. */
  put(entry: PinEntry, words?: WordsToStore): void;
  remove(key: string): void;
}

/** Where pins are kept. */
export interface PinRoom {
  read<Result>(work: (tables: PinTables) => Promise<Result>): Promise<Result>;
  /** One change after the other, each in whole or not at all. @throws {Error} what the browser says, of lack of room for example */
  write<Result>(work: (tables: ChangedTables) => Promise<Result>): Promise<Result>;
  /** Why pins may stand in one place only, as soon as that is known; undefined where they stand in both. */
  loadCopyFault(): Promise<unknown>;
}

/** What pins are kept with. */
export interface PinPlaces {
  readonly area: PinArea;
  /** Left out where nothing else outlives the window. */
  readonly second?: SecondPlace;
  readonly locks: Pick<LockManager, 'request'>;
}

const LOCK = 'pins';

/**
 * Keeps every pin in two places, of which a browser may throw away either at any time (docs/adr/0021): what a change has resolved for
 * stands in both, or the fault of the copy says that it does not. They are brought in step when the room is opened and before each
 * change.
 */
export function openPinRoom({ area, second, locks }: PinPlaces): PinRoom {
  const alone = <Result>(work: () => Promise<Result>) => locks.request(LOCK, work) as Promise<Result>;
  let copy: Promise<unknown> = alone(async () => (await keepInStep(area, second)).fault?.cause);
  copy.catch(() => {}); // whoever needs it is told
  return {
    read: async (work) => {
      let first = await loadFirst(area);
      if (first.list === undefined) {
        await copy;
        first = await loadFirst(area);
      }
      return work(toTables(area, first));
    },
    write: (work) => {
      const done = alone(() => change(area, second, work));
      copy = done.then(({ fault }) => fault?.cause);
      copy.catch(() => {});
      return done.then(({ result }) => result);
    },
    loadCopyFault: () => copy.catch((error: unknown) => error),
  };
}

function toTables(area: PinArea, { stored }: FirstPins): PinTables {
  return { loadEntries: async () => toEntries(stored), loadWords: (keys) => loadWords(area, keys) };
}

interface Wanted {
  readonly put: { readonly entry: PinEntry; readonly words?: WordsToStore | undefined }[];
  readonly removed: string[];
}

async function change<Result>(area: PinArea, second: SecondPlace | undefined, work: (tables: ChangedTables) => Promise<Result>) {
  const before = await keepInStep(area, second);
  const wanted: Wanted = { put: [], removed: [] };
  const result = await work({
    ...toTables(area, before),
    put: (entry, words) => void wanted.put.push({ entry, words }),
    remove: (key) => void wanted.removed.push(key),
  });
  return { result, fault: await write(area, second, before, wanted) };
}

// What stands for a removal is forgotten when both places are next brought in step.
async function write(area: PinArea, second: SecondPlace | undefined, before: InStep, { put, removed }: Wanted) {
  const { stored, fault } = before;
  const entries = put.map(({ entry }) => toStoredEntry(entry, stored.get(toPinKey(entry))));
  const words = put.flatMap(({ entry, words: own }) => (own === undefined ? [] : [{ ...own, key: toPinKey(entry) }]));
  const removals = removed
    .flatMap((key) => stored.get(key) ?? [])
    .filter((one) => !isRemoval(one))
    .map(toRemoval);
  if (entries.length + removals.length === 0) return fault;
  await writeFirst(area, { entries: [...entries, ...removals], words }, before);
  if (second === undefined || fault !== undefined) return fault;
  try {
    await second.write({ entries, words, removed });
    return undefined;
  } catch (error) {
    if (error instanceof SecondPlaceError) return error;
    throw error;
  }
}
