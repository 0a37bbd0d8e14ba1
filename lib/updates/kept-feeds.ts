import { type PackagedFeed, parseFeeds, parseKeptFeeds, type ReaderFeed, toStoredFeeds } from './reader-feeds.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

const KEY = 'feeds';

/** The reader's feeds, the package's own among them. */
export async function loadFeeds(stored: StoredValues, packaged: PackagedFeed): Promise<ReaderFeed[]> {
  return parseFeeds(await loadValue(stored, KEY), packaged);
}

/** The same for whoever asks none of them: where they are to be had is left aside. */
export async function listFeeds(stored: StoredValues): Promise<readonly Pick<ReaderFeed, 'id' | 'name' | 'isOn'>[]> {
  return parseKeptFeeds(await loadValue(stored, KEY));
}

/** Keeps the reader's feeds. @throws whatever the browser throws for lack of room */
export async function saveFeeds(stored: StoredValues, feeds: readonly ReaderFeed[]): Promise<void> {
  await stored.set({ [KEY]: toStoredFeeds(feeds) });
}
