import { LANGUAGE_CHOICES, type LanguageChoice, MARK_LANGUAGES, type MarkLanguage } from './language.ts';
import { MARK_COLOURS, type MarkColour } from './mark-colour.ts';
import { DEFAULT_PAGE_KEYS, type PageKeys, parsePageKeys } from './page-keys.ts';

/** How marks look. `none` paints nothing; marks are then reached by keys and from the popup. */
export const LOOKS = ['underline', 'tint', 'none'] as const;
/** One look. */
export type Look = (typeof LOOKS)[number];

/** What paints: the browser's highlights, which leave the page as it is, or elements set into it by mark.js. */
export const PAINTERS = ['highlight', 'elements'] as const;
/** One way of painting. */
export type PainterKind = (typeof PAINTERS)[number];

/** Where pages are read: on every site, on chosen ones, or one page at a time when its toolbar button is clicked. */
export const SITE_MODES = ['everywhere', 'chosen', 'click'] as const;
/** One of them. */
export type SiteMode = (typeof SITE_MODES)[number];

/** When a card opens: after so many milliseconds of rest on a mark, or only when asked for by key, tap or from the popup. */
export const CARD_DELAYS = [200, 300, 600, 1000, 'asked'] as const;
/** One of them. */
export type CardDelay = (typeof CARD_DELAYS)[number];

/** How large the card's text is, in per cent. */
export const CARD_SIZES = [100, 115, 130, 150] as const;
/** One of them. */
export type CardSize = (typeof CARD_SIZES)[number];

/** Colours of our own pages and of the card: as the system has them, or one of two. */
export const THEMES = ['system', 'light', 'dark'] as const;
/** One of them. */
export type Theme = (typeof THEMES)[number];

/** What a reader can set. */
export interface Settings {
  /** The switch above all others: off, no page is read. */
  readonly marksOn: boolean;
  readonly siteMode: SiteMode;
  /** Host names of the sites that are read where only chosen ones are. */
  readonly sitesOn: readonly string[];
  /** Host names of sites on which nothing is read or marked, whatever the mode. */
  readonly sitesOff: readonly string[];
  readonly look: Look;
  readonly colour: MarkColour;
  readonly painter: PainterKind;
  /** Whether words made from names are marked ("Russian"); the names themselves always are. */
  readonly derivedForms: boolean;
  /** Ids of topics that are not marked, as marks name them: those of a reader's own feed begin with it. */
  readonly topicsOff: readonly string[];
  /** Languages in which words are not marked. */
  readonly languagesOff: readonly MarkLanguage[];
  readonly cardDelay: CardDelay;
  readonly cardSize: CardSize;
  readonly theme: Theme;
  readonly pageKeys: PageKeys;
  /** Language of popup, card and settings; words of sources stay as they are. */
  readonly uiLanguage: LanguageChoice;
}

/** The name of one setting. */
export type SettingName = keyof Settings;

/** What holds until the reader sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  marksOn: true,
  siteMode: 'everywhere',
  sitesOn: [],
  sitesOff: [],
  look: 'underline',
  colour: 'violet',
  painter: 'highlight',
  derivedForms: true,
  topicsOff: [],
  languagesOff: [],
  cardDelay: 300,
  cardSize: 100,
  theme: 'system',
  pageKeys: DEFAULT_PAGE_KEYS,
  uiLanguage: 'browser',
};

/** All of them by name, in the order of a reader's file. */
export const SETTING_NAMES = /* @__PURE__ */ Object.keys(DEFAULT_SETTINGS) as readonly SettingName[];

// What of a value each setting understands; undefined where it understands nothing.
const UNDERSTAND: { readonly [Name in SettingName]: (value: unknown) => Settings[Name] | undefined } = {
  marksOn: toSwitch,
  siteMode: toOneOf(SITE_MODES),
  sitesOn: toTexts,
  sitesOff: toTexts,
  look: toOneOf(LOOKS),
  colour: toOneOf(MARK_COLOURS),
  painter: toOneOf(PAINTERS),
  derivedForms: toSwitch,
  topicsOff: toTexts,
  languagesOff: toMarkLanguages,
  cardDelay: toOneOf(CARD_DELAYS),
  cardSize: toOneOf(CARD_SIZES),
  theme: toOneOf(THEMES),
  pageKeys: (value) => (typeof value === 'object' && value !== null ? parsePageKeys(value) : undefined),
  uiLanguage: toOneOf(LANGUAGE_CHOICES),
};

/** Settings from storage: whatever is missing or not understood is as by default. */
export function parseSettings(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...understand(stored) };
}

/** Those settings of an unknown value that are understood; of a list, those of its items that are. */
export function understand(stored: unknown): Partial<Settings> {
  const values = (typeof stored === 'object' && stored !== null ? stored : {}) as { readonly [name in SettingName]?: unknown };
  const understood = SETTING_NAMES.map((name) => [name, UNDERSTAND[name](values[name])] as const);
  return Object.fromEntries(understood.filter(([, value]) => value !== undefined));
}

/** Whether all of a value is understood; of a list in whichever order. */
export function isUnderstood(name: SettingName, value: unknown): boolean {
  const taken = UNDERSTAND[name](value);
  if (!Array.isArray(taken)) return JSON.stringify(taken) === JSON.stringify(value);
  return (value as unknown[]).every((one) => (UNDERSTAND[name]([one]) as readonly unknown[]).length > 0);
}

// A language by itself is all its scripts: Kazakh was one, once.
function toMarkLanguages(value: unknown): readonly MarkLanguage[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return MARK_LANGUAGES.filter((one) => value.includes(one) || value.includes(one.slice(0, 2)));
}

function toSwitch(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function toOneOf<One>(choices: readonly One[]): (value: unknown) => One | undefined {
  return (value) => choices.find((one) => one === value);
}

function toTexts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}
