import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_MARKS } from '../sync/high-marks.ts';
import type { FeedState, HighMarks, SyncStore } from '../sync/store.ts';
import { mergeHighMarks, parseHighMarks } from './high-marks.ts';
import { type MarksMirror, mirrorMarks } from './mirror-marks.ts';

const ROLES = ['timestamp', 'snapshot', 'targets', 'edition'] as const;
const count = fc.nat(9);
const marks: fc.Arbitrary<HighMarks> = fc.record({ root: fc.nat(2), timestamp: count, snapshot: count, targets: count, edition: count });

describe('marks kept in two places', () => {
  it('are of each role the larger, under the same root', () => {
    fc.assert(
      fc.property(marks, marks, (one, given) => {
        const other = { ...given, root: one.root };
        const merged = mergeHighMarks(one, other);
        for (const role of ROLES) expect(merged[role]).toBe(Math.max(one[role], other[role]));
        expect(merged.root).toBe(one.root);
      }),
    );
  });

  it('are those of the later root, which may have forgotten what was too high', () => {
    const tooHigh = { root: 1, timestamp: 2 ** 31, snapshot: 4, targets: 4, edition: 4 };
    const recovered = { root: 2, timestamp: 5, snapshot: 5, targets: 4, edition: 4 };
    expect([mergeHighMarks(tooHigh, recovered), mergeHighMarks(recovered, tooHigh)]).toEqual([recovered, recovered]);
  });

  it('are the same whichever comes first, and do not change when merged again', () => {
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const merged = mergeHighMarks(one, other);
        expect(mergeHighMarks(other, one)).toEqual(merged);
        expect(mergeHighMarks(merged, one)).toEqual(merged);
        expect(mergeHighMarks(merged, undefined)).toEqual(merged);
      }),
    );
  });

  it('are read back as they were written, and nothing else is', () => {
    fc.assert(
      fc.property(marks, (kept) => {
        expect(parseHighMarks(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
    for (const scrap of [undefined, null, 5, [], {}, { ...NO_MARKS, root: '1' }, { ...NO_MARKS, edition: -1 }]) {
      expect(parseHighMarks(scrap)).toBeUndefined();
    }
  });
});

describe('a store with a mirror of its marks', () => {
  const seen: HighMarks = { root: 1, timestamp: 5, snapshot: 5, targets: 5, edition: 5 };
  const state: FeedState = { trusted: { root: '{}' }, high: seen, maxClockSeen: 3 };
  let stored: FeedState | undefined;
  let mirrored: unknown;
  const keep = async (_: string, next: FeedState) => {
    stored = next;
  };
  const inner = {
    loadState: async () => stored,
    saveState: keep,
    takeIntoUse: keep,
    remove: async () => {
      stored = undefined;
    },
  } as unknown as SyncStore;
  const mirror: MarksMirror = {
    load: async () => mirrored,
    save: async (_, next) => {
      mirrored = next;
    },
    forget: async () => {
      mirrored = undefined;
    },
  };
  const broken: MarksMirror = {
    load: () => Promise.reject(new Error()),
    save: () => Promise.reject(new Error()),
    forget: () => Promise.reject(new Error()),
  };
  beforeEach(() => {
    stored = undefined;
    mirrored = undefined;
  });

  it('knows what has been seen after the database was lost', async () => {
    const store = mirrorMarks(inner, mirror);
    expect(await store.loadState('parallax')).toBeUndefined();
    await store.saveState('parallax', state);
    stored = undefined;
    expect(await store.loadState('parallax')).toEqual({ trusted: {}, high: seen, maxClockSeen: 0 });
  });

  it('knows what has been seen after the mirror was lost, or holds scrap', async () => {
    const store = mirrorMarks(inner, mirror);
    await store.takeIntoUse('parallax', state);
    expect(mirrored).toEqual(seen);
    for (const scrap of [undefined, 'scrap']) {
      mirrored = scrap;
      expect(await store.loadState('parallax')).toEqual(state);
    }
  });

  it('does not go back with a database that does', async () => {
    const store = mirrorMarks(inner, mirror);
    await store.saveState('parallax', { ...state, high: { ...seen, timestamp: 9 } });
    stored = state;
    expect((await store.loadState('parallax'))?.high.timestamp).toBe(9);
  });

  it('works without a mirror that works', async () => {
    const store = mirrorMarks(inner, broken);
    await store.saveState('parallax', state);
    expect(await store.loadState('parallax')).toEqual(state);
    await store.remove('parallax');
    expect(await store.loadState('parallax')).toBeUndefined();
  });

  it('forgets with the feed, and writes no marks of what was not stored', async () => {
    const store = mirrorMarks(inner, mirror);
    await store.saveState('parallax', state);
    await store.remove('parallax');
    expect([mirrored, await store.loadState('parallax')]).toEqual([undefined, undefined]);
    const failing = mirrorMarks({ ...inner, saveState: vi.fn().mockRejectedValue(new Error('no room')) }, mirror);
    await expect(failing.saveState('parallax', state)).rejects.toThrow('no room');
    expect(mirrored).toBeUndefined();
  });
});
