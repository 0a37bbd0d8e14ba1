import { mergeHighMarks, parseHighMarks } from '../store/high-marks.ts';
import { SyncError } from '../sync/fault.ts';
import type { FeedState, HighMarks, SyncStore } from '../sync/store.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

/** What of a feed's state is kept a second time, so that a database that was lost brings no older edition back. */
interface MirroredMarks {
  readonly high: HighMarks;
  readonly maxClockSeen: number;
}

const toKey = (feed: string) => `marks:${feed}`;

/** A store that keeps the highest versions seen in extension storage as well; the larger counts (lib/store/high-marks.ts). */
export function withMirroredMarks(store: SyncStore, stored: StoredValues): SyncStore {
  const save = async (feed: string, { high, maxClockSeen }: FeedState) => {
    const marks: MirroredMarks = { high, maxClockSeen };
    await stored.set({ [toKey(feed)]: marks }).catch((error: unknown) => {
      throw new SyncError('E_QUOTA', `the marks of ${feed} could not be kept`, { cause: error });
    });
  };
  return {
    ...store,
    loadState: async (feed) => withMarks(await store.loadState(feed), parseMarks(await loadValue(stored, toKey(feed)))),
    // Before the database: a mark that is too high asks for what has been seen already, one that is too low lets it be older.
    saveState: async (feed, state) => {
      await save(feed, state);
      await store.saveState(feed, state);
    },
    takeIntoUse: async (feed, state) => {
      await save(feed, state);
      await store.takeIntoUse(feed, state);
    },
    remove: async (feed) => {
      await store.remove(feed);
      await stored.remove([toKey(feed)]);
    },
  };
}

function withMarks(state: FeedState | undefined, marks: MirroredMarks | undefined): FeedState | undefined {
  if (marks === undefined) return state;
  if (state === undefined) return { trusted: {}, high: marks.high, maxClockSeen: marks.maxClockSeen };
  return { ...state, high: mergeHighMarks(state.high, marks.high), maxClockSeen: Math.max(state.maxClockSeen, marks.maxClockSeen) };
}

function parseMarks(value: unknown): MirroredMarks | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { high, maxClockSeen } = value as Partial<Record<keyof MirroredMarks, unknown>>;
  const marks = parseHighMarks(high);
  return marks !== undefined && typeof maxClockSeen === 'number' ? { high: marks, maxClockSeen } : undefined;
}
