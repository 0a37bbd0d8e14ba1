import '../../components/styles/sources.css';
import { useEffect, useRef } from 'preact/hooks';
import { Awaited } from '../../components/panel/Awaited.tsx';
import { type FeedSources, SourcesView } from '../../components/panel/SourcesView.tsx';
import { useStrings } from '../../components/strings.ts';
import { toFeedPrefix } from '../../lib/domain/official-feed.ts';
import { loadSourceViews } from '../../lib/store/load-source-views.ts';
import { useAllRecords } from '../../lib/views/use-records.ts';
import { exportSource } from './export-source.ts';
import type { TabProps } from './tab-props.ts';

/** The sources of every feed that is on. */
export function SourcesTab(props: TabProps<'sources'>) {
  const { t } = useStrings();
  const { state, again } = useAllRecords<FeedSources>(`sources/${props.language}`, async (reader, tell) => {
    const toOfFeed = (sources: FeedSources['sources']) => ({ prefix: toFeedPrefix(reader.feed), edition: reader.edition, sources });
    return toOfFeed(await loadSourceViews(reader, 'all', props.language, (sources) => tell(toOfFeed(sources))));
  });
  return (
    <div class="view">
      <h1>{t('panel.sources')}</h1>
      <p class="t13 soft lead">{t('sources.lead')}</p>
      <Awaited state={state} onRetry={again}>
        {(feeds) => <Sources feeds={feeds} {...props} />}
      </Awaited>
    </div>
  );
}

function Sources({ feeds, route, returned }: TabProps<'sources'> & { readonly feeds: readonly FeedSources[] }) {
  const strings = useStrings();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = returned ? null : list.current?.querySelector<HTMLElement>('[data-opened="true"] h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }, [route.id, returned]);
  return (
    <div ref={list}>
      <SourcesView feeds={feeds} opened={route.id} onExport={(source, format) => void exportSource(source, format, strings)} />
    </div>
  );
}
