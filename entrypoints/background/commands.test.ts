import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { loadSettings } from '../../lib/messaging/stored-settings.ts';
import { obeyCommands } from './commands.ts';

type Hear = (name: string, tab: object) => void;
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
  expect(openPopup).not.toHaveBeenCalled();
});
