import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { loadSettings } from '../../lib/messaging/stored-settings.ts';
import { obeyCommands } from './commands.ts';

type Hear = (name: string, tab: object) => void;
type Answer = (message: unknown) => void;
/** The line to the frames of a tab, as they are at its other end. */
const frames: { names: string[]; answer: Answer; leave: () => void } = { names: [], answer: () => {}, leave: () => {} };
const connect = (_: number, { name }: { name: string }) => {
  frames.names.push(name);
  return {
    onMessage: { addListener: (hear: Answer) => (frames.answer = hear) },
    onDisconnect: { addListener: (hear: () => void) => (frames.leave = hear) },
    disconnect: () => {},
  };
};
const openPopup = vi.fn<() => Promise<void>>();
const openOptionsPage = vi.fn<() => Promise<void>>();
const contains = vi.fn<() => Promise<boolean>>();
let press: Hear;

beforeEach(async () => {
  fakeBrowser.reset();
  for (const call of [openPopup, openOptionsPage]) call.mockReset().mockResolvedValue();
  contains.mockReset().mockResolvedValue(false);
  Object.assign(fakeBrowser, { commands: { onCommand: { addListener: (hear: Hear) => (press = hear) } } });
  Object.assign(fakeBrowser.action, { openPopup });
  Object.assign(fakeBrowser.tabs, { connect });
  frames.names = [];
  vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockImplementation(openOptionsPage);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ host_permissions: ['https://*/*'] } as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(contains);
  obeyCommands();
});
afterEach(() => vi.restoreAllMocks());

const set = (settings: Partial<Settings>) => fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, ...settings } });
const toggle = () => press('toggle-site', { id: 7, url: 'https://news.example/today' });
const load = () => loadSettings(fakeBrowser.storage);

it('opens what can ask for a site, where it is to be chosen and the browser does not allow it', async () => {
  await set({ siteMode: 'chosen' });
  toggle();
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
  expect((await load()).sitesOn).toEqual([]);
  openPopup.mockRejectedValue(new Error('openPopup requires a user gesture'));
  toggle();
  await vi.waitFor(() => expect(openOptionsPage).toHaveBeenCalledOnce());
});

it('opens what can switch all of it on, where everything is off', async () => {
  await set({ marksOn: false });
  toggle();
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
  expect((await load()).sitesOff).toEqual([]);
});

it('chooses a site that the browser allows, and leaves it again', async () => {
  contains.mockResolvedValue(true);
  await set({ siteMode: 'chosen' });
  toggle();
  await vi.waitFor(async () => expect((await load()).sitesOn).toEqual(['news.example']));
  contains.mockResolvedValue(false);
  toggle();
  await vi.waitFor(async () => expect((await load()).sitesOn).toEqual([]));
  expect(openPopup).toHaveBeenCalledTimes(2);
  expect(openOptionsPage).not.toHaveBeenCalled();
});

it('shows the switch that was moved, and what can be said of a page that has none', async () => {
  toggle();
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
  expect((await load()).sitesOff).toEqual(['news.example']);
  press('toggle-site', { id: 7 });
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledTimes(2));
  press('toggle-site', { id: 7, url: 'file:///home/text.html' });
  await vi.waitFor(() => expect(openPopup).toHaveBeenCalledTimes(3));
  expect((await load()).sitesOff).toEqual(['news.example']);
});

describe('a key for the mentions of a page', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const next = (tab: object = { id: 7 }) => press('next-mention', tab);
  const settle = () => vi.advanceTimersByTimeAsync(5000);

  it('is all there is to it where the page obeys', async () => {
    next();
    frames.answer(true);
    await settle();
    expect(frames.names).toEqual(['command:next']);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it.each([
    ['says that it has nothing to do', () => frames.answer(false)],
    ['is not ours to read', () => frames.leave()],
    ['says nothing at all', () => {}],
  ])('opens the popup, which says why, where the page %s', async (_, answer) => {
    next();
    answer();
    await settle();
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('opens it where there is no page, too, and throws nothing where the browser opens none', async () => {
    openPopup.mockRejectedValue(new Error('A popup is open'));
    next({});
    await settle();
    expect(openPopup).toHaveBeenCalledOnce();
    expect(openOptionsPage).not.toHaveBeenCalled();
  });
});
