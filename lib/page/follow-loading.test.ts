import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLoading, GIVE_UP_AFTER_MS, type Loading, SIGN_AFTER_MS } from './follow-loading.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function follow(signal = new AbortController().signal) {
  const told: Loading<string>[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  followLoading(
    () => promise,
    (loading) => told.push(loading),
    signal,
  );
  return { told, resolve, reject };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('followLoading', () => {
  it('shows no sign of loading when the answer is there before one is missed', async () => {
    const { told, resolve } = follow();
    await pass(SIGN_AFTER_MS - 1);
    resolve('brief');
    await pass(GIVE_UP_AFTER_MS);
    expect(told).toStrictEqual([{ kind: 'ready', value: 'brief' }]);
  });

  it('shows a sign after 150 ms, then the answer', async () => {
    const { told, resolve } = follow();
    await pass(149);
    expect(told).toStrictEqual([]);
    await pass(1);
    expect(told).toStrictEqual([{ kind: 'loading' }]);
    resolve('brief');
    await pass(GIVE_UP_AFTER_MS);
    expect(told).toStrictEqual([{ kind: 'loading' }, { kind: 'ready', value: 'brief' }]);
  });

  it('says at once that it failed, without a sign before', async () => {
    const { told, reject } = follow();
    reject(new Error('asleep'));
    await pass(GIVE_UP_AFTER_MS);
    expect(told).toStrictEqual([{ kind: 'failed' }]);
  });

  it('gives up after 2 s, and a late answer does not come up any more', async () => {
    const { told, resolve } = follow();
    await pass(1999);
    expect(told).toStrictEqual([{ kind: 'loading' }]);
    await pass(1);
    expect(told).toStrictEqual([{ kind: 'loading' }, { kind: 'failed' }]);
    resolve('too late');
    await pass(GIVE_UP_AFTER_MS);
    expect(told).toHaveLength(2);
  });

  it('a failure after giving up is not told twice', async () => {
    const { told, reject } = follow();
    await pass(GIVE_UP_AFTER_MS);
    reject(new Error('closed'));
    await pass(GIVE_UP_AFTER_MS);
    expect(told.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
  });

  it.each([
    ['an answer', 10, 'resolve'],
    ['a failure', 10, 'reject'],
    ['an answer after the sign', SIGN_AFTER_MS, 'resolve'],
  ] as const)('is silent about %s once the card is closed, and leaves no timer', async (_, afterMs, how) => {
    const card = new AbortController();
    const { told, resolve, reject } = follow(card.signal);
    await pass(afterMs);
    const before = told.length;
    card.abort();
    if (how === 'resolve') resolve('brief');
    else reject(new Error('asleep'));
    await pass(GIVE_UP_AFTER_MS);
    expect(told).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells nothing to a card that was closed before', async () => {
    const { told, resolve } = follow(AbortSignal.abort());
    resolve('brief');
    await pass(GIVE_UP_AFTER_MS);
    expect(told).toStrictEqual([]);
  });
});
