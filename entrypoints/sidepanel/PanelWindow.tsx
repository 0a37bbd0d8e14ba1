import { useEffect, useState } from 'preact/hooks';
import { Panel } from '../../components/panel/Panel.tsx';
import { DeskProvider } from '../../components/pins/Desk.tsx';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { type PanelRoute, parsePanelHash, toPanelHash } from '../../lib/domain/panel-route.ts';
import { useDesk } from '../../lib/views/use-desk.ts';
import { FiguresTab } from './FiguresTab.tsx';
import { PageTab } from './PageTab.tsx';
import { PinsTab } from './PinsTab.tsx';
import { QuestionsTab } from './QuestionsTab.tsx';
import { RecordView } from './RecordView.tsx';
import { SearchTab } from './SearchTab.tsx';
import { SourcesTab } from './SourcesTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';

const VIEWS = {
  page: PageTab,
  search: SearchTab,
  questions: QuestionsTab,
  timeline: TimelineTab,
  figures: FiguresTab,
  sources: SourcesTab,
  pins: PinsTab,
  record: RecordView,
} as const;

/** The panel, wired: its place is the address of its page. */
export function PanelWindow({ tabId, language }: { readonly tabId: number | undefined; readonly language: UiLanguage }) {
  const [route, setRoute] = useState(() => parsePanelHash(location.hash));
  const desk = useDesk();
  useEffect(() => {
    const follow = () => setRoute(parsePanelHash(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (to: PanelRoute) => {
    location.hash = toPanelHash(to);
  };
  // Each tab has the place that is its own; the map says which.
  const View = VIEWS[route.tab] as (props: {
    route: PanelRoute;
    go: typeof go;
    language: UiLanguage;
    tabId: number | undefined;
  }) => ReturnType<typeof PageTab>;
  return (
    <Panel tab={route.tab === 'record' ? undefined : route.tab}>
      <DeskProvider desk={desk}>
        <View route={route} go={go} language={language} tabId={tabId} />
      </DeskProvider>
    </Panel>
  );
}
