import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import { parseTimes, type Times, toTimesAfter } from '../domain/shared-settings.ts';
import { SharedAreaFake } from './fixture-shared-area.ts';
import { isInAccount, loadSharing, SHARING, type SharingArea, shareSettings, takeOutOfAccount } from './settings-sharing.ts';

let account = new SharedAreaFake();
beforeEach(() => {
  account = new SharedAreaFake();
});

/** One of a reader's browsers, with its own storage and clock. */
class BrowserFake {
  readonly #stored: { [key: string]: unknown } = {};
  #settings: Settings = DEFAULT_SETTINGS;
  #times: Times = {};

  readonly local: Pick<SharingArea, 'get' | 'set'> = {
    get: async () => structuredClone(this.#stored),
    set: async (values) => {
      Object.assign(this.#stored, structuredClone(values));
      const { settings, settingTimes } = this.#stored;
      this.#settings = settings as Settings;
      this.#times = parseTimes(settingTimes);
    },
  };

  get settings(): Settings {
    return this.#settings;
  }

  async change(change: Partial<Settings>, now: number): Promise<void> {
    const settings = { ...this.#settings, ...change };
    await this.local.set({ settings, settingTimes: toTimesAfter({ settings: this.#settings, times: this.#times }, settings, now) });
  }

  share = () => shareSettings({ local: this.local, sync: account });
}

const toSites = (count: number) => Array.from({ length: count }, (_, at) => `a-rather-long-name-of-a-site-${at}.example`);

describe('two browsers of one reader', () => {
  it('have the same settings once both have shared them', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ theme: 'dark', sitesOff: ['news.example'] }, 1000);
    await desk.share();
    await bag.share();
    expect(bag.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', sitesOff: ['news.example'] });
  });

  it('keep what each has set apart from the other', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ theme: 'dark' }, 1000);
    await bag.change({ look: 'tint' }, 2000);
    for (const one of [desk, bag, desk]) await one.share();
    expect(desk.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', look: 'tint' });
    expect(bag.settings).toEqual(desk.settings);
  });

  it('go by what was set last, in whichever order they share', async () => {
    for (const order of [
      [0, 1, 0],
      [1, 0, 1],
    ]) {
      account = new SharedAreaFake();
      const both = [new BrowserFake(), new BrowserFake()];
      await both[0]?.change({ theme: 'dark' }, 1000);
      await both[1]?.change({ theme: 'light' }, 2000);
      for (const at of order) await both[at]?.share();
      expect(both.map(({ settings }) => settings.theme)).toEqual(['light', 'light']);
    }
  });

  it('set something back to what it was before', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ marksOn: false }, 1000);
    for (const one of [desk, bag]) await one.share();
    await bag.change({ marksOn: true }, 2000);
    for (const one of [bag, desk]) await one.share();
    expect([desk.settings.marksOn, bag.settings.marksOn]).toEqual([true, true]);
  });

  it('go by what was set after the other was seen, though that one’s clock is ahead', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ theme: 'dark' }, 9_000_000);
    for (const one of [desk, bag]) await one.share();
    await bag.change({ theme: 'light' }, 1000);
    for (const one of [bag, desk]) await one.share();
    expect(desk.settings.theme).toBe('light');
  });

  it('agree where both set something in the same millisecond', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ theme: 'dark' }, 1000);
    await bag.change({ theme: 'light' }, 1000);
    for (const one of [desk, bag, desk, bag]) await one.share();
    expect(desk.settings.theme).toBe(bag.settings.theme);
  });
});

