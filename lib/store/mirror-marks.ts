import { NO_STATE } from '../sync/high-marks.ts';
import type { HighMarks, SyncStore } from '../sync/store.ts';
import { mergeHighMarks, parseHighMarks } from './high-marks.ts';

/** Where the marks of feeds are kept a second time, so that they outlive the database. */
export interface MarksMirror {
  load(feed: string): Promise<unknown>;
  save(feed: string, marks: HighMarks): Promise<void>;
  forget(feed: string): Promise<void>;
}

/**
 * The same store, with marks that a lost or older database does not lower (see mergeHighMarks). A mirror that cannot be
 * read or written is none: an update is not to fail for it.
 */
export function mirrorMarks(store: SyncStore, mirror: MarksMirror): SyncStore {
  const save = (feed: string, marks: HighMarks) => mirror.save(feed, marks).catch(() => {});
  return {
    ...store,
    async loadState(feed) {
      const [state, mirrored] = await Promise.all([store.loadState(feed), mirror.load(feed).then(parseHighMarks, () => undefined)]);
      if (state === undefined && mirrored === undefined) return undefined;
      const known = state ?? NO_STATE;
      return { ...known, high: mergeHighMarks(known.high, mirrored) };
    },
    async saveState(feed, state) {
      await store.saveState(feed, state);
      await save(feed, state.high);
    },
    async takeIntoUse(feed, state) {
      await store.takeIntoUse(feed, state);
      await save(feed, state.high);
    },
    async remove(feed) {
      await store.remove(feed);
      await mirror.forget(feed).catch(() => {});
    },
  };
}
