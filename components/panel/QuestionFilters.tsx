import { NO_FILTER, NOT_ESTABLISHED, type QuestionChoices, type QuestionFilter } from '../../lib/domain/question-filter.ts';
import { toCountryName } from '../parts/locale.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { useStrings } from '../strings.ts';
import { Choice } from './Choice.tsx';

/** The props of QuestionFilters. */
export interface QuestionFiltersProps {
  readonly filter: QuestionFilter;
  readonly choices: QuestionChoices;
  readonly onFilter: (filter: QuestionFilter) => void;
}

/** What of the questions is shown: by words and topic, and by who says it, where and when. */
export function QuestionFilters({ filter, choices, onFilter }: QuestionFiltersProps) {
  const { t, language } = useStrings();
  const id = useOwnId();
  const change = (some: Partial<QuestionFilter>) => onFilter({ ...filter, ...some });
  const toOrigin = (origin: string) => ({
    id: origin,
    name: origin === NOT_ESTABLISHED ? t('origin.none') : toCountryName(origin, language),
  });
  const origins = choices.origins.map(toOrigin).toSorted((a, b) => a.name.localeCompare(b.name, language));
  const years = choices.years.map((year) => ({ id: year, name: year }));
  const all = t('questions.all');
  return (
    <search class="filters" aria-label={t('questions.filters')}>
      <div class="choice wide">
        <label for={id}>{t('questions.text')}</label>
        <input id={id} type="search" value={filter.text} onInput={({ currentTarget }) => change({ text: currentTarget.value })} />
      </div>
      <Choice
        label={t('questions.topic')}
        value={filter.topic}
        all={all}
        choices={choices.topics}
        onChoose={(topic) => change({ topic })}
      />
      <Choice label={t('questions.origin')} value={filter.origin} all={all} choices={origins} onChoose={(origin) => change({ origin })} />
      <Choice
        label={t('questions.speaker')}
        value={filter.speaker}
        all={all}
        choices={choices.speakers}
        onChoose={(speaker) => change({ speaker })}
      />
      <Choice label={t('questions.year')} value={filter.year} all={all} choices={years} onChoose={(year) => change({ year })} />
    </search>
  );
}

/** Whether anything is asked for. */
export function isFiltering(filter: QuestionFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof QuestionFilter)[]).some((key) => filter[key].trim() !== '');
}
