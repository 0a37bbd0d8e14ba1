import type { Brief, QuoteView } from '../../lib/domain/brief.ts';
import { EventLine } from '../parts/EventLine.tsx';
import { FigureLine } from '../parts/FigureLine.tsx';
import { FirstFew } from '../parts/FirstFew.tsx';
import { QuoteBlock } from '../parts/QuoteBlock.tsx';
import { Section } from '../parts/Section.tsx';
import { WordList } from '../parts/WordList.tsx';
import { useStrings } from '../strings.ts';
import { TopicQuestions } from './TopicQuestions.tsx';

/** So many are shown at first, and so many of the rest come at a press: of a large topic there are thousands. */
const [FEW, STEP] = [5, 50];

/** Every record of a brief by kind, each quote and figure with its provenance; a kind without records is left out with its label. */
export function TopicRecords({ brief }: { readonly brief: Brief }) {
  const { t } = useStrings();
  const quotes = toOtherQuotes(brief);
  return (
    <>
      {brief.questions.length > 0 && <TopicQuestions questions={brief.questions} edition={brief.edition} />}
      {quotes.length > 0 && (
        <Section label={t('part.quotes')}>
          <FirstFew entries={quotes} limit={FEW} step={STEP} list="records" more={(count) => t('pair.moreQuotes', { count })}>
            {(quote) => <QuoteBlock quote={quote} provenance />}
          </FirstFew>
        </Section>
      )}
      {brief.figures.length > 0 && (
        <Section label={t('part.figures')}>
          <FirstFew entries={brief.figures} limit={FEW} step={STEP} list="records" more={(count) => t('popup.moreFigures', { count })}>
            {(figure) => <FigureLine figure={figure} provenance />}
          </FirstFew>
        </Section>
      )}
      {brief.events.length > 0 && (
        <Section label={t('part.events')}>
          <FirstFew entries={brief.events} limit={FEW} step={STEP} list="events" more={(count) => t('popup.moreEvents', { count })}>
            {(event) => <EventLine event={event} />}
          </FirstFew>
        </Section>
      )}
      {brief.words.length > 0 && (
        <Section label={t('part.words')}>
          <FirstFew entries={brief.words} limit={FEW} step={STEP} list="records" more={(count) => t('popup.moreWords', { count })}>
            {(words) => <WordList words={words} topicName={brief.topic.name} outlets />}
          </FirstFew>
        </Section>
      )}
    </>
  );
}

// A quote that answers a question is shown there, beside the other answers, and not again.
function toOtherQuotes({ questions, quotes }: Brief): readonly QuoteView[] {
  const answers = new Set(questions.flatMap(({ framings }) => framings.flatMap((framing) => framing.quotes.map(({ id }) => id))));
  return quotes.filter(({ id }) => !answers.has(id));
}
