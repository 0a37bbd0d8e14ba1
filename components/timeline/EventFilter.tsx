import { useMemo } from 'preact/hooks';
import { type EventChoice, type Timeline, toEventTopics, toEventYears } from '../../lib/domain/timeline.ts';
import { Choice } from '../panel/Choice.tsx';
import { toLocale } from '../parts/locale.ts';
import { useStrings } from '../strings.ts';

/** The props of EventFilter. */
export interface EventFilterProps {
  readonly timeline: Timeline;
  readonly choice: EventChoice;
  readonly onChoose: (choice: EventChoice) => void;
}

/** Which events are shown: of which topic, and of which year. */
export function EventFilter({ timeline, choice, onChoose }: EventFilterProps) {
  const { t, language } = useStrings();
  const topics = useMemo(() => toEventTopics(timeline, toLocale(language)), [timeline, language]);
  const years = useMemo(() => toEventYears(timeline.events).map((year) => ({ id: year, name: year })), [timeline]);
  const change = (part: keyof EventChoice, value: string) => {
    const { [part]: _, ...rest } = choice;
    onChoose(value === '' ? rest : { ...rest, [part]: value });
  };
  const named = topics.map(({ id, name, count }) => ({ id, name: t('timeline.counted', { name, count }) }));
  const all = t('questions.all');
  return (
    <search class="filters" aria-label={t('timeline.filters')}>
      <Choice label={t('questions.topic')} value={choice.topic ?? ''} all={all} choices={named} onChoose={(id) => change('topic', id)} />
      <Choice label={t('questions.year')} value={choice.year ?? ''} all={all} choices={years} onChoose={(id) => change('year', id)} />
    </search>
  );
}
