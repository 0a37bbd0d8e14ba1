import type { DatedView } from '../../lib/domain/brief.ts';
import { type Translate, useStrings } from '../strings.ts';
import { toDateWords } from './date-words.ts';

/** A date on one line; brackets are around what the source does not print, and the title says why it is what it is. */
export function DateText({ dated }: { readonly dated: DatedView }) {
  const { t, language } = useStrings();
  return (
    <time class="nowrap" dateTime={dated.date} title={toReason(dated, t)}>
      {toDateWords(dated, language)}
    </time>
  );
}

/** What was inferred and why, as one sentence; undefined for a date that is printed. */
export function toReason({ inferred, reason }: DatedView, t: Translate): string | undefined {
  if (inferred === undefined) {
    return undefined;
  }
  if (reason === undefined) {
    return inferred === 'year' ? t('date.yearInferred') : t('date.wholeInferred');
  }
  return inferred === 'year' ? t('date.yearInferredBecause', { reason }) : t('date.wholeInferredBecause', { reason });
}
