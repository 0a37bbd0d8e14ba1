import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAsked, readIntoOpenTabs, readIntoTabs } from './read-into-open-tabs.ts';

const SCRIPT = { matches: ['https://*/*'], js: ['reader.js'], css: ['marks.css'] };
const insertCSS = vi.fn<(injection: { readonly target: { readonly tabId: number } }) => Promise<void>>();
const executeScript = vi.fn<(injection: object) => Promise<void>>();
const withManifest = (manifest: object) => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest as ReturnType<typeof fakeBrowser.runtime.getManifest>);
};

beforeEach(() => {
  insertCSS.mockReset().mockResolvedValue();
  executeScript.mockReset().mockResolvedValue();
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation(insertCSS);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(executeScript);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: 1 }, {}, { id: 2 }] as never);
});
afterEach(() => vi.restoreAllMocks());

describe('pages that were open before the extension was installed', () => {
  it('are read into, in all their frames, marks and reader', async () => {
    withManifest({ content_scripts: [SCRIPT] });
    await readIntoOpenTabs();
    expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: SCRIPT.matches });
    for (const tabId of [1, 2]) {
      expect(insertCSS).toHaveBeenCalledWith({ target: { tabId, allFrames: true }, files: ['marks.css'] });
      expect(executeScript).toHaveBeenCalledWith({ target: { tabId, allFrames: true }, files: ['reader.js'] });
    }
  });

  it('that refuse are passed over, the others are read', async () => {
    withManifest({ content_scripts: [SCRIPT] });
    insertCSS.mockImplementation(async ({ target }) => {
      if (target.tabId === 1) throw new Error('The extensions gallery cannot be scripted');
    });
    await readIntoOpenTabs();
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 2, allFrames: true }, files: ['reader.js'] }]]);
  });

  it.each([
    ['Firefox, which does so by itself', { content_scripts: [SCRIPT], browser_specific_settings: {} }],
    ['a build without reader', {}],
  ])('are left alone in %s', async (_, manifest) => {
    withManifest(manifest);
    await readIntoOpenTabs();
    expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
  });
});

describe('pages that are open when the reader allows more sites', () => {
  it('are read into in every browser, with the sheet as the manifest has it', async () => {
    withManifest({ content_scripts: [{ ...SCRIPT, css_origin: 'user' }], browser_specific_settings: {} });
    await readIntoTabs();
    expect(insertCSS).toHaveBeenCalledWith({ target: { tabId: 1, allFrames: true }, files: ['marks.css'], origin: 'USER' });
    expect(executeScript).toHaveBeenCalledTimes(2);
  });
});

describe('a page on which the toolbar button was clicked', () => {
  it('is read, and no other; that it was asked for is said before', async () => {
    withManifest({ content_scripts: [SCRIPT] });
    await readAsked(7);
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7, allFrames: true }, files: ['asked.js', 'reader.js'] }]]);
  });
});
