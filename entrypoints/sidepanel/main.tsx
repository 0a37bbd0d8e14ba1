import { render } from 'preact';
import { browser } from 'wxt/browser';
import { StringsContext } from '../../components/strings.ts';
import { toStrings } from '../../components/to-strings.ts';
import type { Catalogue } from '../../lib/domain/catalogue.ts';
import { followCatalogue } from '../../lib/messaging/catalogue.ts';
import { followTheme } from '../../lib/views/follow-theme.ts';
import { PanelWindow } from './PanelWindow.tsx';

const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);

const speak = (catalogue: Catalogue) => {
  const { language } = catalogue;
  document.documentElement.lang = language;
  render(
    <StringsContext.Provider value={toStrings(catalogue)}>
      <PanelWindow tabId={Number.isInteger(tab) ? tab : undefined} language={language} />
    </StringsContext.Provider>,
    document.body,
  );
};

const { signal } = new AbortController();
followTheme(browser.storage, signal);
followCatalogue(browser.storage, speak, signal);
