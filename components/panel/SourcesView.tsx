import type { EditionLabel } from '../../lib/domain/edition.ts';
import type { SourceView } from '../../lib/domain/source-view.ts';
import { RecordActions, RecordBelow } from '../parts/RecordActions.tsx';
import { useStrings } from '../strings.ts';
import { RecordLink } from './RecordLink.tsx';
import { FeedPrefixContext } from './record-address.ts';
import { SourceDetails, type SourceDetailsProps } from './SourceArticle.tsx';

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
  return (
    <>
      {feeds.map(({ prefix, edition, sources }) => (
        <FeedPrefixContext.Provider key={prefix} value={prefix}>
          <ol class="sources">
            {sources.map((source) => (
              <li key={source.id}>
                <SourceItem
                  source={source}
                  edition={edition}
                  open={opened === `${prefix}${source.id}`}
                  onExport={(id, format) => onExport(`${prefix}${id}`, format)}
                />
              </li>
            ))}
          </ol>
        </FeedPrefixContext.Provider>
      ))}
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
          {t('sources.whole', { count: source.quotes + source.figures })}
        </RecordLink>
        <RecordActions kind="sources" id={source.id} />
      </div>
      <RecordBelow kind="sources" id={source.id} />
    </article>
  );
}
