import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runInSlices } from './time-slices.ts';

let now = 0;
const yields: (() => void)[] = [];

beforeEach(() => {
  now = 0;
  yields.length = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('scheduler', { yield: () => new Promise<void>((resolve) => yields.push(resolve)) });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function toSteps(count: number, costMs: number) {
  const steps = { done: 0 };
  const step = () => {
    steps.done++;
    now += costMs;
    return steps.done < count;
  };
  return { steps, step };
}

describe('runInSlices', () => {
  it('does cheap steps in one go', async () => {
    const { steps, step } = toSteps(100, 0.01);
    await runInSlices(step, new AbortController().signal);
    expect(steps.done).toBe(100);
    expect(yields).toHaveLength(0);
  });

  it('starts at once, so that a short page is marked before it is first shown', () => {
    const { steps, step } = toSteps(3, 0.01);
    void runInSlices(step, new AbortController().signal);
    expect(steps.done).toBe(3);
  });

  it('lets the page go on after 4 ms of work, and goes on itself only when it may', async () => {
    const { steps, step } = toSteps(10, 1);
    const run = runInSlices(step, new AbortController().signal);
    expect(steps.done).toBe(4);
    now += 500;
    yields.shift()?.();
    await vi.waitUntil(() => yields.length > 0);
    expect(steps.done).toBe(8);
    yields.shift()?.();
    await run;
    expect(steps.done).toBe(10);
  });

  it('lets tasks of the page that have waited go before it, every now and then', async () => {
    vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
    const { steps, step } = toSteps(100, 4);
    const turns: number[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      turns.push(steps.done);
      if (steps.done < 100) port2.postMessage(0);
    });
    port1.start();
    port2.postMessage(0);
    await runInSlices(step, new AbortController().signal);
    port1.close();
    expect(new Set(turns).size).toBeGreaterThan(5);
  });

  it('one long step is a slice of its own', async () => {
    const { steps, step } = toSteps(3, 50);
    const run = runInSlices(step, new AbortController().signal);
    for (const done of [1, 2]) {
      await vi.waitUntil(() => yields.length > 0);
      expect(steps.done).toBe(done);
      yields.shift()?.();
    }
    await run;
    expect(steps.done).toBe(3);
  });

  it('stops when told to while the page had its turn', async () => {
    const { steps, step } = toSteps(10, 10);
    const stop = new AbortController();
    const run = runInSlices(step, stop.signal);
    stop.abort();
    yields.shift()?.();
    await run;
    expect(steps.done).toBe(1);
  });

  it('stops between two steps of one slice', async () => {
    const stop = new AbortController();
    let done = 0;
    await runInSlices(() => {
      done++;
      if (done === 2) stop.abort();
      return true;
    }, stop.signal);
    expect(done).toBe(2);
  });

  it('does nothing when it was stopped before', async () => {
    const { steps, step } = toSteps(3, 1);
    await runInSlices(step, AbortSignal.abort());
    expect(steps.done).toBe(0);
  });

  it('hands a failing step to its caller and does no more', async () => {
    const run = runInSlices(() => {
      throw new Error('odd page');
    }, new AbortController().signal);
    await expect(run).rejects.toThrow('odd page');
  });

  it.each([
    ['browsers without a scheduler', undefined],
    ['browsers whose scheduler cannot yield', {}],
  ])('works in %s', async (_, scheduler) => {
    vi.stubGlobal('scheduler', scheduler);
    const { steps, step } = toSteps(5, 3);
    await runInSlices(step, new AbortController().signal);
    expect(steps.done).toBe(5);
  });
});
