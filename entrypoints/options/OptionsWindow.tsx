import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PAGES, type PageName, toPageName } from '../../components/pages/PageHeader.tsx';
import { useStrings } from '../../components/strings.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { focusHeading } from '../../lib/views/focus-when-there.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { NewsPage } from './NewsPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { UpdatesPage } from './UpdatesPage.tsx';

const VIEWS: { readonly [page in PageName]: (language: UiLanguage) => ComponentChild } = {
  settings: (language) => <SettingsPage language={language} />,
  updates: () => <UpdatesPage />,
  news: () => <NewsPage />,
};

/** Settings, updates and news, wired: which of them is shown, the address of the page says. */
export function OptionsWindow({ language }: { readonly language: UiLanguage }) {
  const page = usePage();
  usePageTitle(toPageName(page, useStrings()));
  return VIEWS[page](language);
}

function usePage(): PageName {
  const [page, setPage] = useState(() => toPage(location.hash));
  useEffect(() => {
    const follow = () => setPage(toPage(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useArrival(page);
  return page;
}

// Who goes from page to page begins at the top, and hears where that is; the updates page has a heading once the background has
// told of them.
function useArrival(page: PageName): void {
  const shown = useRef(page);
  useLayoutEffect(() => {
    if (shown.current === page) return undefined;
    shown.current = page;
    scrollTo(0, 0);
    return focusHeading(document.body);
  }, [page]);
}

function toPage(hash: string): PageName {
  return PAGES.find((page) => hash === `#${page}`) ?? 'settings';
}
