import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, SITE_MODES } from './settings.ts';
import { type SiteState, toSiteName, toSiteState, withSite } from './site-choice.ts';

const site = fc.domain();
const settings: fc.Arbitrary<Settings> = fc
  .record({ siteMode: fc.constantFrom(...SITE_MODES), sitesOn: fc.uniqueArray(site), sitesOff: fc.uniqueArray(site) })
  .map((sites) => ({ ...DEFAULT_SETTINGS, ...sites }));

describe('a site', () => {
  it.each<[reason: string, set: Partial<Settings>, state: SiteState]>([
    ['is read when nothing is set', {}, 'read'],
    ['is not while it is switched off', { sitesOff: ['news.example'] }, 'off'],
    ['is read while only another is off', { sitesOff: ['other.example', 'www.news.example'] }, 'read'],
    ['is not read before it is chosen', { siteMode: 'chosen' }, 'off'],
    ['is read once it is chosen', { siteMode: 'chosen', sitesOn: ['news.example'] }, 'read'],
    ['is not read where it is chosen and off', { siteMode: 'chosen', sitesOn: ['news.example'], sitesOff: ['news.example'] }, 'off'],
    ['waits for a click', { siteMode: 'click', sitesOn: ['news.example'] }, 'on-click'],
    ['does not wait for one while it is off', { siteMode: 'click', sitesOff: ['news.example'] }, 'off'],
    ['is not read while all marks are off', { marksOn: false, siteMode: 'chosen', sitesOn: ['news.example'] }, 'off'],
  ])('%s', (_, set, state) => {
    expect(toSiteState({ ...DEFAULT_SETTINGS, ...set }, 'news.example')).toBe(state);
  });

  it('switched off is off, switched on is on, whatever was set; other sites and settings stay', () => {
    fc.assert(
      fc.property(settings, site, site, (before, one, other) => {
        fc.pre(one !== other);
        const off = withSite(withSite(before, one, false), one, false);
        const on = withSite(off, one, true);
        expect(toSiteState(off, one)).toBe('off');
        expect(toSiteState(on, one)).toBe(before.siteMode === 'click' ? 'on-click' : 'read');
        for (const after of [off, on]) {
          expect(toSiteState(after, other)).toBe(toSiteState(before, other));
          expect({ ...after, sitesOn: [], sitesOff: [] }).toEqual({ ...before, sitesOn: [], sitesOff: [] });
          for (const list of [after.sitesOn, after.sitesOff]) expect(new Set(list).size).toBe(list.length);
        }
      }),
    );
  });
});

describe('the site that a reader means', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  News.Example ', 'news.example'],
    ['news.example/today?a=1', 'news.example'],
    ['http://news.example:8080/today', 'news.example'],
    ['news.example:8080', 'news.example'],
    ['новости.example', 'xn--b1amnebsh.example'],
    ['', undefined],
    ['two words', undefined],
    ['ftp://news.example', undefined],
    ['https://', undefined],
    ['about:config', undefined],
  ])('by “%s” is %s', (typed, name) => {
    expect(toSiteName(typed)).toBe(name);
  });

  it('is the same once it is named', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        expect(toSiteName(toSiteName(address) ?? '')).toBe(new URL(address).hostname);
      }),
    );
  });
});
