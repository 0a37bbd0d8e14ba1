import type { CorpusDatabase } from './corpus-schema.ts';
import { openCorpusDatabase } from './open-database.ts';

/**
 * Opens the corpus database for one piece of work and closes it after that, whatever comes of it.
 * @throws {DOMException} when it cannot be opened: see openCorpusDatabase
 */
export async function withDatabase<Result>(work: (database: CorpusDatabase) => Promise<Result>): Promise<Result> {
  const database = await openCorpusDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
