import { type FirstPins, forget, loadFirst, loadWords, type PinArea, toEntries, writeFirst } from './first-place.ts';
import { type SecondPlace, SecondPlaceError } from './second-place.ts';
import { isRemoval, type StoredEntry, toRevision } from './stored-pin.ts';

/** The pins as they are once both places have the same. */
export interface InStep extends FirstPins {
  /** Why the second place could not be read or written: what is there may be old. */
  readonly fault?: SecondPlaceError;
}

/**
 * Brings both places to the newest of each pin: what a browser threw away comes back from the other, and so does what was written
 * to one of them only before the browser ended. Nobody may write meanwhile.
 * @param second undefined where there is to be none
 * @throws {Error} when extension storage cannot be read or written
 */
export async function keepInStep(area: PinArea, second: SecondPlace | undefined): Promise<InStep> {
  try {
    return second === undefined ? await loadFirst(area) : await join(area, second);
  } catch (error) {
    if (error instanceof SecondPlaceError) return { ...(await loadFirst(area)), fault: error };
    throw error;
  }
}

async function join(area: PinArea, second: SecondPlace): Promise<FirstPins> {
  const far = new Map((await second.loadEntries()).map((entry) => [entry.key, entry]));
  const first = await takeNewer(area, second, far, await loadFirst(area, [...far.keys()]));
  const newer = toEntries(first.stored).filter((one) => toRevision(one) > toRevision(far.get(one.key)));
  const removed = [...first.stored.values()].filter(isRemoval).map(({ key }) => key);
  const words = await loadWords(area, newer.map(toKey));
  const known = removed.filter((key) => far.has(key));
  if (newer.length + known.length > 0) await second.write({ entries: newer, words: [...words.values()], removed: known });
  return forget(area, removed, first);
}

async function takeNewer(area: PinArea, second: SecondPlace, far: ReadonlyMap<string, StoredEntry>, first: FirstPins): Promise<FirstPins> {
  const entries = [...far.values()].filter((one) => toRevision(one) > toRevision(first.stored.get(one.key)));
  if (entries.length === 0 && first.list !== undefined) return first;
  return writeFirst(area, { entries, words: await second.loadWords(entries.map(toKey)) }, first);
}

const toKey = ({ key }: StoredEntry): string => key;
