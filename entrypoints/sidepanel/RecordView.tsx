import { Awaited } from '../../components/panel/Awaited.tsx';
import { CopyLink } from '../../components/panel/CopyLink.tsx';
import { NoRecord } from '../../components/panel/NoRecord.tsx';
import { RecordArticle } from '../../components/panel/RecordArticle.tsx';
import { RecordHeading } from '../../components/panel/RecordHeading.tsx';
import { FeedPrefixContext } from '../../components/panel/record-address.ts';
import { CopyScope } from '../../components/pins/Desk.tsx';
import { useStrings } from '../../components/strings.ts';
import { KIND_WORDS } from '../../components/updates/kind-words.ts';
import { toFeedPrefix } from '../../lib/domain/official-feed.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { RecordFinding, RecordPage } from '../../lib/domain/record-page.ts';
import { loadRecordPage } from '../../lib/store/load-record-page.ts';
import { toFeedTopic } from '../../lib/updates/reader-feeds.ts';
import { useRecords } from '../../lib/views/use-records.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { saveSource } from './save-source.ts';
import type { TabProps } from './tab-props.ts';

/** A record by itself. */
export function RecordView(props: TabProps<'record'>) {
  const { route, language } = props;
  const { t } = useStrings();
  const { feed, id } = toFeedTopic(route.id);
  const { state, again } = useRecords<RecordFinding>(feed, `${route.kind}/${id}/${language}`, (reader, tell) =>
    loadRecordPage(reader, route.kind, id, language, tell),
  );
  const found = state.kind === 'ready' && state.value?.kind === 'found' ? state.value.page : undefined;
  const kind = t(KIND_WORDS[route.kind].one);
  usePageTitle(found === undefined ? kind : t('record.called', { kind, name: found.title }));
  return (
    <FeedPrefixContext.Provider value={toFeedPrefix(feed)}>
      <article class="view record">
        <RecordHeading kind={route.kind} title={found?.title} />
        <Awaited state={state} onRetry={again}>
          {(finding) => (found ? <Found page={found} {...props} /> : <NoRecord missing={toMissing(finding)} />)}
        </Awaited>
      </article>
    </FeedPrefixContext.Provider>
  );
}

function toMissing(finding: Parameters<typeof NoRecord>[0]['missing'] | { readonly kind: 'found' } | undefined) {
  return finding === undefined || finding.kind === 'found' ? ({ kind: 'no-feed' } as const) : finding;
}

function Found({ page, route }: TabProps<'record'> & { readonly page: RecordPage }) {
  const strings = useStrings();
  const hash = toPanelHash(route);
  return (
    <CopyScope edition={page.edition}>
      <RecordArticle page={page} onExport={(_, format) => void saveSource(route.id, format, strings)}>
        <CopyLink href={hash} onCopy={() => copy(hash)} />
      </RecordArticle>
    </CopyScope>
  );
}

async function copy(hash: string): Promise<boolean> {
  try {
    // Which tab the panel is about is not part of what is linked to.
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}${hash}`);
    return true;
  } catch {
    return false;
  }
}
