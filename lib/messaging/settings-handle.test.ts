import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { withSite } from '../domain/site-choice.ts';
import { SettingsHandle } from './settings-handle.ts';

const { storage } = fakeBrowser;
const tinted: Settings = { ...DEFAULT_SETTINGS, look: 'tint', uiLanguage: 'ru' };

beforeEach(() => fakeBrowser.reset());

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

  it('is not taken back by what another view changed while it was being written', async () => {
    const { handle, shown } = await open();
    const set = storage.local.set.bind(storage.local);
    const written = Promise.withResolvers<void>();
    vi.spyOn(storage.local, 'set').mockImplementationOnce(() => written.promise);
    handle.change((settings) => ({ ...settings, look: 'tint' }));
    await set({ settings: { ...DEFAULT_SETTINGS, uiLanguage: 'ru' } });
    await new Promise((done) => setTimeout(done));
    handle.change((settings) => withSite(settings, 'news.example', false));
    expect(shown.at(-1)).toMatchObject({ look: 'tint', sitesOff: ['news.example'] });
    written.resolve();
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
