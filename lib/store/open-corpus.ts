import type { Edition } from '../domain/edition.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { loadDatabaseReader } from './database-reader.ts';
import { installEdition } from './install-edition.ts';
import { openCorpusDatabase } from './open-database.ts';
import { toPackagedReader } from './packaged-reader.ts';

/** How to get at the edition that came with the extension; only called where it is needed. */
export type LoadPackaged = () => Promise<Edition>;

/**
 * Reads the corpus: from the database, which is filled first if it is empty, and from the packaged edition when the
 * database cannot be opened, filled or read.
 * @throws {Error} only when the packaged edition cannot be read either
 */
export async function readCorpus<Answer>(loadPackaged: LoadPackaged, read: (reader: CorpusReader) => Promise<Answer>): Promise<Answer> {
  try {
    return await readDatabase(loadPackaged, read);
  } catch {
    // Private windows, broken profiles, full disks, a database of a newer version: the words are the same ones.
    return read(toPackagedReader(await loadPackaged()));
  }
}

async function readDatabase<Answer>(loadPackaged: LoadPackaged, read: (reader: CorpusReader) => Promise<Answer>): Promise<Answer> {
  const database = await openCorpusDatabase();
  try {
    let reader = await loadDatabaseReader(database);
    if (reader === undefined) {
      await installEdition(database, await loadPackaged());
      reader = await loadDatabaseReader(database);
    }
    return await read(reader ?? toPackagedReader(await loadPackaged()));
  } finally {
    database.close();
  }
}

/** Puts the packaged edition into the database, unless the one there is the same or newer. */
export async function installPackaged(loadPackaged: LoadPackaged): Promise<void> {
  const database = await openCorpusDatabase();
  try {
    await installEdition(database, await loadPackaged());
  } finally {
    database.close();
  }
}
