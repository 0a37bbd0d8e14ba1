import type { TopicOnPage } from '../../lib/domain/page-state.ts';
import { fill } from '../parts/fill.ts';
import { toNumberWords } from '../parts/number-words.ts';
import { useStrings } from '../strings.ts';
import { Spark } from './Spark.tsx';

/** The props of TopicRow. */
export interface TopicRowProps {
  readonly topic: TopicOnPage;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

/** A topic's name, how often the page mentions it and where; choosing it shows it below and goes to its first mention. */
export function TopicRow({ topic, chosen, onChoose }: TopicRowProps) {
  const { t, language } = useStrings();
  const count = fill((marks) => t('popup.rowMentions', { ...marks, count: topic.count }), {
    shown: <span key="count">{toNumberWords(topic.count, language)}</span>,
  });
  return (
    <button type="button" aria-current={chosen ? 'true' : undefined} onClick={() => onChoose(topic.id)}>
      <span>{topic.name}</span>
      {/* Only the number is seen; what it counts is said. */}
      <span class="n">
        {count.map((piece) =>
          typeof piece === 'string' ? (
            <span key={piece} class="off">
              {piece}
            </span>
          ) : (
            piece
          ),
        )}
      </span>
      <Spark positions={topic.positions} />
    </button>
  );
}
