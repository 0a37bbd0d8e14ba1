import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import type { PageName } from '../../components/pages/PageHeader.tsx';
import { type Strings, StringsContext } from '../../components/strings.ts';
import { toStrings } from '../../components/to-strings.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { followCatalogue } from '../../lib/messaging/catalogue.ts';
import { focusHeading } from '../../lib/views/focus-when-there.ts';
import { followTheme } from '../../lib/views/follow-theme.ts';
import { NewsPage } from './NewsPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { UpdatesPage } from './UpdatesPage.tsx';

const { signal } = new AbortController();
let strings: Strings | undefined;

const PAGES: { readonly [page in PageName]: (language: UiLanguage) => ComponentChild } = {
  settings: (language) => <SettingsPage language={language} />,
  updates: () => <UpdatesPage />,
  news: () => <NewsPage />,
};

const toPage = (hash: string): PageName => (Object.keys(PAGES) as PageName[]).find((page) => hash === `#${page}`) ?? 'settings';

const draw = () => {
  if (strings === undefined) return;
  document.documentElement.lang = strings.language;
  render(
    <StringsContext.Provider value={strings}>{PAGES[toPage(location.hash)](strings.language)}</StringsContext.Provider>,
    document.body,
  );
};

followTheme(browser.storage, signal);
followCatalogue(
  browser.storage,
  (catalogue) => {
    strings = toStrings(catalogue);
    draw();
  },
  signal,
);
let stopLooking = () => {};
addEventListener('hashchange', () => {
  stopLooking();
  draw();
  scrollTo(0, 0);
  // The updates page has a heading once the background has told of them.
  stopLooking = focusHeading(document.body);
});
