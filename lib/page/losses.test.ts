// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Losses } from './losses.ts';
import type { Mark } from './mark.ts';

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

describe('how long a place waits that takes marks off', () => {
  it('is not at all, where it keeps them', () => {
    const losses = new Losses();
    losses.painted([toMark()]);
    expect([losses.toWait(place), losses.refuses]).toStrictEqual([0, false]);
  });

  /** The page takes a mark off so long after it was painted. */
  const lose = (losses: Losses, after: number, times: number) => {
    for (let at = 0; at < times; at++) {
      const mark = toMark();
      losses.painted([mark]);
      now += after;
      losses.changed(place, [mark]);
    }
  };

  it('grows for one that takes marks off at once, and has no end after many times', () => {
    const losses = new Losses();
    lose(losses, 5, 8);
    expect(losses.toWait(place)).toBe(0);
    lose(losses, 5, 1);
    expect(losses.toWait(place)).toBe(100);
    lose(losses, 5, 4);
    expect([losses.toWait(place), losses.refuses]).toStrictEqual([1600, false]);
    lose(losses, 5, 1);
    expect([losses.toWait(place), losses.refuses]).toStrictEqual([Number.POSITIVE_INFINITY, true]);
    expect(losses.toWait(document.body)).toBe(0);
  });

  it('stays nothing for one that changes once a second, however often', () => {
    const losses = new Losses();
    lose(losses, 1000, 500);
    expect([losses.toWait(place), losses.refuses]).toStrictEqual([0, false]);
  });

  it('is nothing again for one that goes on changing while there are no marks: it does not do so because of us', () => {
    const losses = new Losses();
    lose(losses, 5, 10);
    now += 16;
    losses.changed(place, []);
    expect(losses.toWait(place)).toBe(200);
    now += 16;
    losses.changed(place, []);
    expect(losses.toWait(place)).toBe(0);
    for (let at = 0; at < 100; at++) {
      lose(losses, 5, 9);
      now += 40;
      losses.changed(place, []);
    }
    expect([losses.toWait(place), losses.refuses]).toStrictEqual([0, false]);
  });

  it('does not grow by marks that no page can see', () => {
    const losses = new Losses();
    for (let at = 0; at < 100; at++) losses.changed(place, [toMark()]);
    expect([losses.toWait(place), losses.refuses]).toStrictEqual([0, false]);
  });
});
