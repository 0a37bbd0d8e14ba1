import { render } from 'preact';
import { browser } from 'wxt/browser';
import { StringsContext } from '../../components/strings.ts';
import { toStrings } from '../../components/to-strings.ts';
import type { Catalogue } from '../../lib/domain/catalogue.ts';
import { followCatalogue } from '../../lib/messaging/catalogue.ts';
import { followTheme } from '../../lib/views/follow-theme.ts';
import { bringMarks } from './bring-marks.ts';
import { WelcomeWindow } from './WelcomeWindow.tsx';

const speak = (catalogue: Catalogue) => {
  const { language } = catalogue;
  document.documentElement.lang = language;
  render(
    <StringsContext.Provider value={toStrings(catalogue)}>
      <WelcomeWindow language={language} />
    </StringsContext.Provider>,
    document.body,
  );
};

const { signal } = new AbortController();
followTheme(browser.storage, signal);
followCatalogue(browser.storage, speak, signal);
bringMarks();
