import type { StagedRecord } from '../sync/store.ts';
import type { CorpusDatabase, StoredRecord } from './corpus-schema.ts';
import { toRangeAfter } from './slots.ts';

// So many that a round trip to the browser's own process costs little beside them, and so few that they take little memory.
const BATCH = 500;

/** All records of a slot in order of kind and id, in batches: each is read when it is asked for. */
export async function* readSlot(database: CorpusDatabase, slot: string): AsyncGenerator<readonly StoredRecord[]> {
  let last: StoredRecord | undefined;
  for (;;) {
    const batch = await database.getAll('records', toRangeAfter(slot, last && [last.kind, last.id]), BATCH);
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    last = batch.at(-1);
  }
}

/** A stored record as an update knows it. */
export function toStagedRecord({ kind, id, record }: StoredRecord): StagedRecord {
  return { id: `${kind}/${id}`, record };
}
