import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { loadSettings, loadShared, onSharedChange, saveMatcher, saveSettings } from './shared-storage.ts';

const { storage } = fakeBrowser;
const tinted: Settings = { look: 'tint', painter: 'elements', sitesOff: ['news.example'] };

beforeEach(() => fakeBrowser.reset());

describe('what the contexts share', () => {
  it('is as by default before the extension has been set up', async () => {
    expect(await loadShared(storage)).toEqual({ settings: DEFAULT_SETTINGS, matcher: undefined });
  });

  it('is what was saved', async () => {
    await saveSettings(storage, tinted);
    await saveMatcher(storage, { schema: 1 });
    expect(await loadShared(storage)).toEqual({ settings: tinted, matcher: { schema: 1 } });
    expect(await loadSettings(storage)).toEqual(tinted);
  });

  it('is read with care', async () => {
    await storage.local.set({ settings: { look: 'glow', sitesOff: 1 } });
    expect(await loadSettings(storage)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a change', () => {
  it('is heard of settings and matcher, and of nothing else, until the signal aborts', async () => {
    const listener = vi.fn();
    const life = new AbortController();
    onSharedChange(storage, listener, life.signal);
    await saveSettings(storage, tinted);
    await saveMatcher(storage, { schema: 1 });
    expect(listener).toHaveBeenCalledTimes(2);
    await storage.local.set({ other: 1 });
    life.abort();
    await saveSettings(storage, DEFAULT_SETTINGS);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
