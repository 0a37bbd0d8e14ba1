import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings, withSite } from '../domain/settings.ts';
import { changeSettings, followSettings, loadShared, onSharedChange, saveMatcher } from './shared-storage.ts';

const { storage } = fakeBrowser;
const tinted: Settings = { look: 'tint', painter: 'elements', sitesOff: ['news.example'] };

beforeEach(() => fakeBrowser.reset());

describe('what the contexts share', () => {
  it('is as by default before the extension has been set up', async () => {
    expect(await loadShared(storage)).toEqual({ settings: DEFAULT_SETTINGS, matcher: undefined });
  });

  it('is what was saved', async () => {
    await changeSettings(storage, () => tinted);
    await saveMatcher(storage, '{"schema":1}');
    expect(await loadShared(storage)).toEqual({ settings: tinted, matcher: { schema: 1 } });
  });

  it('is read with care', async () => {
    await storage.local.set({ settings: { look: 'glow', sitesOff: 1 } });
    expect(await loadShared(storage)).toMatchObject({ settings: DEFAULT_SETTINGS });
  });
});

describe('a change of settings', () => {
  it('keeps what was changed elsewhere, also at the same time', async () => {
    const switchOff = changeSettings(storage, (settings) => withSite(settings, 'news.example', false));
    await Promise.all([switchOff, changeSettings(storage, (settings) => ({ ...settings, look: 'tint' }))]);
    expect((await loadShared(storage)).settings).toEqual({ look: 'tint', painter: 'highlight', sitesOff: ['news.example'] });
  });

  it('is followed by whoever shows them, until the signal aborts', async () => {
    const shown: Settings[] = [];
    const life = new AbortController();
    followSettings(storage, (settings) => shown.push(settings), life.signal);
    await vi.waitFor(() => expect(shown).toEqual([DEFAULT_SETTINGS]));
    await changeSettings(storage, () => tinted);
    await vi.waitFor(() => expect(shown).toEqual([DEFAULT_SETTINGS, tinted]));
    life.abort();
    await changeSettings(storage, () => DEFAULT_SETTINGS);
    expect(shown).toHaveLength(2);
  });
});

describe('the matcher', () => {
  it('is written only when it is another one, so that no page reads anew for nothing', async () => {
    const written = vi.spyOn(storage.local, 'set');
    for (const text of ['{"schema":1}', '{"schema":1}', '{"schema":2}']) await saveMatcher(storage, text);
    expect(written).toHaveBeenCalledTimes(2);
    expect(await loadShared(storage)).toMatchObject({ matcher: { schema: 2 } });
  });
});

describe('a change', () => {
  it('is heard of settings and matcher, and of nothing else, until the signal aborts', async () => {
    const listener = vi.fn();
    const life = new AbortController();
    onSharedChange(storage, listener, life.signal);
    await changeSettings(storage, () => tinted);
    await saveMatcher(storage, '{"schema":1}');
    expect(listener).toHaveBeenCalledTimes(2);
    await storage.local.set({ other: 1 });
    life.abort();
    await changeSettings(storage, () => DEFAULT_SETTINGS);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
