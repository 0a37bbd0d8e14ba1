import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { readOnClick } from './read-on-click.ts';

const executeScript = vi.fn<(injection: object) => Promise<void>>();
const contains = vi.fn<() => Promise<boolean>>();

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockReset().mockResolvedValue();
  contains.mockReset().mockResolvedValue(true);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ content_scripts: [{ js: ['reader.js'] }] } as never);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(contains);
});
afterEach(() => vi.restoreAllMocks());

async function click(url: string, set: Partial<Settings> = {}): Promise<number> {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 7, url } as never);
  await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, ...set } });
  await readOnClick(7);
  return executeScript.mock.calls.length;
}

it('reads the page where pages are read by clicks only', async () => {
  expect(await click('https://news.example/today', { siteMode: 'click' })).toBe(1);
});

it('reads the page where the browser lets none of the site be read by itself', async () => {
  contains.mockResolvedValue(false);
  expect(await click('https://news.example/today')).toBe(1);
});

it.each<[reason: string, url: string, set: Partial<Settings>]>([
  ['it is read already', 'https://news.example/', {}],
  ['the site is off', 'https://news.example/', { siteMode: 'click', sitesOff: ['news.example'] }],
  ['all marks are off', 'https://news.example/', { siteMode: 'click', marksOn: false }],
  ['the site was not chosen', 'https://news.example/', { siteMode: 'chosen' }],
  ['it is no page of the web', 'about:config', { siteMode: 'click' }],
])('brings nothing into a page where %s', async (_, url, set) => {
  expect(await click(url, set)).toBe(0);
});
