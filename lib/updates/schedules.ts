import type { FeedFault } from '../domain/feed-status.ts';
import type { Schedule } from '../sync/schedule.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

/** When a feed is looked at next, and why its last update ended without an edition. */
export interface FeedSchedule extends Schedule {
  readonly fault?: FeedFault;
  /** Whether its last run is to be gone on with, in another event of the worker. */
  readonly isPaused?: boolean;
  /** When its records in the database were last held against their digest. */
  readonly auditedAt?: number;
}
/** Schedules by feed. */
export type Schedules = ReadonlyMap<string, FeedSchedule>;

const KEY = 'schedule';

// What there was no room for on a full disk, by the storage it is of. It is of this process alone, and better than nothing:
// the reader is told why an update ended, and how often it failed still counts.
const unwritten = new WeakMap<StoredValues, Schedules>();

/** The schedules as they are kept, read tolerantly: what is not understood is as if the feed had never been looked at. */
export async function loadSchedules(stored: StoredValues): Promise<Schedules> {
  const remembered = unwritten.get(stored);
  if (remembered !== undefined) return remembered;
  const value = await loadValue(stored, KEY);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([feed, entry]: [string, unknown]) => {
      const schedule = parseSchedule(entry);
      return schedule === undefined ? [] : [[feed, schedule] as const];
    }),
  );
}

/** Keeps the schedules; where storage does not take them, until the process ends or it takes later ones. */
export async function saveSchedules(stored: StoredValues, schedules: Schedules): Promise<void> {
  try {
    await stored.set({ [KEY]: Object.fromEntries(schedules) });
    unwritten.delete(stored);
  } catch {
    unwritten.set(stored, schedules);
  }
}

type Fields = { readonly [field: string]: unknown };
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTime = (value: unknown): value is number => Number.isFinite(value);

function parseSchedule(value: unknown): FeedSchedule | undefined {
  if (!isFields(value)) return undefined;
  const { nextAt, failures, lastAt, fault, isPaused, auditedAt } = value;
  if (!isTime(nextAt) || !Number.isSafeInteger(failures) || (failures as number) < 0) return undefined;
  const known = parseFault(fault);
  return {
    nextAt,
    failures: failures as number,
    ...(isTime(lastAt) && { lastAt }),
    ...(known !== undefined && { fault: known }),
    ...(typeof isPaused === 'boolean' && { isPaused }),
    ...(isTime(auditedAt) && { auditedAt }),
  };
}

function parseFault(value: unknown): FeedFault | undefined {
  if (!isFields(value)) return undefined;
  const { code, at, host } = value;
  return typeof code === 'string' && isTime(at) ? { code, at, host: typeof host === 'string' ? host : undefined } : undefined;
}
