import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Panel, toTabName } from '../../components/panel/Panel.tsx';
import { DeskProvider } from '../../components/pins/Desk.tsx';
import { type Strings, useStrings } from '../../components/strings.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { type PanelRoute, toPanelHash } from '../../lib/domain/panel-route.ts';
import { followWanted } from '../../lib/messaging/open-panel.ts';
import { useHead } from '../../lib/views/use-corpus.ts';
import { useDesk } from '../../lib/views/use-desk.ts';
import { type FollowedTab, useFollowedTab } from '../../lib/views/use-followed-tab.ts';
import { usePlace } from '../../lib/views/use-place.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { useView } from './use-view.ts';

const NOTHING: readonly string[] = [];

/** The panel, wired: its place is the address of its page. */
export function PanelWindow({ tabId: named, language }: { readonly tabId: number | undefined; readonly language: UiLanguage }) {
  const view = useRef<HTMLElement>(null);
  const followed = useFollowedTab(named);
  const { route, returned, go } = usePlace(view);
  const head = useHead(NOTHING, language);
  const desk = useDesk();
  useWanted(followed, go);
  usePageTitle(toPlaceName(route, useStrings()));
  const View = useView(route.tab);
  return (
    <Panel
      tab={route.tab === 'record' ? undefined : route.tab}
      edition={head?.edition}
      freshness={head?.freshness}
      fromPackage={head?.readFrom === 'package'}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
      viewRef={view}
    >
      {/* A record by itself is another view than the one before it; in a tab a view goes on. */}
      <DeskProvider desk={desk}>
        {View && (
          <View
            key={route.tab === 'record' ? toPanelHash(route) : route.tab}
            route={route}
            returned={returned}
            go={go}
            language={language}
            tabId={followed.tabId}
          />
        )}
      </DeskProvider>
    </Panel>
  );
}

// Beside a page it is opened for a place; in a tab of its own its address says which.
function useWanted({ tabId, isBeside }: FollowedTab, go: (route: PanelRoute) => void): void {
  useEffect(() => {
    if (!isBeside) return undefined;
    const shown = new AbortController();
    followWanted(tabId, go, shown.signal);
    return () => shown.abort();
  }, [tabId, isBeside]);
}

// A record by itself says what it is once it is read.
function toPlaceName(route: PanelRoute, strings: Strings): string | undefined {
  if (route.tab === 'record') return undefined;
  const name = toTabName(route.tab, strings);
  return route.tab === 'search' && route.query !== '' ? `${name}: ${route.query}` : name;
}