describe('shared settings', () => {
  it('are written once, and not again where nothing differs', async () => {
    const desk = new BrowserFake();
    await desk.change({ theme: 'dark', look: 'tint', marksOn: false }, 1000);
    for (const _ of [1, 2, 3]) await desk.share();
    expect(account.writes).toBe(1);
  });

  it('are not written for a browser in which nothing was set', async () => {
    await new BrowserFake().share();
    expect(account.writes).toBe(0);
  });

  it('carry a list of several items’ length whole, and a shorter one after it', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ sitesOff: toSites(500) }, 1000);
    for (const one of [desk, bag]) await one.share();
    expect(bag.settings.sitesOff).toEqual(toSites(500));
    await bag.change({ sitesOff: toSites(2) }, 2000);
    for (const one of [bag, desk]) await one.share();
    expect(desk.settings.sitesOff).toEqual(toSites(2));
    expect(Object.keys(await account.get())).toEqual(['setting.sitesOff']);
  });

  it('leave a list in its browser that is too long, say so, and carry the rest', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ sitesOff: toSites(5000), theme: 'dark' }, 1000);
    for (const one of [desk, bag]) await one.share();
    expect(bag.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(desk.settings.sitesOff).toHaveLength(5000);
    expect(await loadSharing(desk)).toEqual({ isOn: true, tooLong: ['sitesOff'] });
  });

  it('fit into what a browser allows when every list is as long as it may be', async () => {
    const desk = new BrowserFake();
    const sites = toSites(640);
    await desk.change({ sitesOn: sites, sitesOff: sites, topicsOff: sites }, 1000);
    expect((await loadSharing(desk)).tooLong).toEqual([]);
    await desk.share();
    const bag = new BrowserFake();
    await bag.share();
    expect(bag.settings).toEqual(desk.settings);
  });

  it('wait for the parts of a list that have not arrived', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ sitesOff: toSites(500) }, 1000);
    await desk.share();
    const part = Object.entries(await account.get()).find(([key]) => key === 'setting.sitesOff.1');
    await account.remove(['setting.sitesOff.1']);
    await bag.share();
    expect(bag.settings.sitesOff).toEqual([]);
    await account.set(Object.fromEntries([part ?? []]));
    await bag.share();
    expect(bag.settings.sitesOff).toEqual(toSites(500));
  });

  it('neither go nor come where the reader does not want it', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    await desk.change({ theme: 'dark' }, 1000);
    await desk.share();
    await bag.local.set({ [SHARING]: false, settings: DEFAULT_SETTINGS });
    await bag.change({ look: 'none' }, 2000);
    await bag.share();
    await desk.share();
    expect([bag.settings.theme, desk.settings.look]).toEqual(['system', 'underline']);
    expect(await loadSharing(bag)).toEqual({ isOn: false, tooLong: [] });
  });

  it('stay in the account when they are no longer shared, until they are taken out of it', async () => {
    const [desk, bag] = [new BrowserFake(), new BrowserFake()];
    expect(await isInAccount({ sync: account })).toBe(false);
    await account.set({ other: 1 });
    await desk.change({ sitesOff: toSites(500), theme: 'dark' }, 1000);
    for (const one of [desk, bag]) await one.share();
    await desk.local.set({ [SHARING]: false });
    await desk.share();
    expect(await isInAccount({ sync: account })).toBe(true);
    await takeOutOfAccount({ sync: account });
    await desk.share();
    expect(await account.get()).toEqual({ other: 1 });
    expect([await isInAccount({ sync: account }), desk.settings.theme]).toEqual([false, 'dark']);
    await bag.share();
    expect(await isInAccount({ sync: account })).toBe(true);
  });

  it('are taken as an older version wrote them', async () => {
    const desk = new BrowserFake();
    await account.set({ 'setting.languagesOff': { at: 5, value: ['kk'] } });
    await desk.share();
    expect(desk.settings.languagesOff).toEqual(['kk-Cyrl', 'kk-Latn']);
  });

  it('are left out where another version wrote what this one does not understand', async () => {
    const desk = new BrowserFake();
    await account.set({
      'setting.look': { at: 5, value: 'glow' },
      'setting.theme': { at: 5, value: 'dark' },
      'setting.colour': 'teal',
      other: 1,
    });
    await desk.share();
    expect(desk.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(await account.get()).toHaveProperty('other');
    await desk.change({ look: 'tint' }, 3);
    await desk.share();
    expect(((await account.get()) as { [key: string]: unknown })['setting.look']).toEqual({ at: 5, value: 'glow' });
  });
});
