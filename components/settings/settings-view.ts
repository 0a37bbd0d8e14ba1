/** How mentions are painted on pages. */
export const LOOKS = ['underline', 'tint', 'none'] as const;
/** One look. */
export type Look = (typeof LOOKS)[number];

/** What paints them: the browser's highlights, or elements put into the page. */
export const PAINTERS = ['highlight', 'elements'] as const;
/** One painter. */
export type PainterName = (typeof PAINTERS)[number];

/** The reader's choices as the settings page shows them. */
export interface SettingsView {
  readonly look: Look;
  readonly painter: PainterName;
  /** Hosts without marks. */
  readonly sitesOff: readonly string[];
}
