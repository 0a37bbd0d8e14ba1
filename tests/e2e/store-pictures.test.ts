import { decode } from 'fast-png';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { takeStorePictures } from '../../cli/store/pictures.ts';
import { DEMO, startExtension } from './extension.ts';

/** Where in each picture our own window stands. */
const WINDOWS = [
  ['kk-1-card', { left: 0, top: 0, width: 1280, height: 800 }],
  ['kk-2-popup', { left: 836, top: 24, width: 420, height: 600 }],
  ['kk-3-questions', { left: 0, top: 0, width: 1280, height: 800 }],
  ['kk-4-timeline', { left: 0, top: 0, width: 1280, height: 800 }],
  ['kk-5-search', { left: 800, top: 0, width: 480, height: 800 }],
] as const;
/** A page of text is mostly its ground; a window that drew nothing is all of it. */
const MOST_GROUND = 0.97;

let session: BrowserSession;
const pictures = new Map<string, Uint8Array>();
beforeAll(async () => {
  session = await startExtension('chromium');
  // One language is enough to see that every scene can be come to; Kazakh has the longest words.
  await takeStorePictures(session, DEMO, 'kk', async (file, picture) => void pictures.set(file, picture));
});
afterAll(() => session?.close());

it('takes five pictures of a language, in their order', () => {
  expect([...pictures.keys()]).toEqual(WINDOWS.map(([file]) => file));
});

it.each(WINDOWS)('%s has the size that stores take, and something in it', (file, window) => {
  const { width, height, data, channels } = decode(pictures.get(file) ?? new Uint8Array());
  expect([width, height]).toEqual([1280, 800]);
  const counts = new Map<string, number>();
  for (let y = window.top; y < window.top + window.height; y++) {
    for (let x = window.left; x < window.left + window.width; x++) {
      const at = (y * width + x) * channels;
      const colour = data.subarray(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  expect(Math.max(...counts.values()) / (window.width * window.height)).toBeLessThan(MOST_GROUND);
});
