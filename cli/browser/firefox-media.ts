import type { Page } from 'puppeteer-core';
import type { Gecko } from './gecko.ts';
import type { MediaPreferences } from './session.ts';

const SET_PREFS = `
  for (const [name, value] of Object.entries(input)) {
    if (value === null) Services.prefs.clearUserPref(name);
    else Services.prefs.setIntPref(name, value);
  }`;

/** How Firefox's media queries are set: by preferences, for all pages at once; resolves when the page answers so. */
export function mediaSetter(gecko: Gecko): (page: Page, media: MediaPreferences) => Promise<void> {
  return async (page, { colorScheme, reducedMotion, forcedColors }) => {
    await gecko.run(SET_PREFS, {
      'layout.css.prefers-color-scheme.content-override': colorScheme === undefined ? null : Number(colorScheme === 'light'),
      'ui.prefersReducedMotion': reducedMotion === true ? 1 : null,
      'browser.display.document_color_use': forcedColors === true ? 2 : null,
    });
    const queries: [string, boolean][] = [
      ['(prefers-reduced-motion: reduce)', reducedMotion === true],
      ['(forced-colors: active)', forcedColors === true],
    ];
    if (colorScheme !== undefined) queries.push([`(prefers-color-scheme: ${colorScheme})`, true]);
    // A preference reaches the page's process a little later.
    await page.waitForFunction(
      (wanted) => wanted.every(([query, answer]) => matchMedia(query).matches === answer),
      { timeout: 5_000 },
      queries,
    );
  };
}
