import '../../components/styles/filters.css';
import '../../components/styles/questions.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Awaited } from '../../components/panel/Awaited.tsx';
import { QuestionsView } from '../../components/panel/QuestionsView.tsx';
import { useStrings } from '../../components/strings.ts';
import { filterQuestions, NO_FILTER, type QuestionEntry, toChoices } from '../../lib/domain/question-filter.ts';
import { loadQuestions } from '../../lib/store/load-questions.ts';
import { useKept } from '../../lib/views/use-kept.ts';
import { useAllRecords } from '../../lib/views/use-records.ts';
import type { TabProps } from './tab-props.ts';

/** How many questions are drawn before the reader asks for more. */
const FIRST = 20;

/** The questions of every feed that is on. */
export function QuestionsTab(props: TabProps<'questions'>) {
  const { t } = useStrings();
  const { state, again } = useAllRecords(`questions/${props.language}`, (reader) => loadQuestions(reader, props.language));
  return (
    <div class="view">
      <h1>{t('panel.questions')}</h1>
      <p class="t13 soft lead">{t('questions.lead')}</p>
      <Awaited state={state} onRetry={again}>
        {(feeds) => <Questions entries={feeds} {...props} />}
      </Awaited>
    </div>
  );
}

function Questions({
  entries: feeds,
  route,
  returned,
  language,
}: TabProps<'questions'> & { readonly entries: readonly (readonly QuestionEntry[])[] }) {
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => feeds.flat(), [feeds]);
  const choices = useMemo(() => toChoices(entries, language), [entries, language]);
  const [filter, setFilter] = useKept('filter', NO_FILTER);
  const asked = entries.findIndex(({ question, prefix }) => `${prefix}${question.id}` === route.id);
  const [limit, setLimit] = useKept('limit', Math.max(FIRST, asked + 1));
  const filtered = useMemo(() => filterQuestions(entries, filter), [entries, filter]);
  useEffect(() => {
    if (!returned && route.id !== undefined) showQuestion(list.current, route.id);
  }, [route.id, returned]);
  return (
    <div ref={list} class="view">
      <QuestionsView
        filtered={filtered}
        filter={filter}
        choices={choices}
        limit={limit}
        onFilter={setFilter}
        onMore={() => setLimit(limit + FIRST)}
      />
    </div>
  );
}

function showQuestion(list: HTMLElement | null, id: string): void {
  const heading = list?.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"] h3`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}
