import { TabFrame } from '../../components/panel/TabFrame.tsx';
import { useStrings } from '../../components/strings.ts';
import { TimelineView } from '../../components/timeline/TimelineView.tsx';
import { useTimeline } from '../../lib/views/use-timeline.ts';
import type { TabProps } from './tab-props.ts';

/** All events of the corpus in time. */
export function TimelineTab({ route, returned, go, language }: TabProps<'timeline'>) {
  const { t } = useStrings();
  const { state, again } = useTimeline(language, route.id);
  return (
    <TabFrame title={t('panel.timeline')} lead={t('timeline.lead')} state={state} onRetry={again}>
      {(timeline) => (
        <TimelineView
          timeline={timeline}
          chosen={route.id}
          visit={returned ? undefined : route}
          onOpen={(id) => go({ tab: 'timeline', id })}
        />
      )}
    </TabFrame>
  );
}
