import type { SyncOutcome } from './progress.ts';

/** When a feed is looked at next; kept, because the worker that knows it ends. Times are milliseconds since 1970. */
export interface Schedule {
  readonly nextAt: number;
  /** Runs in a row that failed. */
  readonly failures: number;
  /** When the last run ended. */
  readonly lastAt?: number;
}

/** What a schedule hears of. */
export type ScheduleEvent =
  /** The browser, or the worker, has started. */
  | { readonly kind: 'started'; readonly now: number }
  /** A run has ended. */
  | { readonly kind: 'ended'; readonly now: number; readonly outcome: SyncOutcome };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const JITTER = 0.2;
const BY_HAND = 10 * SECOND;
const FIRST_FAILURE = 5 * MINUTE;

/**
 * The schedule after an event. Runs are a day apart, give or take a fifth, so that hosts are not asked by all at once and
 * no rhythm shows; after failures 5 minutes, doubled up to a day, give or take a fifth, too, so that readers do not come back all at once
 * when a host does. After a start the first is 1 to 10 minutes away, unless
 * a later one was settled before: a browser that is started ten times a day asks once.
 * @param random numbers from 0 up to 1
 */
export function reduceSchedule(schedule: Schedule | undefined, event: ScheduleEvent, random: () => number): Schedule {
  const { now } = event;
  if (event.kind === 'started') {
    const settled = schedule?.nextAt ?? 0;
    const soon = now + (1 + 9 * random()) * MINUTE;
    // What is further away than any run can be was settled by a clock that was wrong.
    const isSane = settled > soon && settled <= now + DAY * (1 + JITTER);
    return { failures: 0, ...schedule, nextAt: isSane ? settled : soon };
  }
  const { outcome } = event;
  if (outcome.kind === 'paused') return { failures: schedule?.failures ?? 0, nextAt: now, lastAt: now };
  const hasFailed = outcome.kind === 'kept' && outcome.fault !== 'E_CANCELLED';
  const failures = hasFailed ? (schedule?.failures ?? 0) + 1 : outcome.kind === 'kept' ? (schedule?.failures ?? 0) : 0;
  const wait = hasFailed ? Math.min(DAY, FIRST_FAILURE * 2 ** (failures - 1)) : DAY;
  return { failures, nextAt: now + wait * (1 + JITTER * (2 * random() - 1)), lastAt: now };
}

/** Whether a reader may have an update looked for now: 10 seconds after the last at the earliest. */
export function mayRunByHand(schedule: Schedule | undefined, now: number): boolean {
  const lastAt = schedule?.lastAt;
  // A last run in the future was timed by a clock that was wrong.
  return lastAt === undefined || lastAt > now || now - lastAt >= BY_HAND;
}
