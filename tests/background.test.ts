import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../entrypoints/background/index.ts';
import { compileFixtureEdition } from '../lib/corpus/fixture-corpus.ts';
import { serialiseEdition } from '../lib/edition/serialise-edition.ts';
import { readCorpus } from '../lib/store/open-corpus.ts';

const executeScript = vi.fn(async () => []);

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  const edition = serialiseEdition(await compileFixtureEdition());
  vi.stubGlobal('fetch', async (url: string) => new Response(url.endsWith('edition.json') ? edition : '{"schema":1}'));
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://parallax${path}`);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ content_scripts: [{ matches: [], js: ['reader.js'] }] } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript);
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockReturnValue(undefined);
  background.main();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('installs the corpus and reads open tabs also where the matcher could not be kept', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalled());
  const noPackage = () => Promise.reject(new Error('the database was not filled'));
  expect(await readCorpus(noPackage, async ({ readFrom }) => readFrom)).toBe('database');
});
