import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Catalogue } from '../domain/catalogue.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { followCatalogue, loadCatalogue, loadLanguage } from './catalogue.ts';

const { storage } = fakeBrowser;
const fetched = vi.fn<(url: string) => Promise<Response>>();
const choose = (uiLanguage: string) => storage.local.set({ settings: { ...DEFAULT_SETTINGS, uiLanguage } });

beforeEach(() => {
  fakeBrowser.reset();
  fetched.mockReset();
  fetched.mockImplementation(async (url) => new Response(JSON.stringify({ 'popup.title': url })));
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => path);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ru-RU');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the language spoken', () => {
  it('is the browser’s until another is chosen', async () => {
    expect(await loadLanguage(storage)).toBe('ru');
    await choose('kk');
    expect(await loadLanguage(storage)).toBe('kk');
    await choose('browser');
    expect(await loadLanguage(storage)).toBe('ru');
  });

  it('is the only one whose words are read', async () => {
    expect(await loadCatalogue('zh')).toEqual({ language: 'zh', messages: { 'popup.title': '/catalogues/zh.json' } });
    expect(fetched).toHaveBeenCalledOnce();
  });
});

describe('a view that follows it', () => {
  it('is given the words at once and at each change of language, until the signal aborts', async () => {
    const heard: string[] = [];
    const life = new AbortController();
    followCatalogue(storage, ({ language }: Catalogue) => heard.push(language), life.signal);
    await vi.waitFor(() => expect(heard).toEqual(['ru']));
    await choose('kk');
    await vi.waitFor(() => expect(heard).toEqual(['ru', 'kk']));
    await storage.local.set({ settings: { ...DEFAULT_SETTINGS, uiLanguage: 'kk', look: 'tint' } });
    await choose('zh');
    await vi.waitFor(() => expect(heard).toEqual(['ru', 'kk', 'zh']));
    life.abort();
    await choose('en');
    expect(heard).toEqual(['ru', 'kk', 'zh']);
  });

  it('tries again with the next change when the words could not be read', async () => {
    const heard: string[] = [];
    fetched.mockRejectedValueOnce(new Error('gone'));
    followCatalogue(storage, ({ language }: Catalogue) => heard.push(language), new AbortController().signal);
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce());
    await storage.local.set({ settings: { ...DEFAULT_SETTINGS, uiLanguage: 'ru', look: 'tint' } });
    await vi.waitFor(() => expect(heard).toEqual(['ru']));
  });

  it('speaks the language chosen last, however long the words of another take', async () => {
    const heard: string[] = [];
    const late = Promise.withResolvers<Response>();
    fetched.mockImplementation(async (url) => (url.includes('/kk.') ? late.promise : new Response('{}')));
    await choose('kk');
    followCatalogue(storage, ({ language }: Catalogue) => heard.push(language), new AbortController().signal);
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledWith('/catalogues/kk.json'));
    await choose('zh');
    await vi.waitFor(() => expect(heard).toEqual(['zh']));
    late.resolve(new Response('{}'));
    await late.promise;
    await new Promise((done) => setTimeout(done));
    expect(heard).toEqual(['zh']);
  });
});
