import { SyncError } from '../sync/fault.ts';
import type { FeedState, HighMarks, SyncStore } from '../sync/store.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

/** What of a feed's state is kept a second time, so that a database that was lost brings no older edition back. */
interface MirroredMarks {
  readonly high: HighMarks;
  readonly maxClockSeen: number;
}

const ROLES = ['root', 'timestamp', 'snapshot', 'targets', 'edition'] as const;
const NOTHING: HighMarks = { root: 0, timestamp: 0, snapshot: 0, targets: 0, edition: 0 };
const toKey = (feed: string) => `marks:${feed}`;

/**
 * A store that keeps the highest versions seen in extension storage as well; the larger counts.
 *
 * A root that another root has replaced may have taken the marks of its roles back (TUF 1.0.33, 5.3.11), so that those under
 * the newer root count, whichever they are; the edition's is the larger in any case.
 */
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
  return { ...state, high: toHigher(state.high, marks.high), maxClockSeen: Math.max(state.maxClockSeen, marks.maxClockSeen) };
}

/** The marks that count of two sets. */
export function toHigher(one: HighMarks, other: HighMarks): HighMarks {
  const edition = Math.max(one.edition, other.edition);
  if (one.root !== other.root) return { ...(one.root > other.root ? one : other), edition };
  return {
    root: one.root,
    timestamp: Math.max(one.timestamp, other.timestamp),
    snapshot: Math.max(one.snapshot, other.snapshot),
    targets: Math.max(one.targets, other.targets),
    edition,
  };
}

function parseMarks(value: unknown): MirroredMarks | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { high, maxClockSeen } = value as Partial<Record<keyof MirroredMarks, unknown>>;
  if (typeof high !== 'object' || high === null || !isMark(maxClockSeen)) return undefined;
  const marks = { ...NOTHING, ...high } as Record<keyof HighMarks, unknown>;
  return ROLES.every((role) => isMark(marks[role])) ? { high: marks as unknown as HighMarks, maxClockSeen } : undefined;
}

function isMark(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
