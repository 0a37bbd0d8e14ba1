import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CHOICES, MARK_LANGUAGES } from './language.ts';
import { MARK_COLOURS } from './mark-colour.ts';
import { DEFAULT_PAGE_KEYS } from './page-keys.ts';
import {
  CARD_DELAYS,
  CARD_SIZES,
  DEFAULT_SETTINGS,
  isUnderstood,
  LOOKS,
  PAINTERS,
  parseSettings,
  SETTING_NAMES,
  type Settings,
  SITE_MODES,
  THEMES,
  understand,
} from './settings.ts';

const texts = fc.array(fc.string());
const settings: fc.Arbitrary<Settings> = fc.record({
  marksOn: fc.boolean(),
  siteMode: fc.constantFrom(...SITE_MODES),
  sitesOn: texts,
  sitesOff: texts,
  look: fc.constantFrom(...LOOKS),
  colour: fc.constantFrom(...MARK_COLOURS),
  painter: fc.constantFrom(...PAINTERS),
  derivedForms: fc.boolean(),
  topicsOff: texts,
  languagesOff: fc.subarray([...MARK_LANGUAGES]),
  cardDelay: fc.constantFrom(...CARD_DELAYS),
  cardSize: fc.constantFrom(...CARD_SIZES),
  theme: fc.constantFrom(...THEMES),
  pageKeys: fc.constantFrom(DEFAULT_PAGE_KEYS, { ...DEFAULT_PAGE_KEYS, next: 'Alt+KeyN', pin: '' }),
  uiLanguage: fc.constantFrom(...LANGUAGE_CHOICES),
});

describe('settings from storage', () => {
  it('are what was set', () => {
    fc.assert(
      fc.property(settings, (set) => {
        expect(parseSettings(JSON.parse(JSON.stringify(set)))).toEqual(set);
      }),
    );
  });

  it.each<[reason: string, stored: unknown, settings: Settings]>([
    ['nothing stored yet', undefined, DEFAULT_SETTINGS],
    ['null', null, DEFAULT_SETTINGS],
    ['a text', 'tint', DEFAULT_SETTINGS],
    ['one setting of an older version', { look: 'none' }, { ...DEFAULT_SETTINGS, look: 'none' }],
    ['a look of a newer version', { look: 'glow', painter: 'elements' }, { ...DEFAULT_SETTINGS, painter: 'elements' }],
    ['a setting that this version does not have', { sound: 'on' }, DEFAULT_SETTINGS],
    ['derived forms neither on nor off', { derivedForms: 'no' }, DEFAULT_SETTINGS],
    ['sites that are no texts', { sitesOff: ['a.example', 1, null, {}] }, { ...DEFAULT_SETTINGS, sitesOff: ['a.example'] }],
    ['sites that are no list', { sitesOff: 'a.example' }, DEFAULT_SETTINGS],
    ['languages some of which are none of ours', { languagesOff: ['fr', 'zh', 'ru'] }, { ...DEFAULT_SETTINGS, languagesOff: ['ru', 'zh'] }],
    ['Kazakh, when it was one', { languagesOff: ['kk', 'ru'] }, { ...DEFAULT_SETTINGS, languagesOff: ['ru', 'kk-Cyrl', 'kk-Latn'] }],
    ['a language that is not one of ours', { uiLanguage: 'fr' }, DEFAULT_SETTINGS],
    ['a look by a prototype’s name', { look: 'constructor', colour: 'toString' }, DEFAULT_SETTINGS],
    ['a delay as text', { cardDelay: '600' }, DEFAULT_SETTINGS],
  ])('%s', (_, stored, parsed) => {
    expect(parseSettings(stored)).toEqual(parsed);
  });

  it('are settings whatever was stored, and the same when they are read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(Object.fromEntries(SETTING_NAMES.map((name) => [name, fc.anything()])))), (stored) => {
        const parsed = parseSettings(stored);
        expect(Object.keys(parsed)).toEqual(SETTING_NAMES);
        expect(parseSettings(parsed)).toEqual(parsed);
      }),
    );
  });
});

it('what is not understood of a value is left out and not filled in', () => {
  expect(understand({ look: 'glow', theme: 'dark', sitesOn: [] })).toEqual({ theme: 'dark', sitesOn: [] });
});

it.each([
  ['languagesOff', ['zh', 'ru'], true],
  ['languagesOff', ['kk'], true],
  ['languagesOff', ['fr', 'ru'], false],
  ['languagesOff', [], true],
  ['languagesOff', 'ru', false],
  ['sitesOff', ['a.example', 1], false],
  ['theme', 'dark', true],
  ['theme', [], false],
  ['pageKeys', DEFAULT_PAGE_KEYS, true],
  ['pageKeys', { ...DEFAULT_PAGE_KEYS, next: 'n' }, false],
] as const)('understood is all of a value or not: %s %j', (name, value, isWhole) => {
  expect(isUnderstood(name, value)).toBe(isWhole);
});
