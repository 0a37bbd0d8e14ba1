import type { FeedState, Stage, SyncStore } from '../sync/store.ts';
import type { CorpusDatabase } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { openStage } from './open-stage.ts';
import { removeFeed, sweep } from './sweep.ts';
import { takeIntoUse } from './take-into-use.ts';
import { toSyncError, write } from './transact.ts';

/**
 * Keeps feeds and editions in IndexedDB. One handle is opened when it is first needed and kept until a newer version, a
 * reset or the browser closes it. A stage ends with its handle: what is in it stands, and is found when it is opened again.
 */
export function toSyncStore(open: () => Promise<CorpusDatabase>): SyncStore {
  let opening: Promise<CorpusDatabase> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const openKept = async () => {
    const database = await open();
    database.addEventListener('versionchange', forget);
    database.addEventListener('close', forget);
    return database;
  };
  const use = <Result>(run: (database: CorpusDatabase) => Promise<Result>): Promise<Result> =>
    safely(async () => {
      opening ??= openKept();
      const database = await opening.catch((error: unknown) => {
        forget();
        throw error;
      });
      return run(database);
    });
  return {
    loadState: (feed) => use(async (database) => parseFeedState(await database.get('feeds', feed))),
    saveState: (feed, state) => use((database) => saveState(database, feed, state)),
    openStage: (feed, target, from) => use(async (database) => toSafeStage(await openStage(database, feed, target, from))),
    saveMatcher: (feed, sha256, bytes) => use((database) => saveMatcher(database, feed, sha256, bytes)),
    takeIntoUse: (feed, state) => use((database) => takeIntoUse(database, feed, state)),
    sweep: (feed) => use((database) => sweep(database, feed)),
    remove: (feed) => use((database) => removeFeed(database, feed)),
  };
}

async function safely<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw toSyncError(error);
  }
}

function toSafeStage(stage: Stage): Stage {
  return {
    get linesDone() {
      return stage.linesDone;
    },
    load: (id) => safely(() => stage.load(id)),
    write: (puts, deletions, linesDone) => safely(() => stage.write(puts, deletions, linesDone)),
    async *readAll() {
      try {
        yield* stage.readAll();
      } catch (error) {
        throw toSyncError(error);
      }
    },
  };
}

// Which edition is in use is for takeIntoUse alone to change.
async function saveState(database: CorpusDatabase, feed: string, state: FeedState): Promise<void> {
  const { active: _, ...rest } = state;
  await write(database, ['feeds'], 'relaxed', async (writing) => {
    const feeds = writing.objectStore('feeds');
    const active = parseFeedState(await feeds.get(feed))?.active;
    await feeds.put({ ...rest, ...(active !== undefined && { active }) } satisfies FeedState, feed);
  });
}

async function saveMatcher(database: CorpusDatabase, feed: string, sha256: string, bytes: Uint8Array): Promise<void> {
  await write(database, ['matchers'], 'relaxed', async (writing) => {
    await writing.objectStore('matchers').put(bytes, [feed, sha256]);
  });
}
