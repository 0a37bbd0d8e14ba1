import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelRoute } from '../../lib/domain/panel-route.ts';
import type { TabProps } from './tab-props.ts';

type Tab = PanelRoute['tab'];
type View = ComponentType<TabProps<Tab>>;

/** The code of each view, its one export, which comes when it is first shown: whoever reads one need not wait for all. */
const LOADERS: { readonly [tab in Tab]: () => Promise<object> } = {
  page: () => import('./PageTab.tsx'),
  search: () => import('./SearchTab.tsx'),
  questions: () => import('./QuestionsTab.tsx'),
  timeline: () => import('./TimelineTab.tsx'),
  figures: () => import('./FiguresTab.tsx'),
  sources: () => import('./SourcesTab.tsx'),
  pins: () => import('./PinsTab.tsx'),
  record: () => import('./RecordView.tsx'),
};

/** The view of a tab; undefined until its code is there. */
export function useView(tab: Tab): View | undefined {
  const [loaded, setLoaded] = useState<{ readonly tab: Tab; readonly view: View }>();
  useEffect(() => {
    let current = true;
    // It is in the package: where it does not come, the extension has gone.
    LOADERS[tab]().then(
      // A view gets the place that is its own: the key it is found by is the tab of that.
      (code) => current && setLoaded({ tab, view: Object.values(code)[0] as View }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [tab]);
  return loaded?.tab === tab ? loaded.view : undefined;
}
