import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hearOfOddFeeds, tellOddFeed } from './odd-feed.ts';

type Listener = (message: unknown, sender: unknown) => unknown;

const OURS = { id: 'parallax', url: 'chrome-extension://parallax/popup.html' };
const hear = vi.fn<(feed: string) => void>();
let listener: Listener;

beforeEach(() => {
  hear.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('parallax');
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://parallax${path}`);
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
  hearOfOddFeeds(hear);
});
afterEach(() => vi.restoreAllMocks());

it('the background hears once a page of which feed it is', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => listener(message, OURS));
  for (const feed of ['parallax', 'f0123456789ab', 'parallax']) tellOddFeed(feed);
  expect(hear.mock.calls).toEqual([['parallax'], ['f0123456789ab']]);
  expect(send).toHaveBeenCalledTimes(2);
});

it.each<[who: string, message: unknown, sender: object]>([
  ['a script in a page', { oddFeed: 'parallax' }, { id: 'parallax', url: 'https://news.example/' }],
  ['another extension', { oddFeed: 'parallax' }, { ...OURS, id: 'other' }],
  ['a page of ours that says something else', { oddFeed: 7 }, OURS],
  ['a page of ours that says nothing', null, OURS],
])('nobody else is heard: %s', (_, message, sender) => {
  expect(listener(message, sender)).toBeUndefined();
  expect(hear).not.toHaveBeenCalled();
});

it('a view goes on where the background does not answer', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Could not establish connection'));
  expect(() => tellOddFeed('fffffffffffff')).not.toThrow();
});
