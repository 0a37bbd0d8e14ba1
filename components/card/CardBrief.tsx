import type { Brief } from '../../lib/domain/brief.ts';
import { FigureLine } from '../parts/FigureLine.tsx';
import { QuestionSection } from '../parts/Question.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { Section } from '../parts/Section.tsx';
import { TopicLink } from '../parts/TopicLink.tsx';
import { WordList } from '../parts/WordList.tsx';
import { useStrings } from '../strings.ts';
import { NamedText } from './NamedText.tsx';

/** One of each: topic sentence, question, quote, figure, other words, and topics to go on to. A part without content is left out with its label. */
export function CardBrief({ brief }: { readonly brief: Brief }) {
  const { t } = useStrings();
  const [question] = brief.questions;
  const asked = question?.framings.flatMap(({ quotes }) => quotes.slice(0, 1)) ?? [];
  const quote = brief.quotes.find(({ id }) => asked.every((shown) => shown.id !== id));
  const [figure] = brief.figures;
  return (
    <>
      <p class="lead">
        <NamedText text={brief.topic.summary} />
      </p>
      {question && (
        <QuestionSection key={question.id} question={question} edition={brief.edition}>
          <NamedText text={question.question} />
        </QuestionSection>
      )}
      {quote && (
        <Section label={t('part.quote')}>
          <QuoteBlock quote={quote} />
        </Section>
      )}
      {figure && (
        <Section label={t('part.figure')}>
          <FigureLine figure={figure} />
        </Section>
      )}
      {brief.words.length > 0 && (
        <Section label={t('part.words')}>
          {brief.words.map((words) => (
            <WordList key={words.id} words={words} topicName={brief.topic.name} />
          ))}
        </Section>
      )}
      {brief.related.length > 0 && (
        <Section label={t('card.related')}>
          <ul class="wordlist topics">
            {brief.related.map((topic) => (
              <li key={topic.id}>
                <TopicLink topic={topic}>{topic.name}</TopicLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
