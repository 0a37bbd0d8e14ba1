import type { CorpusDatabase } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { freeUnusedSlots } from './free-slot.ts';
import { type Writing, write } from './transact.ts';

/** Gives the stage of a feed up and frees what nobody reads: see SyncStore.sweep. */
export async function sweep(database: CorpusDatabase, feed: string): Promise<void> {
  await write(database, ['feeds', 'stages', 'matchers'], 'relaxed', async (writing) => {
    const active = parseFeedState(await writing.objectStore('feeds').get(feed))?.active;
    await writing.objectStore('stages').delete(feed);
    await deleteMatchers(writing, feed, active?.matcher);
  });
  await freeUnusedSlots(database);
}

/** Removes a feed with all of its data; what a crash leaves of its records goes with the next sweep of any feed. */
export async function removeFeed(database: CorpusDatabase, feed: string): Promise<void> {
  await write(database, ['feeds', 'stages', 'arrivals', 'matchers'], 'relaxed', async (writing) => {
    for (const store of ['feeds', 'stages', 'arrivals'] as const) await writing.objectStore(store).delete(feed);
    await deleteMatchers(writing, feed, undefined);
  });
  await freeUnusedSlots(database);
}

async function deleteMatchers(writing: Writing, feed: string, kept: string | undefined): Promise<void> {
  const matchers = writing.objectStore('matchers');
  for (const key of await matchers.getAllKeys(IDBKeyRange.bound([feed], [feed, []]))) if (key[1] !== kept) await matchers.delete(key);
}
