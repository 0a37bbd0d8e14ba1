import type { PageDigestState } from '../../lib/domain/touched-question.ts';
import { Failed } from '../parts/Failed.tsx';
import { useStrings } from '../strings.ts';
import { LeftOut } from './LeftOut.tsx';
import { PageQuestions } from './PageQuestions.tsx';
import { PageSection } from './PageSection.tsx';

/** The props of PageDigest. */
export interface PageDigestProps {
  readonly state: PageDigestState;
  /** How many questions in a line, and answers of one place, there are at first. */
  readonly few: { readonly questions: number; readonly answers: number };
  readonly full: boolean;
  readonly onRetry: () => void;
}

/** The questions that a page touches, and what it leaves out of the answers to them; without questions, neither. */
export function PageDigest({ state, few, full, onRetry }: PageDigestProps) {
  const { t } = useStrings();
  if (state.kind === 'none') return null;
  if (state.kind !== 'ready') {
    return (
      <PageSection label={t('popup.questions')} busy={state.kind === 'loading'}>
        {state.kind === 'failed' ? (
          <Failed text={t('popup.digestFailed')} onRetry={onRetry} />
        ) : (
          <p class="quiet" role="status">
            {t('card.loading')}
          </p>
        )}
      </PageSection>
    );
  }
  const { questions, leftOut } = state.digest;
  if (questions.length === 0) return null;
  return (
    <>
      <PageQuestions questions={questions} few={few.questions} full={full} />
      {questions.some(({ view }) => view.opposed) && <LeftOut groups={leftOut} few={few.answers} full={full} />}
    </>
  );
}
