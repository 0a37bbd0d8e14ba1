import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Patience } from './patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => new Promise<string>((resolve) => setTimeout(() => resolve('came'), milliseconds));
const hear = (promise: Promise<unknown>) => promise.catch((error: unknown) => (error as Error).name);

describe('patience with somebody who is asked', () => {
  it('lasts through any number of answers that come in time, and through what is done between them', async () => {
    const patience = new Patience(700);
    const read = async () => {
      for (let at = 0; at < 5; at++) {
        await patience.wait(pass(600));
        await pass(5000);
      }
      return 'all';
    };
    const all = hear(read());
    await vi.runAllTimersAsync();
    expect(await all).toBe('all');
  });

  it('lasts as long as any of several answers comes in time', async () => {
    const patience = new Patience(700);
    const all = hear(Promise.all([600, 1200, 1800].map((milliseconds) => patience.wait(pass(milliseconds)))));
    await vi.runAllTimersAsync();
    expect(await all).toEqual(['came', 'came', 'came']);
  });

  it('ends with the first silence that is too long, for good', async () => {
    const patience = new Patience(700);
    const late = hear(patience.wait(pass(800)));
    await vi.advanceTimersByTimeAsync(750);
    expect(await late).toBe('TimeoutError');
    expect(await hear(patience.wait(pass(1)))).toBe('TimeoutError');
  });
});
