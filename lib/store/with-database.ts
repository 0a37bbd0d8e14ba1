import type { CorpusDatabase } from './corpus-schema.ts';
import { openCorpusDatabase } from './open-database.ts';

let kept: Promise<CorpusDatabase> | undefined;

/**
 * Opens the corpus database ahead of the first piece of work, and keeps it open for all that come: for a page that somebody looks
 * at while it is read. Where that fails, or when it is closed for somebody else's sake, each piece opens its own again.
 */
export function keepDatabaseOpen(): void {
  const forget = () => {
    kept = undefined;
  };
  kept = openCorpusDatabase(forget);
  kept.catch(forget);
}

/**
 * Opens the corpus database for one piece of work and closes it after that, whatever comes of it; one that is kept open serves as it is.
 * @throws {DOMException} when it cannot be opened: see openCorpusDatabase
 */
export async function withDatabase<Result>(work: (database: CorpusDatabase) => Promise<Result>): Promise<Result> {
  if (kept !== undefined) return work(await kept);
  const database = await openCorpusDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
