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

function isOfSeveralYears({ framings }: QuestionView): boolean {
  const years = framings.flatMap((framing) => framing.quotes.slice(0, 1)).map((quote) => quote.by.date.date.slice(0, 4));
  return new Set(years).size > 1;
}
