import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Settings as SettingsPage } from '../../components/settings/Settings.tsx';
import { type Strings, StringsContext } from '../../components/strings.ts';
import { toStrings } from '../../components/to-strings.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { followCatalogue } from '../../lib/messaging/catalogue.ts';
import { SettingsHandle } from '../../lib/messaging/shared-storage.ts';
import { focusHeading } from '../../lib/views/focus-when-there.ts';
import { UpdatesPage } from './UpdatesPage.tsx';

const { signal } = new AbortController();
let settings: Settings | undefined;
let strings: Strings | undefined;

const draw = () => {
  if (settings === undefined || strings === undefined) return;
  document.documentElement.lang = strings.language;
  render(
    <StringsContext.Provider value={strings}>
      {location.hash === '#updates' ? <UpdatesPage /> : <SettingsPage settings={settings} onChange={(change) => handle.change(change)} />}
    </StringsContext.Provider>,
    document.body,
  );
};

const showSettings = (now: Settings) => {
  settings = now;
  draw();
};
const handle = new SettingsHandle(browser.storage, showSettings, signal);
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
