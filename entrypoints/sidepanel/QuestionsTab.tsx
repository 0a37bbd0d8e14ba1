import { useEffect, useMemo, useRef } from 'preact/hooks';
import { QUESTIONS_AT_ONCE, QuestionsView } from '../../components/panel/QuestionsView.tsx';
import { TabFrame } from '../../components/panel/TabFrame.tsx';
import { useStrings } from '../../components/strings.ts';
import { filterQuestions, NO_FILTER, toChoices } from '../../lib/domain/question-filter.ts';
import { loadQuestions, type QuestionList } from '../../lib/store/load-questions.ts';
import { goToHeading } from '../../lib/views/focus-when-there.ts';
import { useKept } from '../../lib/views/use-kept.ts';
import { useAllRecords } from '../../lib/views/use-records.ts';
import type { TabProps } from './tab-props.ts';

/** The questions of every feed that is on. */
export function QuestionsTab(props: TabProps<'questions'>) {
  const { t } = useStrings();
  const { state, again } = useAllRecords<QuestionList>(`questions/${props.language}`, (reader, tell) =>
    loadQuestions(reader, props.language, tell),
  );
  return (
    <TabFrame title={t('panel.questions')} lead={t('questions.lead')} state={state} onRetry={again}>
      {(feeds) => <Questions feeds={feeds} {...props} />}
    </TabFrame>
  );
}

function Questions({ feeds, route, returned, language }: TabProps<'questions'> & { readonly feeds: readonly QuestionList[] }) {
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => feeds.flatMap((feed) => feed.entries), [feeds]);
  const choices = useMemo(() => toChoices(entries, language), [entries, language]);
  const [filter, setFilter] = useKept('filter', NO_FILTER);
  const asked = entries.findIndex(({ question, prefix }) => `${prefix}${question.id}` === route.id);
  const [kept, setLimit] = useKept('limit', QUESTIONS_AT_ONCE);
  const limit = Math.max(kept, asked + 1);
  const filtered = useMemo(() => filterQuestions(entries, filter), [entries, filter]);
  useEffect(() => {
    const heading = route.id === undefined ? null : list.current?.querySelector(`[data-question="${CSS.escape(route.id)}"] h3`);
    if (!returned) goToHeading(heading);
  }, [route.id, returned, asked >= 0]);
  return (
    <div ref={list} class="view">
      <QuestionsView
        filtered={filtered}
        isWhole={feeds.every(({ isWhole }) => isWhole)}
        filter={filter}
        choices={choices}
        limit={limit}
        onFilter={setFilter}
        onMore={setLimit}
      />
    </div>
  );
}
