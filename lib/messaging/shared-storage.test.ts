import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { withSite } from '../domain/site-choice.ts';
import { loadShared, mendSettings, onSharedChange, SettingsHandle, saveMatchers } from './shared-storage.ts';

const { storage } = fakeBrowser;
const tinted: Settings = {
  ...DEFAULT_SETTINGS,
  look: 'tint',
  painter: 'elements',
  derivedForms: false,
  sitesOff: ['news.example'],
  uiLanguage: 'ru',
};

beforeEach(() => fakeBrowser.reset());

describe('what the contexts share', () => {
  it('is nothing before the extension has been set up', async () => {
    expect(await loadShared(storage)).toEqual({ settings: undefined, matchers: [] });
    await saveMatchers(storage, ['compiled']);
    await mendSettings(storage);
    expect(await loadShared(storage)).toEqual({ settings: DEFAULT_SETTINGS, matchers: ['compiled'] });
  });

  it('is what was saved', async () => {
    await storage.local.set({ settings: tinted });
    await saveMatchers(storage, ['compiled']);
    expect(await loadShared(storage)).toEqual({ settings: tinted, matchers: ['compiled'] });
  });

  it('is mended where an earlier version had other settings', async () => {
    await storage.local.set({ settings: { look: 'glow', sitesOff: 1, painter: 'elements' }, matchers: [] });
    await mendSettings(storage);
    expect(await loadShared(storage)).toMatchObject({ settings: { ...DEFAULT_SETTINGS, painter: 'elements' } });
  });

  it('is not written anew for settings that are as they should be', async () => {
    await storage.local.set({ settings: tinted });
    const written = vi.spyOn(storage.local, 'set');
    written.mockClear();
    await mendSettings(storage);
    expect(written).not.toHaveBeenCalled();
  });
});

describe('a change of settings', () => {
  async function open() {
    const shown: Settings[] = [];
    const handle = new SettingsHandle(storage, (settings) => shown.push(settings), new AbortController().signal);
    await vi.waitFor(() => expect(shown).not.toEqual([]));
    return { handle, shown };
  }

  it('keeps what was changed in another view', async () => {
    const [popup, page] = [await open(), await open()];
    popup.handle.change((settings) => withSite(settings, 'news.example', false));
    await vi.waitFor(() => expect(page.shown.at(-1)?.sitesOff).toEqual(['news.example']));
    page.handle.change((settings) => ({ ...settings, look: 'tint' }));
    expect((await storage.local.get('settings'))['settings']).toEqual({ ...DEFAULT_SETTINGS, look: 'tint', sitesOff: ['news.example'] });
  });

  it('is written and shown within the click, also after another click', async () => {
    const { handle, shown } = await open();
    const written = vi.spyOn(storage.local, 'set');
    handle.change((settings) => ({ ...settings, look: 'tint' }));
    handle.change((settings) => withSite(settings, 'news.example', false));
    expect(written).toHaveBeenCalledTimes(2);
    expect(shown.at(-1)).toEqual({ ...DEFAULT_SETTINGS, look: 'tint', sitesOff: ['news.example'] });
  });

  it('is nothing before the settings are known, so that defaults overwrite nothing', () => {
    const written = vi.spyOn(storage.local, 'set');
    written.mockClear();
    new SettingsHandle(storage, () => {}, new AbortController().signal).change(() => tinted);
    expect(written).not.toHaveBeenCalled();
  });

  it('is followed by whoever shows them, until the signal aborts', async () => {
    const shown: Settings[] = [];
    const life = new AbortController();
    void new SettingsHandle(storage, (settings) => shown.push(settings), life.signal);
    await vi.waitFor(() => expect(shown).toEqual([DEFAULT_SETTINGS]));
    await storage.local.set({ settings: tinted });
    await vi.waitFor(() => expect(shown).toEqual([DEFAULT_SETTINGS, tinted]));
    life.abort();
    await storage.local.set({ settings: DEFAULT_SETTINGS });
    expect(shown).toHaveLength(2);
  });
});

describe('the matchers', () => {
  it('are written only when they are others, so that no page reads anew for nothing', async () => {
    const written = vi.spyOn(storage.local, 'set');
    for (const text of ['one', 'one', 'other']) await saveMatchers(storage, [text]);
    expect(written).toHaveBeenCalledTimes(2);
    expect(await storage.local.get('matchers')).toEqual({ matchers: ['other'] });
  });
});

describe('a change', () => {
  it('is heard of settings and matchers, and of nothing else, until the signal aborts', async () => {
    const listener = vi.fn();
    const life = new AbortController();
    onSharedChange(storage, listener, life.signal);
    await storage.local.set({ settings: tinted });
    await saveMatchers(storage, ['compiled']);
    expect(listener).toHaveBeenCalledTimes(2);
    await storage.local.set({ other: 1 });
    life.abort();
    await storage.local.set({ settings: DEFAULT_SETTINGS });
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
