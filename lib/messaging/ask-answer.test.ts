import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Brief } from '../domain/brief.ts';
import { answer, type Handlers } from './answer.ts';
import { ask } from './ask.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

const OURS = { id: 'parallax', tab: { id: 7 }, frameId: 3, url: 'https://news.example/today' };
let listener: Listener;
let sender: unknown = OURS;
/** How a browser carries a message: an answer only from a listener that says it will answer. */
const sendMessage = (message: unknown) =>
  new Promise((resolve) => {
    if (listener(structuredClone(message), sender, resolve) !== true) resolve(undefined);
  });

const handlers = (): { readonly [Name in keyof Handlers]: ReturnType<typeof vi.fn<Handlers[Name]>> } => ({
  'load-guide': vi.fn<Handlers['load-guide']>(async () => null),
  'load-card': vi.fn<Handlers['load-card']>(async () => null),
  'load-element-painter': vi.fn<Handlers['load-element-painter']>(async () => null),
  'load-catalogue': vi.fn<Handlers['load-catalogue']>(async () => ({ language: 'en', messages: {} })),
  'load-brief': vi.fn<Handlers['load-brief']>(async ({ topic }) => ({ topic: { id: topic } }) as Brief),
  'find-name': vi.fn<Handlers['find-name']>(async () => 'Токаев'),
  'open-full-view': vi.fn<Handlers['open-full-view']>(async () => null),
  'save-pin': vi.fn<Handlers['save-pin']>(async () => null),
  'remove-pin': vi.fn<Handlers['remove-pin']>(async () => 'noted' as const),
  'open-pins': vi.fn<Handlers['open-pins']>(async () => null),
});
let handled: ReturnType<typeof handlers>;

beforeEach(() => {
  sender = OURS;
  handled = handlers();
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('parallax');
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://parallax${path}`);
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
  vi.stubGlobal('browser', { runtime: { sendMessage } });
  answer(handled);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a page that asks', () => {
  it('is answered, and the handler is told which frame it was', async () => {
    expect(await ask('load-brief', { topic: 'putin' })).toEqual({ topic: { id: 'putin' } });
    expect(handled['load-brief']).toHaveBeenCalledWith({ topic: 'putin' }, { tabId: 7, frameId: 3 });
  });

  it('is told why there is no answer', async () => {
    handled['load-brief'].mockRejectedValue(new Error('The corpus has no speaker gone'));
    await expect(ask('load-brief', { topic: 'putin' })).rejects.toThrow('The corpus has no speaker gone');
  });

  it('is told that nobody took the message', async () => {
    await expect(ask('load-brief', { topic: '../putin' })).rejects.toThrow('The background did not take the message load-brief');
  });
});

describe('somebody else who sends', () => {
  it.each([
    ['another extension', { ...OURS, id: 'other' }],
    ['a page of ours that is no tab', { id: 'parallax' }],
    ['a page of ours in a tab', { ...OURS, url: 'chrome-extension://parallax/options.html' }],
    ['a sender without frame', { id: 'parallax', tab: { id: 7 } }],
  ])('gets no answer: %s', async (_, who) => {
    sender = who;
    await expect(ask('load-card', {})).rejects.toThrow('did not take the message load-card');
    expect(handled['load-card']).not.toHaveBeenCalled();
  });
});

it('outside an extension asking says so', async () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', undefined);
  await expect(ask('load-card', {})).rejects.toThrow('The extension API is not here');
});
