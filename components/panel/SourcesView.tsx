import { useState } from 'preact/hooks';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { SourceView } from '../../lib/domain/source-view.ts';
import { RecordActions, RecordBelow } from '../parts/RecordActions.tsx';
import { useStrings } from '../strings.ts';
import { MoreButton } from './MoreButton.tsx';
import { RecordLink } from './RecordLink.tsx';
import { FeedPrefixContext } from './record-address.ts';
import { SourceDetails, type SourceDetailsProps } from './SourceArticle.tsx';

/** How many are shown before the reader asks for more. */
const FIRST = 50;

/** The sources of one feed. */
export interface FeedSources {
  /** As FeedPrefixContext has it. */
  readonly prefix: string;
  readonly edition: EditionLabel;
  readonly sources: readonly SourceView[];
}

/** The props of SourcesView. */
export interface SourcesViewProps {
  readonly feeds: readonly FeedSources[];
  /** The source that is open, by its id outside of its feed. */
  readonly opened: string | undefined;
  /** Told the id of a source outside of its feed. */
  readonly onExport: SourceDetailsProps['onExport'];
}

/** Every source of the corpus, A to Z by title. */
export function SourcesView({ feeds, opened, onExport }: SourcesViewProps) {
  const { t } = useStrings();
  return (
    <>
      {feeds.some(({ sources }) => sources.some(({ held }) => held === undefined)) && (
        <p role="status" class="t13 soft">
          {t('corpus.reading')}
        </p>
      )}
      {feeds.map(({ prefix, edition, sources }) => (
        <FeedPrefixContext.Provider key={prefix} value={prefix}>
          <SourceList
            edition={edition}
            sources={sources}
            opened={opened?.startsWith(prefix) === true ? opened.slice(prefix.length) : undefined}
            onExport={(id, format) => onExport(`${prefix}${id}`, format)}
          />
        </FeedPrefixContext.Provider>
      ))}
    </>
  );
}

type SourceListProps = Omit<FeedSources, 'prefix'> & Omit<SourcesViewProps, 'feeds'>;

// As many as the one that is open needs.
function SourceList({ edition, sources, opened, onExport }: SourceListProps) {
  const { t } = useStrings();
  const [asked, setAsked] = useState(FIRST);
  const limit = Math.max(asked, sources.findIndex(({ id }) => id === opened) + 1);
  return (
    <>
      <ol class="sources">
        {sources.slice(0, limit).map((source) => (
          <li key={source.id}>
            <SourceItem source={source} edition={edition} open={opened === source.id} onExport={onExport} />
          </li>
        ))}
      </ol>
      <MoreButton of={sources.length} shown={limit} step={FIRST} words={(count) => t('sources.more', { count })} onMore={setAsked} />
    </>
  );
}

function SourceItem(props: SourceDetailsProps) {
  const { t } = useStrings();
  const { source } = props;
  return (
    <article class="source" data-opened={props.open}>
      <h2>
        <bdi lang={source.language}>{source.title}</bdi>
      </h2>
      <SourceDetails {...props} />
      <div class="acts">
        <RecordLink kind="sources" id={source.id}>
          {source.held === undefined ? t('record.open') : t('sources.whole', { count: source.held.quotes + source.held.figures })}
        </RecordLink>
        <RecordActions kind="sources" id={source.id} />
      </div>
      <RecordBelow kind="sources" id={source.id} />
    </article>
  );
}
