import type { StagedRecord } from '../sync/store.ts';
import type { CorpusDatabase, StoredRecord } from './corpus-schema.ts';
import { toRangeAfter } from './slots.ts';

// So many that a round trip to the browser's own process costs little beside them, and so few that they take little memory.
const BATCH = 250;

/** All records of a slot in order of kind and id, in batches: each is read while the one before is made use of. */
export async function* readSlot(database: CorpusDatabase, slot: string): AsyncGenerator<readonly StoredRecord[]> {
  const read = (last?: StoredRecord) => {
    const reading = database.getAll('records', toRangeAfter(slot, last && [last.kind, last.id]), BATCH);
    // Heard where it is waited for, if it is.
    reading.catch(() => {});
    return reading;
  };
  let reading = read();
  for (;;) {
    const batch = await reading;
    const isLast = batch.length < BATCH;
    if (!isLast) reading = read(batch.at(-1));
    if (batch.length > 0) yield batch;
    if (isLast) return;
  }
}

/** A stored record as an update knows it. */
export function toStagedRecord({ kind, id, record }: StoredRecord): StagedRecord {
  return { id: `${kind}/${id}`, record };
}
