import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CHOICES } from './language.ts';
import { DEFAULT_SETTINGS, LOOKS, PAINTERS, parseSettings, type Settings, withSite } from './settings.ts';

describe('settings from storage', () => {
  it.each<[reason: string, stored: unknown, settings: Settings]>([
    ['nothing stored yet', undefined, DEFAULT_SETTINGS],
    ['null', null, DEFAULT_SETTINGS],
    ['a text', 'tint', DEFAULT_SETTINGS],
    [
      'what was set',
      { look: 'tint', painter: 'elements', derivedForms: false, sitesOff: ['a.example'], uiLanguage: 'kk' },
      { look: 'tint', painter: 'elements', derivedForms: false, sitesOff: ['a.example'], uiLanguage: 'kk' },
    ],
    ['one setting of an older version', { look: 'none' }, { ...DEFAULT_SETTINGS, look: 'none' }],
    ['a look of a newer version', { look: 'glow', painter: 'elements' }, { ...DEFAULT_SETTINGS, painter: 'elements' }],
    ['derived forms neither on nor off', { derivedForms: 'no' }, DEFAULT_SETTINGS],
    ['sites that are no texts', { sitesOff: ['a.example', 1, null, {}] }, { ...DEFAULT_SETTINGS, sitesOff: ['a.example'] }],
    ['sites that are no list', { sitesOff: 'a.example' }, DEFAULT_SETTINGS],
    ['a language that is not one of ours', { uiLanguage: 'fr' }, DEFAULT_SETTINGS],
    ['a look by a prototype’s name', { look: 'constructor' }, DEFAULT_SETTINGS],
  ])('%s', (_, stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings);
  });

  it('are settings whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { look, painter, derivedForms, sitesOff, uiLanguage } = parseSettings(stored);
        const known = [LOOKS.includes(look), PAINTERS.includes(painter), LANGUAGE_CHOICES.includes(uiLanguage)];
        expect([...known, sitesOff.every((site) => typeof site === 'string')]).toEqual([true, true, true, true]);
        expect(typeof derivedForms).toBe('boolean');
      }),
    );
  });
});

describe('a site switched', () => {
  const site = fc.domain();
  const settings = fc.record({
    look: fc.constantFrom(...LOOKS),
    painter: fc.constantFrom(...PAINTERS),
    derivedForms: fc.boolean(),
    sitesOff: fc.uniqueArray(site),
    uiLanguage: fc.constantFrom(...LANGUAGE_CHOICES),
  });

  it('off is off once, and on is on; other sites and settings stay', () => {
    fc.assert(
      fc.property(settings, site, (before, one) => {
        const off = withSite(withSite(before, one, false), one, false);
        expect(off.sitesOff.filter((other) => other === one)).toHaveLength(1);
        const on = withSite(off, one, true);
        expect(on.sitesOff.toSorted()).toEqual(before.sitesOff.filter((other) => other !== one).toSorted());
        expect({ ...on, sitesOff: [] }).toEqual({ ...before, sitesOff: [] });
      }),
    );
  });
});
