import type { Edition } from '../domain/edition.ts';
import { OFFICIAL_FEED } from '../sync/feed.ts';
import type { CorpusReader } from './corpus-reader.ts';
import type { CorpusDatabase } from './corpus-schema.ts';
import { EditionMoved, loadDatabaseReader } from './database-reader.ts';
import { freeUnusedSlots } from './free-slot.ts';
import { installEdition } from './install-edition.ts';
import { deleteCorpusDatabase } from './open-database.ts';
import { toPackagedReader } from './packaged-reader.ts';
import { Patience } from './patience.ts';
import { withDatabase } from './with-database.ts';

/** How to get at the edition that came with the extension; only called where it is needed. */
export type LoadPackaged = () => Promise<Edition>;

/** Asks a reader; what it waits for is the reader's answers alone. */
export type Read<Answer> = (reader: CorpusReader) => Promise<Answer>;

/**
 * Hears of a feed whose records in the database were odd: not there but referred to, not as editions have them, or all gone, so
 * that the packaged ones had to be put in.
 */
export type OnOdd = (feed: string) => void;

// How long the database may be silent, in milliseconds, before the package answers; both together stay under a second.
const PATIENCE = 700;
// How long for a feed that no package answers for: a short wait would show a reader nothing where there is something.
const FEED_PATIENCE = 3000;

/**
 * Reads the corpus: from the database, which is filled first if it is empty, and from the packaged edition when the
 * database cannot be opened, filled or read, or is silent for 0.7 seconds.
 * @throws {Error} only when the packaged edition cannot be read either
 */
export async function readCorpus<Answer>(loadPackaged: LoadPackaged, read: Read<Answer>, onOdd: OnOdd = () => {}): Promise<Answer> {
  try {
    return await withPatience(PATIENCE, async (database, patience) => {
      const known = await ask(database, OFFICIAL_FEED, read, onOdd, patience);
      if (known !== undefined) return known.answer;
      await patience.wait(loadPackaged().then((edition) => installEdition(database, edition)));
      onOdd(OFFICIAL_FEED);
      const filled = await ask(database, OFFICIAL_FEED, read, onOdd, patience);
      return filled === undefined ? read(toPackagedReader(await loadPackaged())) : filled.answer;
    });
  } catch {
    // Private windows, broken profiles, full disks, a database of a newer version: the words are the same ones.
    return read(toPackagedReader(await loadPackaged()));
  }
}

/** Reads another feed from the database; nothing where there is no edition of it, or the database is silent for 3 seconds. */
export async function readFeed<Answer>(feed: string, read: Read<Answer>, onOdd: OnOdd = () => {}): Promise<Answer | undefined> {
  try {
    return await withPatience(FEED_PATIENCE, async (database, patience) => (await ask(database, feed, read, onOdd, patience))?.answer);
  } catch {
    return undefined;
  }
}

// Opening it is the first answer that is waited for.
async function withPatience<Answer>(
  milliseconds: number,
  work: (database: CorpusDatabase, patience: Patience) => Promise<Answer>,
): Promise<Answer> {
  const patience = new Patience(milliseconds);
  const opened = Promise.withResolvers<void>();
  const done = withDatabase((database) => {
    opened.resolve();
    return work(database, patience);
  });
  // What fails before it is open fails for its own reason.
  done.catch(opened.reject);
  await patience.wait(opened.promise);
  return done;
}

/**
 * Puts the packaged edition into the database, unless the one there is the same or newer. A database that is not what it
 * should be is made anew: all that was in it can be had again.
 * It is deleted only after it has failed for 10 seconds.
 * @param hasRoom whether the device still takes what is written: of a full disk browsers say what they say of a spoilt database
 * @throws {DOMException} when there is no database to be had
 */
export async function installPackaged(loadPackaged: LoadPackaged, hasRoom: () => Promise<boolean>): Promise<void> {
  const install = () =>
    withDatabase(async (database) => {
      await installEdition(database, await loadPackaged());
      await freeUnusedSlots(database);
    });
  for (const pause of PAUSES) {
    const end = await tryTo(install);
    if (end === 'done') return;
    if (end === 'spoilt') break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  // Other feeds' editions are in it, too.
  if ((await tryTo(install)) === 'done' || !(await hasRoom())) return;
  await resetCorpus();
  await install();
}

/**
 * Where a browser was killed, what is left of it may hold the files of a database that is whole for a while, and Chromium (156)
 * says then what it says of spoilt ones. In milliseconds; the package answers meanwhile.
 */
const PAUSES = [1000, 3000, 6000] as const;

/** Done, or a store of ours is not there, or the browser cannot read its own files. @throws whatever else is in the way */
async function tryTo(work: () => Promise<void>): Promise<'done' | 'spoilt' | 'unreadable'> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return 'spoilt';
    if (error instanceof DOMException && error.name === 'UnknownError') return 'unreadable';
    throw error;
  }
}

/**
 * Deletes the database with every feed in it; the packaged edition serves until it is filled again.
 * @throws {DOMException} when the browser refuses, or handles stay open for 2 seconds
 */
export function resetCorpus(): Promise<void> {
  return deleteCorpusDatabase();
}

// Updates come days apart; a query that meets one after the other is asked anew for longer than it may take.
const TRIES = 20;

async function ask<Answer>(
  database: CorpusDatabase,
  feed: string,
  read: Read<Answer>,
  onOdd: OnOdd,
  patience: Patience,
): Promise<{ readonly answer: Answer } | undefined> {
  for (let tries = 1; ; tries++) {
    const reader = await loadDatabaseReader(database, feed, (answer) => patience.wait(answer));
    if (reader === undefined) return undefined;
    try {
      return { answer: await read(reader) };
    } catch (error) {
      if (error instanceof EditionMoved && tries < TRIES) continue;
      // That it is slow says nothing of what is in it.
      if ((error as Partial<Error>).name !== 'TimeoutError') onOdd(feed);
      throw error;
    }
  }
}
