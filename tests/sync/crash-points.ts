import { IDBObjectStore } from 'fake-indexeddb';
import type { Stage, SyncStore } from '../../lib/sync/store.ts';
import type { Fetcher } from '../../lib/sync/surroundings.ts';

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/**
 * Calls back before each write that a database is asked for, counted from 1; what it throws, the write throws.
 * @returns how to end that
 */
export function watchWrites(onWrite: (count: number, transaction: IDBTransaction) => void): () => void {
  let count = 0;
  const prototype = IDBObjectStore.prototype as unknown as Record<(typeof WRITES)[number], (...given: unknown[]) => unknown>;
  const originals = WRITES.map((name) => [name, prototype[name]] as const);
  for (const [name, write] of originals) {
    prototype[name] = function (this: IDBObjectStore, ...given) {
      count += 1;
      onWrite(count, this.transaction);
      return write.apply(this, given);
    };
  }
  return () => {
    for (const [name, write] of originals) prototype[name] = write;
  };
}

/** Called at each point, counted from 1: before and after each question to a store or host. What it promises is waited for. */
export type AtPoint = (count: number) => Promise<void> | undefined;

/** The store with a point before and after each of its operations, those of its stages too. */
export function withPoints(store: SyncStore, at: AtPoint): SyncStore {
  let count = 0;
  const between = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    await at((count += 1));
    const answer = await ask();
    await at((count += 1));
    return answer;
  };
  return {
    loadState: (feed) => between(() => store.loadState(feed)),
    saveState: (feed, state) => between(() => store.saveState(feed, state)),
    openStage: async (feed, target, from) => toStageWithPoints(await between(() => store.openStage(feed, target, from)), between),
    saveMatcher: (feed, sha256, bytes) => between(() => store.saveMatcher(feed, sha256, bytes)),
    takeIntoUse: (feed, state) => between(() => store.takeIntoUse(feed, state)),
    sweep: (feed) => between(() => store.sweep(feed)),
    remove: (feed) => between(() => store.remove(feed)),
  };
}

function toStageWithPoints(stage: Stage, between: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>): Stage {
  return {
    get linesDone() {
      return stage.linesDone;
    },
    load: (id) => between(() => stage.load(id)),
    write: (puts, deletions, linesDone) => between(() => stage.write(puts, deletions, linesDone)),
    async *readAll() {
      const batches = await between(() => Array.fromAsync(stage.readAll()));
      yield* batches;
    },
  };
}

/** The fetcher with a point before and after each request. */
export function fetchWithPoints(fetch: Fetcher, at: AtPoint): Fetcher {
  let count = 0;
  return async (url, signal) => {
    await at((count += 1));
    const answer = await fetch(url, signal);
    await at((count += 1));
    return answer;
  };
}
