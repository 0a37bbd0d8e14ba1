import { render } from 'preact';
import { browser } from 'wxt/browser';
import { StringsContext } from '../../components/strings.ts';
import { toStrings } from '../../components/to-strings.ts';
import type { Catalogue } from '../../lib/domain/catalogue.ts';
import { followCatalogue, loadLanguage } from '../../lib/messaging/catalogue.ts';
import { toWanted } from '../../lib/messaging/full-view.ts';
import { toPageTopics } from '../../lib/messaging/page-channel.ts';
import { readOnClick } from '../../lib/messaging/read-on-click.ts';
import { keepDatabaseOpen } from '../../lib/store/with-database.ts';
import { followTheme } from '../../lib/views/follow-theme.ts';
import { FollowedPage } from '../../lib/views/followed-page.ts';
import { nameTopicsAhead } from '../../lib/views/use-corpus.ts';
import { PopupWindow } from './PopupWindow.tsx';

const { signal } = new AbortController();
const wanted = toWanted(location.search);
// Begun before there are words to show anything in: whoever opens this window waits for what page and database answer.
const followed = new FollowedPage(wanted.tabId, signal);
keepDatabaseOpen();
const speaking = loadLanguage(browser.storage);
followed.showIn(({ frames }) => {
  if (frames.length > 0)
    void speaking.then((language) =>
      nameTopicsAhead(
        toPageTopics(frames).map(({ id }) => id),
        language,
      ),
    );
});
// The click that opened this window; what cannot be read is said in words by the view.
readOnClick(wanted.tabId).catch(() => {});

const speak = (catalogue: Catalogue) => {
  const { language } = catalogue;
  document.documentElement.lang = language;
  render(
    <StringsContext.Provider value={toStrings(catalogue)}>
      <PopupWindow wanted={wanted} followed={followed} language={language} />
    </StringsContext.Provider>,
    document.body,
  );
};

followTheme(browser.storage, signal);
followCatalogue(browser.storage, speak, signal);
