import { useMemo } from 'preact/hooks';
import { type EventChoice, type Timeline, toEventTopics, toEventYears } from '../../lib/domain/timeline.ts';
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
  const years = useMemo(() => toEventYears(timeline.events), [timeline]);
  const change = (part: 'topic' | 'year', value: string) => {
    const { [part]: _, ...rest } = choice;
    onChoose(value === '' ? rest : { ...rest, [part]: value });
  };
  return (
    <div class="filters">
      <label>
        <span class="label">{t('timeline.topic')}</span>
        <select value={choice.topic ?? ''} onChange={({ currentTarget }) => change('topic', currentTarget.value)}>
          <option value="">{t('timeline.allTopics')}</option>
          {topics.map(({ id, name, count }) => (
            <option key={id} value={id}>
              {t('timeline.counted', { name, count })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{t('timeline.year')}</span>
        <select value={choice.year ?? ''} onChange={({ currentTarget }) => change('year', currentTarget.value)}>
          <option value="">{t('timeline.allYears')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
