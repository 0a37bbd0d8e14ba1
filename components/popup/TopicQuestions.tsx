import type { QuestionView } from '../../lib/domain/brief.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { FirstFew } from '../parts/FirstFew.tsx';
import { QuestionDisclosure, QuestionSection } from '../parts/Question.tsx';
import { Section } from '../parts/Section.tsx';
import { useStrings } from '../strings.ts';

const [FEW, STEP] = [5, 50];

/** The questions of a topic: the first with its framings open, the others in a line each that opens, the first few at once. */
export function TopicQuestions({ questions, edition }: { readonly questions: readonly QuestionView[]; readonly edition: EditionLabel }) {
  const { t } = useStrings();
  const [first, ...others] = questions;
  return (
    <Section label={t('part.questions')}>
      {first && <QuestionSection question={first} edition={edition} full />}
      <FirstFew entries={others} limit={FEW} step={STEP} list="asked" more={(count) => t('popup.moreQuestions', { count })}>
        {(question) => <QuestionDisclosure question={question} edition={edition} full />}
      </FirstFew>
    </Section>
  );
}
