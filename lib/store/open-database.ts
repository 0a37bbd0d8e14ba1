import { deleteDB, openDB } from 'idb';
import type { CorpusDatabase, CorpusSchema } from './corpus-schema.ts';
import { STEPS } from './schema-steps.ts';
import { within } from './within.ts';

const NAME = 'corpus';

// How long other handles may take to close, and how long the browser may take for it all, in milliseconds.
const BLOCKED = 2000;
const OPENED = 10_000;

/**
 * Opens the corpus database, the only door to it. The handle closes itself when a newer version wants to upgrade, or
 * somebody wants to delete it.
 * @param onClosed hears when it has closed itself, or the browser closed it
 * @throws {DOMException} when the browser refuses: private windows, broken profiles, a database of a newer version; a
 * `TimeoutError` when handles that stay open block it for 2 seconds, or nothing is heard for 10
 */
export function openCorpusDatabase(onClosed: () => void = () => {}): Promise<CorpusDatabase> {
  return untilBlocked((blocked) => {
    let reason: unknown;
    const opening = openDB<CorpusSchema>(NAME, STEPS.length, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        const run = async () => {
          for (const step of STEPS.slice(oldVersion)) await step(database, transaction);
        };
        // The database stays as it was, and opening it fails for this reason.
        run().catch((error: unknown) => {
          reason = error;
          transaction.abort();
        });
        // Opening fails when it is taken back; that is heard there.
        transaction.done.catch(() => {});
      },
      blocked,
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
    const doing = opening.catch((error: unknown) => {
      throw reason ?? error;
    });
    return { doing, late: (database) => database.close() };
  });
}

/**
 * Deletes the database with everything in it.
 * @throws {DOMException} when the browser refuses, or handles that stay open block it for 2 seconds: it goes when they close
 */
export function deleteCorpusDatabase(): Promise<void> {
  return untilBlocked((blocked) => ({ doing: deleteDB(NAME, { blocked }), late: () => {} }));
}

async function untilBlocked<Result>(
  begin: (blocked: () => void) => { readonly doing: Promise<Result>; readonly late: (result: Result) => void },
): Promise<Result> {
  const blocked = Promise.withResolvers<void>();
  const { doing, late } = begin(blocked.resolve);
  let isGivenUp = false;
  doing.then(
    (result) => {
      if (isGivenUp) late(result);
    },
    () => {},
  );
  const afterBlocked = blocked.promise.then(() => within(BLOCKED, doing));
  try {
    return await within(OPENED, Promise.race([doing, afterBlocked]));
  } catch (error) {
    isGivenUp = true;
    throw error;
  }
}
