import type { FeedInFile, FileFinding } from '../../lib/domain/feed-finding.ts';
import type { FeedStatus } from '../../lib/domain/feed-status.ts';
import { OFFICIAL_FEED } from '../../lib/domain/official-feed.ts';
import { toEditionWords } from '../parts/edition-words.ts';
import { type Strings, useStrings } from '../strings.ts';
import { CompareStep } from './CompareStep.tsx';
import { FaultNote } from './FaultNote.tsx';
import { toFeedName } from './status-words.ts';
import type { useOpenedFile } from './use-opened-file.tsx';

/** The props of OpenedFile. */
export interface OpenedFileProps {
  readonly file: ReturnType<typeof useOpenedFile>;
  readonly feeds: readonly FeedStatus[];
  readonly now: number;
}

/** What became of a file: what it brought, why not, or the fingerprint of a feed that is not here, to be compared. */
export function OpenedFile({ file, feeds, now }: OpenedFileProps) {
  const { t } = useStrings();
  const { reading } = file;
  return (
    <>
      <div class="fileline" role="status">
        {reading.kind === 'reading' && <p class="t13 soft">{t('updates.fileReading')}</p>}
        {reading.kind === 'read' && <FileRead finding={reading.finding} feeds={feeds} at={reading.at} />}
        {reading.kind === 'compare' && <p class="t13 soft">{t('feeds.inFile')}</p>}
      </div>
      {reading.kind === 'compare' && (
        <CompareStep
          now={now}
          found={reading.found}
          isBusy={reading.isBusy}
          refusal={reading.refusal}
          onAdd={(name) => void file.pin(reading.file, reading.found, name)}
          onCancel={file.close}
        />
      )}
    </>
  );
}

interface FileReadProps {
  readonly finding: Exclude<FileFinding, FeedInFile>;
  readonly feeds: readonly FeedStatus[];
  readonly at: number;
}

function FileRead({ finding, feeds, at }: FileReadProps) {
  const strings = useStrings();
  const { t } = strings;
  const feed = feeds.find(({ id }) => id === finding.feed);
  const { outcome } = finding;
  if (outcome.kind === 'kept') {
    const fault = { code: outcome.fault, host: undefined, at };
    const edition = feed?.isOn === true ? feed.edition : undefined;
    return <FaultNote fault={fault} edition={edition} now={at} ofFile next={t('updates.fileNext')} />;
  }
  if (outcome.kind === 'current') return <p class="t13 soft">{toCurrentWords(feed, strings)}</p>;
  const edition = toEditionWords(outcome.to, strings);
  if (feed === undefined) return <p class="t13 soft">{t('updates.fileUsed', { edition })}</p>;
  const name = toFeedName(feed, strings);
  if (!feed.isOn) return <p class="t13 soft">{t('updates.fileKeptOff', { feed: name, edition })}</p>;
  const isOfficial = feed.id === OFFICIAL_FEED;
  return <p class="t13 soft">{isOfficial ? t('updates.fileUsed', { edition }) : t('updates.fileUsedOf', { feed: name, edition })}</p>;
}

// Of a feed that is off nothing is in use.
function toCurrentWords(feed: FeedStatus | undefined, strings: Strings): string {
  const { t } = strings;
  if (feed?.edition === undefined) return t('updates.fileCurrentNone');
  const { number } = feed.edition;
  if (feed.id === OFFICIAL_FEED && feed.isOn) return t('updates.fileCurrent', { number });
  return t('updates.fileCurrentOf', { feed: toFeedName(feed, strings), number });
}
