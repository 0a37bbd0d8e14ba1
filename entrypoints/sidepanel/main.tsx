import { toNamedTab } from '../../lib/messaging/named-tab.ts';
import { showWindow } from '../shell/show-window.tsx';
import { PanelWindow } from './PanelWindow.tsx';

const tabId = toNamedTab(location.search);
showWindow((language) => <PanelWindow tabId={tabId} language={language} />);
