import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncOutcome } from './progress.ts';
import { mayRunByHand, reduceSchedule, type Schedule } from './schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 0, 1);
const CURRENT: SyncOutcome = { kind: 'current' };
const FAILED: SyncOutcome = { kind: 'kept', fault: 'E_NET', message: '' };
const CANCELLED: SyncOutcome = { kind: 'kept', fault: 'E_CANCELLED', message: '' };
const started = (schedule: Schedule | undefined, random = 0.5) => reduceSchedule(schedule, { kind: 'started', now: NOW }, () => random);
const ended = (schedule: Schedule | undefined, outcome: SyncOutcome, random = 0.5) =>
  reduceSchedule(schedule, { kind: 'ended', now: NOW, outcome }, () => random);

describe('the schedule', () => {
  it('has a first run 1 to 10 minutes after the start', () => {
    expect(started(undefined, 0).nextAt).toBe(NOW + MINUTE);
    expect(started(undefined, 0.999_999).nextAt).toBeLessThanOrEqual(NOW + 10 * MINUTE);
    expect(started({ nextAt: NOW - DAY, failures: 0 }, 0).nextAt).toBe(NOW + MINUTE);
  });

  it('keeps to what was settled, however often the browser is started', () => {
    expect(started({ nextAt: NOW + DAY, failures: 2 })).toEqual({ nextAt: NOW + DAY, failures: 2 });
  });

  it('forgets what a wrong clock has settled', () => {
    expect(started({ nextAt: NOW + 3650 * DAY, failures: 0 }, 0).nextAt).toBe(NOW + MINUTE);
  });

  it('has runs a day apart, a fifth more or less', () => {
    expect(ended(undefined, CURRENT, 0).nextAt).toBe(NOW + 0.8 * DAY);
    expect(ended(undefined, CURRENT, 0.5).nextAt).toBe(NOW + DAY);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        const wait = ended(undefined, CURRENT, random).nextAt - NOW;
        expect(wait).toBeGreaterThanOrEqual(0.8 * DAY);
        expect(wait).toBeLessThanOrEqual(1.2 * DAY);
      }),
    );
  });

  it('backs off from 5 minutes to a day, and begins anew after a good run', () => {
    let schedule: Schedule | undefined;
    const waits = Array.from({ length: 12 }, () => {
      schedule = ended(schedule, FAILED);
      return (schedule.nextAt - NOW) / MINUTE;
    });
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440]);
    schedule = ended(ended(schedule, CURRENT), FAILED);
    expect(schedule.nextAt).toBe(NOW + 5 * MINUTE);
  });

  it('has readers whom one host failed come back at different times', () => {
    const waits = [0, 0.5, 0.999_999].map((random) => ended(undefined, FAILED, random).nextAt - NOW);
    expect(waits[0]).toBe(4 * MINUTE);
    expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
  });

  it('takes a stop by the reader for no failure, and goes on at once after a pause', () => {
    expect(ended({ nextAt: NOW, failures: 3 }, CANCELLED)).toEqual({ nextAt: NOW + DAY, failures: 3, lastAt: NOW });
    expect(ended({ nextAt: NOW, failures: 3 }, { kind: 'paused' })).toEqual({ nextAt: NOW, failures: 3, lastAt: NOW });
  });

  it('lets a reader look every 10 seconds', () => {
    const schedule = ended(undefined, CURRENT);
    expect([NOW, NOW + 9999, NOW + 10_000].map((now) => mayRunByHand(schedule, now))).toEqual([false, false, true]);
    expect(mayRunByHand(undefined, NOW)).toBe(true);
    expect(mayRunByHand(schedule, NOW - DAY)).toBe(true);
  });
});
