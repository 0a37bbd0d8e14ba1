import type { Freshness } from '../../lib/domain/freshness.ts';
import { toMoment } from '../parts/time-words.ts';
import { useStrings } from '../strings.ts';

/** The props of StaleNote. */
export interface StaleNoteProps {
  readonly freshness: Freshness | undefined;
  readonly onOpenUpdates: () => void;
}

/** Says that there may be a newer edition, where this one has not been confirmed for long. */
export function StaleNote({ freshness, onOpenUpdates }: StaleNoteProps) {
  const { t, language } = useStrings();
  if (!freshness?.isStale) return null;
  const { confirmedAt, now } = freshness;
  return (
    <p class="note" role="status">
      {confirmedAt === undefined ? t('popup.neverConfirmed') : t('popup.stale', { date: toMoment(confirmedAt, now, language).date })}{' '}
      <button type="button" class="link" onClick={onOpenUpdates}>
        {t('popup.staleNext')}
      </button>
    </p>
  );
}
