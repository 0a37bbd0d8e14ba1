import type { DatedView, QuestionView } from '../../lib/domain/brief.ts';
import { useStrings } from '../strings.ts';

/** The props of PairNotes. */
export interface PairNotesProps {
  readonly question: QuestionView;
  /** How many quotes of each framing are shown. */
  readonly depth: number;
}

/** What a reader must know before comparing the framings: how they are ordered, whether years or sources tell them apart. */
export function PairNotes({ question, depth }: PairNotesProps) {
  const { t } = useStrings();
  if (question.framings.length < 2) {
    return null;
  }
  const shown = question.framings.flatMap(({ quotes }) => quotes.slice(0, depth));
  return (
    <div class="notes t12 quiet">
      {!question.opposed && <p>{t('pair.sameSource')}</p>}
      {isOfSeveralYears(shown.map(({ by }) => by.date)) && <p>{t('pair.otherYears')}</p>}
      <p>{t('pair.byLot')}</p>
    </div>
  );
}

/** Whether years differ: what was said in one is no answer to what was said in another. */
export function isOfSeveralYears(all: readonly Pick<DatedView, 'date' | 'until'>[]): boolean {
  return new Set(all.map(({ date, until = date }) => date.slice(0, 4) + until.slice(0, 4))).size > 1;
}
