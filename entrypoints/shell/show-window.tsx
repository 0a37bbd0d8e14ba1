import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { StringsContext } from '../../components/strings.ts';
import { toStrings } from '../../components/to-strings.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { followCatalogue } from '../../lib/messaging/catalogue.ts';
import { followTheme } from '../../lib/views/follow-theme.ts';

/**
 * Shows a view as the whole of this page, in the reader's language and theme, now and whenever either changes: what every
 * page of ours begins with.
 */
export function showWindow(toView: (language: UiLanguage) => ComponentChild): void {
  // For as long as the page is there.
  const { signal } = new AbortController();
  followTheme(browser.storage, signal);
  followCatalogue(
    browser.storage,
    (catalogue) => {
      const { language } = catalogue;
      document.documentElement.lang = language;
      render(<StringsContext.Provider value={toStrings(catalogue)}>{toView(language)}</StringsContext.Provider>, document.body);
    },
    signal,
  );
}
