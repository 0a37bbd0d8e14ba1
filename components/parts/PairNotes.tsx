import type { QuestionView } from '../../lib/domain/brief.ts';
import { useStrings } from '../strings.ts';

/** What a reader must know before comparing the framings: how they are ordered, whether years or sources tell them apart. */
export function PairNotes({ question }: { readonly question: QuestionView }) {
  const { t } = useStrings();
  if (question.framings.length < 2) {
    return null;
  }
  return (
    <div class="notes t12 quiet">
      {!question.opposed && <p>{t('pair.sameSource')}</p>}
      {isOfSeveralYears(question) && <p>{t('pair.otherYears')}</p>}
      <p>{t('pair.byLot')}</p>
    </div>
  );
}

/** Whether the framings are of different years: what was said in one is no answer to what was said in another. */
export function isOfSeveralYears({ framings }: QuestionView): boolean {
  return new Set(framings.map(({ years }) => `${years.date}/${years.until ?? years.date}`)).size > 1;
}
