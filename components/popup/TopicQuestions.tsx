import type { QuestionView } from '../../lib/domain/brief.ts';
import type { EditionLabel } from '../../lib/domain/edition.ts';
import { QuestionDisclosure } from '../parts/QuestionDisclosure.tsx';
import { QuestionSection } from '../parts/QuestionSection.tsx';
import { Section } from '../parts/Section.tsx';
import { useStrings } from '../strings.ts';

/** The questions of a topic: the first with its framings open, the others in a line each that opens. */
export function TopicQuestions({ questions, edition }: { readonly questions: readonly QuestionView[]; readonly edition: EditionLabel }) {
  const { t } = useStrings();
  const [first, ...others] = questions;
  return (
    <Section label={t('part.questions')}>
      {first && <QuestionSection question={first} edition={edition} full />}
      {others.map((question) => (
        <QuestionDisclosure key={question.id} question={question} edition={edition} full />
      ))}
    </Section>
  );
}
