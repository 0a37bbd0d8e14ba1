// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from './mark.ts';
import { Pace } from './pace.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

const place = document.createElement('p');
const toMark = (): Mark => {
  const node = document.createTextNode('Putin');
  return { topic: 'putin', form: 'base', surface: 'Putin', again: false, pieces: [{ node, start: 0, end: 5 }] };
};

describe('how long a place waits for its next reading', () => {
  it('is not at all, for what is short and keeps its marks', () => {
    const pace = new Pace();
    pace.read(place, 20_000);
    expect([pace.toWait(place), pace.refuses]).toStrictEqual([0, false]);
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

  /** The page takes a mark off so long after it was painted. */
  const lose = (pace: Pace, after: number, times: number) => {
    for (let at = 0; at < times; at++) {
      const mark = toMark();
      pace.painted([mark]);
      now += after;
      pace.changed(place, [mark]);
    }
  };

  it('grows for one that takes marks off at once, and has no end after many times', () => {
    const pace = new Pace();
    lose(pace, 5, 8);
    expect(pace.toWait(place)).toBe(0);
    lose(pace, 5, 1);
    expect(pace.toWait(place)).toBe(100);
    lose(pace, 5, 4);
    expect([pace.toWait(place), pace.refuses]).toStrictEqual([1600, false]);
    lose(pace, 5, 1);
    expect([pace.toWait(place), pace.refuses]).toStrictEqual([Number.POSITIVE_INFINITY, true]);
    expect(pace.toWait(document.body)).toBe(0);
  });

  it('stays nothing for one that changes once a second, however often', () => {
    const pace = new Pace();
    lose(pace, 1000, 500);
    expect([pace.toWait(place), pace.refuses]).toStrictEqual([0, false]);
  });

  it('is nothing again for one that goes on changing while there are no marks: it does not do so because of us', () => {
    const pace = new Pace();
    lose(pace, 5, 10);
    now += 16;
    pace.changed(place, []);
    expect(pace.toWait(place)).toBe(200);
    now += 16;
    pace.changed(place, []);
    expect(pace.toWait(place)).toBe(0);
    for (let at = 0; at < 100; at++) {
      lose(pace, 5, 9);
      now += 40;
      pace.changed(place, []);
    }
    expect([pace.toWait(place), pace.refuses]).toStrictEqual([0, false]);
  });

  it('does not grow by marks that no page can see', () => {
    const pace = new Pace();
    for (let at = 0; at < 100; at++) pace.changed(place, [toMark()]);
    expect([pace.toWait(place), pace.refuses]).toStrictEqual([0, false]);
  });
});
