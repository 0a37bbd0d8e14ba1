import { LANGUAGE_CHOICES, type LanguageChoice } from './language.ts';

/** How marks look. `none` paints nothing; marks are then reached by keys and from the popup. */
export const LOOKS = ['underline', 'tint', 'none'] as const;
/** One look. */
export type Look = (typeof LOOKS)[number];

/** What paints: the browser's highlights, which leave the page as it is, or elements set into it by mark.js. */
export const PAINTERS = ['highlight', 'elements'] as const;
/** One way of painting. */
export type PainterKind = (typeof PAINTERS)[number];

/** What a reader can set. */
export interface Settings {
  readonly look: Look;
  readonly painter: PainterKind;
  /** Whether words made from names are marked ("Russian"); the names themselves always are. */
  readonly derivedForms: boolean;
  /** Host names of sites on which nothing is read or marked. */
  readonly sitesOff: readonly string[];
  /** Language of popup, card and settings; words of sources stay as they are. */
  readonly uiLanguage: LanguageChoice;
}

/** What holds until the reader sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  look: 'underline',
  painter: 'highlight',
  derivedForms: true,
  sitesOff: [],
  uiLanguage: 'browser',
};

/** Settings from storage: whatever is missing or not understood is as by default. */
export function parseSettings(stored: unknown): Settings {
  const values = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<keyof Settings, unknown>;
  const { look, painter, derivedForms, sitesOff, uiLanguage } = values;
  return {
    look: LOOKS.find((one) => one === look) ?? DEFAULT_SETTINGS.look,
    painter: PAINTERS.find((one) => one === painter) ?? DEFAULT_SETTINGS.painter,
    derivedForms: typeof derivedForms === 'boolean' ? derivedForms : DEFAULT_SETTINGS.derivedForms,
    sitesOff: Array.isArray(sitesOff) ? sitesOff.filter((site) => typeof site === 'string') : [],
    uiLanguage: LANGUAGE_CHOICES.find((one) => one === uiLanguage) ?? DEFAULT_SETTINGS.uiLanguage,
  };
}

/** Settings with one site switched on or off. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((other) => other !== site);
  return { ...settings, sitesOff: on ? others : [...others, site].toSorted() };
}
