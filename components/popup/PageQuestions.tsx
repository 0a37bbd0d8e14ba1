import type { PageDigestView } from '../../lib/domain/touched-question.ts';
import { FirstFew } from '../parts/FirstFew.tsx';
import { QuestionDisclosure, QuestionSection } from '../parts/Question.tsx';
import { RecordScope } from '../pins/Desk.tsx';
import { useStrings } from '../strings.ts';
import { PageSection } from './PageSection.tsx';

/** The props of PageQuestions. */
export interface PageQuestionsProps {
  readonly questions: PageDigestView['questions'];
  /** How many there are at first, beside the open one. */
  readonly few: number;
  /** Offers every quote with its provenance, where there is room for it. */
  readonly full: boolean;
}

/** The questions that a page touches, as given: the first with its framings side by side, the others in a line each that opens. */
export function PageQuestions({ questions, few, full }: PageQuestionsProps) {
  const { t } = useStrings();
  const [first, ...others] = questions;
  return (
    <PageSection label={t('popup.questions')} note={t('popup.closestFirst')}>
      {first && (
        <RecordScope key={first.id} id={first.id} edition={first.edition}>
          <QuestionSection question={first.view} edition={first.edition} full={full} />
        </RecordScope>
      )}
      <FirstFew entries={others} limit={few} list="asked" more={(count) => t('popup.moreQuestions', { count })}>
        {({ id, view, edition }) => (
          <RecordScope id={id} edition={edition}>
            <QuestionDisclosure question={view} edition={edition} full={full} />
          </RecordScope>
        )}
      </FirstFew>
    </PageSection>
  );
}
