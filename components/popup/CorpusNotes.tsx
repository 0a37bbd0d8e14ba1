import type { Freshness } from '../../lib/domain/freshness.ts';
import { toMoment } from '../parts/time-words.ts';
import { useStrings } from '../strings.ts';

/** The props of CorpusNotes. */
export interface CorpusNotesProps {
  readonly freshness: Freshness | undefined;
  /** Whether the records are those of the package, because there is no database. */
  readonly isPackaged: boolean;
  readonly onOpenUpdates: () => void;
}

/** What is to be known of the corpus before its records are read: that there may be a newer one, or that this one came with the extension. */
export function CorpusNotes({ freshness, isPackaged, onOpenUpdates }: CorpusNotesProps) {
  const { t, language } = useStrings();
  return (
    <>
      {isPackaged && (
        <p class="note" role="status">
          {t('popup.fromPackage')}
        </p>
      )}
      {freshness?.isStale && (
        <p class="note" role="status">
          {freshness.confirmedAt === undefined
            ? t('popup.neverConfirmed')
            : t('popup.stale', { date: toMoment(freshness.confirmedAt, freshness.now, language).date })}{' '}
          <button type="button" class="link" onClick={onOpenUpdates}>
            {t('popup.staleNext')}
          </button>
        </p>
      )}
    </>
  );
}
