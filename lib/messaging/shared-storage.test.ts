import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { loadKept, loadShared, onSharedChange, saveMatchers } from './shared-storage.ts';
import { mendSettings } from './stored-settings.ts';

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

it('is read as it is by who takes one setting of it, whatever it is', async () => {
  expect(await loadKept(storage)).toEqual({});
  for (const [settings, kept] of [[{ theme: 7 }, { theme: 7 }] as const, ['scrap', {}] as const, [null, {}] as const]) {
    await storage.local.set({ settings });
    expect(await loadKept(storage)).toEqual(kept);
  }
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
