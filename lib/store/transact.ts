import type { IDBPTransaction, StoreNames } from 'idb';
import { SyncError } from '../sync/fault.ts';
import type { CorpusDatabase, CorpusSchema } from './corpus-schema.ts';

type Stores = StoreNames<CorpusSchema>[];

/** A transaction that writes. */
export type Writing = IDBPTransaction<CorpusSchema, Stores, 'readwrite'>;

/**
 * Writes all of it or nothing: whatever fails, the transaction is taken back and has ended when this rejects.
 * @param durability `strict` where what is written must outlive a loss of power once this resolves
 * @throws what failed first; the browser's own reason where it took the transaction back, for example for lack of room
 */
export async function write<Result>(
  database: CorpusDatabase,
  stores: Stores,
  durability: 'strict' | 'relaxed',
  body: (writing: Writing) => Promise<Result>,
): Promise<Result> {
  const writing = database.transaction(stores, 'readwrite', { durability });
  // Its end is heard below; until then nobody may call a rejection unheard.
  const ended = writing.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await body(writing);
    const failure = await ended;
    if (failure !== undefined) throw failure.error;
    return result;
  } catch (error) {
    takeBack(writing);
    await ended;
    throw writing.error ?? error;
  }
}

function takeBack(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // The browser has done so already.
  }
}

/** What an update is told of a failure of the database: that there is no room, or that it cannot be used. */
export function toSyncError(error: unknown): SyncError {
  if (error instanceof SyncError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'Error';
  const message = error instanceof Error || error instanceof DOMException ? error.message : String(error);
  // Firefox gives its own name for a full disk.
  const isFull = name === 'QuotaExceededError' || name === 'NS_ERROR_FILE_NO_DEVICE_SPACE' || name === 'NS_ERROR_DOM_QUOTA_EXCEEDED_ERR';
  return new SyncError(isFull ? 'E_QUOTA' : 'E_STORE', `The database: ${name}: ${message}`, { cause: error });
}
