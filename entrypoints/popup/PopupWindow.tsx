import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DeskProvider } from '../../components/pins/Desk.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { useStrings } from '../../components/strings.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import type { PanelRoute } from '../../lib/domain/panel-route.ts';
import { openPanel } from '../../lib/messaging/open-panel.ts';
import { reloadPage } from '../../lib/messaging/page-connection.ts';
import { askForSites } from '../../lib/messaging/site-permission.ts';
import type { FollowedPage } from '../../lib/views/followed-page.ts';
import { useBrief } from '../../lib/views/use-brief.ts';
import { useDesk } from '../../lib/views/use-desk.ts';
import { useHasNews } from '../../lib/views/use-news.ts';
import { useFollowedPage } from '../../lib/views/use-page.ts';
import { useReadOnClick } from '../../lib/views/use-read-on-click.ts';
import { useThisPage } from '../../lib/views/use-this-page.ts';
import { usePageTitle } from '../shell/use-page-title.ts';

/** As many questions as there is patience for in a popup; the panel has more. */
const MOST_QUESTIONS = 24;

/** The props of PopupWindow. */
export interface PopupWindowProps {
  readonly tabId: number | undefined;
  readonly followed: FollowedPage;
  readonly language: UiLanguage;
}

/** The popup, wired: to the page in the tab, to the corpus, and to the settings. */
export function PopupWindow({ tabId, followed, language }: PopupWindowProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  usePageTitle(useStrings().t('popup.title'));
  const thisPage = useThisPage({ page: useFollowedPage(followed), language, most: MOST_QUESTIONS });
  const { head, digest, againDigest, steps, settings, change, toggleSite } = thisPage;
  const page = useReadOnClick(tabId, thisPage.page);
  const brief = useBrief(chosen, language);
  const choose = (id: string) => {
    if (id === chosen) brief.again();
    setChosen(id);
    steps.go(id, 0);
  };
  const leave = (opened: Promise<unknown>) => void opened.then(() => window.close());
  return (
    <DeskProvider desk={useDesk()}>
      <Popup
        page={page}
        look={settings.look}
        digest={digest}
        chosenId={chosen}
        brief={brief.state}
        mentionIndex={steps.at}
        edition={head?.edition}
        freshness={head?.freshness}
        isPackaged={head?.readFrom === 'package'}
        newsAddress={useHasNews() ? browser.runtime.getURL('/options.html#news') : undefined}
        actions={{
          onChooseTopic: choose,
          onStep: steps.step,
          onToggleSite: toggleSite,
          onSwitchAll: (marksOn) => change((now) => ({ ...now, marksOn })),
          onTurnOn: () => change((now) => ({ ...now, marksOn: true })),
          onPickLook: (look) => change((now) => ({ ...now, look })),
          onOpenPanel: (route: PanelRoute) => leave(openPanel(route, tabId)),
          onOpenSettings: () => leave(browser.runtime.openOptionsPage()),
          onOpenUpdates: () => leave(browser.tabs.create({ url: browser.runtime.getURL('/options.html#updates') })),
          onReload: () => leave(reloadPage(tabId)),
          onAllow: () => void askForSites(page.host === undefined ? 'all' : [page.host]),
          onRetry: againDigest,
        }}
      />
    </DeskProvider>
  );
}
