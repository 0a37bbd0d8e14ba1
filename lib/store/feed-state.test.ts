import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedState } from '../sync/store.ts';
import { parseFeedState } from './feed-state.ts';

const count = fc.nat();
const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 64, maxLength: 64 });
const file = fc.string();
const marks = fc.record({ root: count, timestamp: count, snapshot: count, targets: count, edition: count });
const active = fc.record(
  { slot: fc.string(), number: count, date: fc.string(), records: count, resultDigest: digest, matcher: digest },
  { requiredKeys: ['slot', 'number', 'date', 'records', 'resultDigest'] },
);
const states: fc.Arbitrary<FeedState> = fc.record(
  {
    active,
    trusted: fc.record({ root: file, timestamp: file, snapshot: file, targets: file }, { requiredKeys: [] }),
    high: marks,
    lastOkAt: count,
    freshUntil: count,
    maxClockSeen: count,
  },
  { requiredKeys: ['trusted', 'high', 'maxClockSeen'] },
);

const whole: FeedState = {
  active: { slot: 'parallax/a', number: 2, date: '2026-11-02', records: 9, resultDigest: 'a'.repeat(64), matcher: 'b'.repeat(64) },
  trusted: { root: '{}' },
  high: { root: 1, timestamp: 2, snapshot: 3, targets: 4, edition: 5 },
  lastOkAt: 6,
  freshUntil: 7,
  maxClockSeen: 8,
};
const PATHS = ['active', 'trusted', 'high', 'lastOkAt', 'freshUntil', 'maxClockSeen'].concat(
  ['slot', 'number', 'date', 'records', 'resultDigest', 'matcher'].map((field) => `active.${field}`),
  ['root', 'timestamp', 'snapshot', 'targets', 'edition'].map((role) => `high.${role}`),
  ['root', 'timestamp', 'snapshot', 'targets'].map((name) => `trusted.${name}`),
);

function withValueAt(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(whole);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const inner = names.reduce((from, name) => (from as { [name: string]: unknown })[name], copy);
  (inner as { [name: string]: unknown })[last] = value;
  return copy;
}

describe('the state of a feed in the database', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseFeedState(structuredClone(state))).toEqual(state);
      }),
    );
  });

  it('is none when anything else stands there', () => {
    fc.assert(
      fc.property(fc.anything(), (scrap) => {
        expect(parseFeedState(scrap)).toBeUndefined();
      }),
    );
  });

  it.each(PATHS)('is none when %s is not what it was', (path) => {
    for (const scrap of [null, Number.NaN, Symbol.iterator, ['1'], true])
      expect(parseFeedState(withValueAt(path, scrap)), String(scrap)).toBeUndefined();
  });

  it.each(['high.root', 'active.number', 'active.records'])('is none when %s counts nothing', (path) => {
    for (const scrap of [-1, 1.5, 2 ** 53, Number.POSITIVE_INFINITY, '1']) expect(parseFeedState(withValueAt(path, scrap))).toBeUndefined();
  });
});
