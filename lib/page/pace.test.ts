// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from './pace.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

const place = document.createElement('p');
describe('how long a place waits for its next reading', () => {
  it('is not at all, for what is short', () => {
    const pace = new Pace();
    pace.read(place, 20_000);
    expect(pace.toWait(place)).toBe(0);
  });

  it('is a second after a million characters, and that passes', () => {
    const pace = new Pace();
    pace.read(place, 1_000_000);
    expect(pace.toWait(place)).toBe(1000);
    now = 400;
    expect(pace.toWait(place)).toBe(600);
    now = 1001;
    expect(pace.toWait(place)).toBe(0);
  });
});
