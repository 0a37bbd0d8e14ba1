import { browser } from 'wxt/browser';
import { loadLanguage } from '../../lib/messaging/catalogue.ts';
import { toNamedTab } from '../../lib/messaging/named-tab.ts';
import { toPageTopics } from '../../lib/messaging/page-channel.ts';
import type { PageAnswer } from '../../lib/messaging/page-connection.ts';
import { readOnClick } from '../../lib/messaging/read-on-click.ts';
import { keepDatabaseOpen } from '../../lib/store/with-database.ts';
import { FollowedPage } from '../../lib/views/followed-page.ts';
import { nameTopicsAhead } from '../../lib/views/use-corpus.ts';
import { showWindow } from '../shell/show-window.tsx';
import { PopupWindow } from './PopupWindow.tsx';

const tabId = toNamedTab(location.search);
// All that a reader waits for is begun at once, before there are words to show anything in.
const followed = new FollowedPage(tabId, new AbortController().signal);
keepDatabaseOpen();
const speaking = loadLanguage(browser.storage);
const nameAhead = ({ frames }: PageAnswer) => {
  const ids = toPageTopics(frames).map(({ id }) => id);
  if (ids.length > 0) void speaking.then((language) => nameTopicsAhead(ids, language));
};
followed.showIn(nameAhead);
// The click that opened this window; what cannot be read is said in words by the view.
readOnClick(tabId).catch(() => {});
showWindow((language) => <PopupWindow tabId={tabId} followed={followed} language={language} />);
// Its code is on its way while the topics are shown; where it cannot be had, that is heard when it is wanted.
import('../../lib/views/load-digest.ts').catch(() => {});
