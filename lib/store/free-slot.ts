import type { CorpusDatabase } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { toSlotRange } from './slots.ts';
import { type Writing, write } from './transact.ts';

// Readers wait while records are deleted; so many take a tenth of a second on a slow machine.
const BATCH = 250;

/** Deletes the records of a slot, a batch a transaction, for as long as no feed uses it and no stage is in it. */
export async function freeSlot(database: CorpusDatabase, slot: string): Promise<void> {
  const freeSome = (writing: Writing) => deleteSome(writing, slot);
  while (await write(database, ['records', 'feeds', 'stages'], 'relaxed', freeSome));
}

/** Deletes the records of all slots that no feed uses and no stage is in. */
export async function freeUnusedSlots(database: CorpusDatabase): Promise<void> {
  for (const slot of await loadSlots(database)) await freeSlot(database, slot);
}

async function deleteSome(writing: Writing, slot: string): Promise<boolean> {
  if (await isUsed(writing, slot)) return false;
  const records = writing.objectStore('records');
  const range = toSlotRange(slot);
  const keys = await records.getAllKeys(range, BATCH);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return false;
  await records.delete(IDBKeyRange.bound(first, last));
  return keys.length === BATCH;
}

async function isUsed(writing: Writing, slot: string): Promise<boolean> {
  const [states, stages] = await Promise.all([writing.objectStore('feeds').getAll(), writing.objectStore('stages').getAll()]);
  return states.some((state) => parseFeedState(state)?.active?.slot === slot) || stages.some((stage) => stage.slot === slot);
}

// From one slot to the next, whatever stands in between.
async function loadSlots(database: CorpusDatabase): Promise<readonly string[]> {
  const slots: string[] = [];
  let cursor = await database.transaction('records').store.openKeyCursor();
  while (cursor !== null) {
    const [slot] = cursor.key;
    slots.push(slot);
    // An array sorts after every string, and so after every kind.
    cursor = await cursor.continue([slot, []] as never);
  }
  return slots;
}
