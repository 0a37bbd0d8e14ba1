import { useEffect, useRef } from 'preact/hooks';
import { type FeedSources, SourcesView } from '../../components/panel/SourcesView.tsx';
import { TabFrame } from '../../components/panel/TabFrame.tsx';
import { useStrings } from '../../components/strings.ts';
import { toFeedPrefix } from '../../lib/domain/official-feed.ts';
import { loadSourceViews } from '../../lib/store/load-source-views.ts';
import { goToHeading } from '../../lib/views/focus-when-there.ts';
import { useAllRecords } from '../../lib/views/use-records.ts';
import { saveSource } from './save-source.ts';
import type { TabProps } from './tab-props.ts';

/** The sources of every feed that is on. */
export function SourcesTab(props: TabProps<'sources'>) {
  const { t } = useStrings();
  const { state, again } = useAllRecords<FeedSources>(`sources/${props.language}`, async (reader, tell) => {
    const toOfFeed = (sources: FeedSources['sources']) => ({ prefix: toFeedPrefix(reader.feed), edition: reader.edition, sources });
    return toOfFeed(await loadSourceViews(reader, 'all', props.language, (sources) => tell(toOfFeed(sources))));
  });
  return (
    <TabFrame title={t('panel.sources')} lead={t('sources.lead')} state={state} onRetry={again}>
      {(feeds) => <Sources feeds={feeds} {...props} />}
    </TabFrame>
  );
}

function Sources({ feeds, route, returned }: TabProps<'sources'> & { readonly feeds: readonly FeedSources[] }) {
  const strings = useStrings();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!returned) goToHeading(list.current?.querySelector('[data-opened="true"] h2'));
  }, [route.id, returned]);
  return (
    <div ref={list}>
      <SourcesView feeds={feeds} opened={route.id} onExport={(source, format) => void saveSource(source, format, strings)} />
    </div>
  );
}
