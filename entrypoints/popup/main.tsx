import { toNamedTab } from '../../lib/messaging/named-tab.ts';
import { readOnClick } from '../../lib/messaging/read-on-click.ts';
import { showWindow } from '../shell/show-window.tsx';
import { PopupWindow } from './PopupWindow.tsx';

const tabId = toNamedTab(location.search);
// The click that opened this window; what cannot be read is said in words by the view.
readOnClick(tabId).catch(() => {});
showWindow((language) => <PopupWindow tabId={tabId} language={language} />);
