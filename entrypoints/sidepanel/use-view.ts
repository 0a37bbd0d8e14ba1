import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelRoute } from '../../lib/domain/panel-route.ts';
import type { TabProps } from './tab-props.ts';

type Tab = PanelRoute['tab'];
type View = ComponentType<TabProps<Tab>>;

// A view gets the place that is its own: the key it is found by is the tab of that.
const toView = (view: unknown) => view as View;

/** The code of each view, which comes when it is first shown: whoever reads one need not wait for all. */
const LOADERS: { readonly [tab in Tab]: () => Promise<View> } = {
  page: async () => toView((await import('./PageTab.tsx')).PageTab),
  search: async () => toView((await import('./SearchTab.tsx')).SearchTab),
  questions: async () => toView((await import('./QuestionsTab.tsx')).QuestionsTab),
  timeline: async () => toView((await import('./TimelineTab.tsx')).TimelineTab),
  figures: async () => toView((await import('./FiguresTab.tsx')).FiguresTab),
  sources: async () => toView((await import('./SourcesTab.tsx')).SourcesTab),
  pins: async () => toView((await import('./PinsTab.tsx')).PinsTab),
  record: async () => toView((await import('./RecordView.tsx')).RecordView),
};

/** The view of a tab; undefined until its code is there. */
export function useView(tab: Tab): View | undefined {
  const [loaded, setLoaded] = useState<{ readonly tab: Tab; readonly view: View }>();
  useEffect(() => {
    let current = true;
    // It is in the package: where it does not come, the extension has gone.
    LOADERS[tab]().then(
      (view) => current && setLoaded({ tab, view }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [tab]);
  return loaded?.tab === tab ? loaded.view : undefined;
}
