import { type FilteredQuestions, NO_FILTER, type QuestionEntry } from '../../lib/domain/question-filter.ts';
import { Pair } from '../parts/Pair.tsx';
import { toText } from '../parts/sentences.ts';
import { useOwnId } from '../parts/use-own-id.ts';
import { CopyScope } from '../pins/Desk.tsx';
import { useStrings } from '../strings.ts';
import { MoreButton } from './MoreButton.tsx';
import { isFiltering, QuestionFilters, type QuestionFiltersProps } from './QuestionFilters.tsx';
import { RecordLink } from './RecordLink.tsx';
import { FeedPrefixContext } from './record-address.ts';

/** How many questions are drawn at first, and how many more when asked for. */
export const QUESTIONS_AT_ONCE = 20;

/** The props of QuestionsView. */
export interface QuestionsViewProps extends QuestionFiltersProps {
  readonly filtered: FilteredQuestions;
  /** False while more questions are being read. */
  readonly isWhole?: boolean;
  /** How many questions are drawn. */
  readonly limit: number;
  readonly onMore: (limit: number) => void;
}

/** The questions of the corpus with their framings side by side, what is shown of them, and what is not. */
export function QuestionsView({ filtered, isWhole = true, filter, limit, onFilter, onMore, ...rest }: QuestionsViewProps) {
  const { t } = useStrings();
  const shown = filtered.entries.slice(0, limit);
  const groups = [
    { name: t('questions.opposed'), entries: shown.filter(({ question }) => question.opposed) },
    { name: t('questions.others'), entries: shown.filter(({ question }) => !question.opposed) },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <>
      <QuestionFilters filter={filter} onFilter={onFilter} {...rest} />
      <div class="found">
        {isWhole ? <Count filtered={filtered} /> : <Reading />}
        {isFiltering(filter) && (
          <button type="button" class="link t13" onClick={() => onFilter(NO_FILTER)}>
            {t('questions.showAll')}
          </button>
        )}
      </div>
      {groups.map(({ name, entries }) => (
        <QuestionGroup key={name} name={name} entries={entries} />
      ))}
      {isWhole && (
        <MoreButton
          of={filtered.entries.length}
          shown={shown.length}
          step={QUESTIONS_AT_ONCE}
          words={(count) => t('popup.moreQuestions', { count })}
          onMore={onMore}
        />
      )}
    </>
  );
}

function Count({ filtered: { entries, hiddenQuestions, hiddenQuotes } }: Pick<QuestionsViewProps, 'filtered'>) {
  const { t, language } = useStrings();
  const sentences = [
    entries.length === 0 ? t('questions.none') : t('questions.count', { count: entries.length }),
    hiddenQuestions === 0 ? undefined : t('questions.hiddenQuestions', { count: hiddenQuestions }),
    hiddenQuotes === 0 ? undefined : t('questions.hiddenQuotes', { count: hiddenQuotes }),
  ];
  return (
    <p role="status" class="t13 soft">
      {toText(sentences, language)}
    </p>
  );
}

// How many there are is not known yet.
function Reading() {
  const { t } = useStrings();
  return (
    <p role="status" class="t13 soft">
      {t('corpus.reading')}
    </p>
  );
}

function QuestionGroup({ name, entries }: { readonly name: string; readonly entries: readonly QuestionEntry[] }) {
  const id = useOwnId();
  return (
    <section aria-labelledby={id} class="asked-group">
      <h2 id={id} class="label">
        {name}
      </h2>
      <ol class="questions">
        {entries.map((entry) => (
          <li key={`${entry.prefix}${entry.question.id}`}>
            <FeedPrefixContext.Provider value={entry.prefix}>
              <CopyScope edition={entry.edition}>
                <QuestionItem {...entry} />
              </CopyScope>
            </FeedPrefixContext.Provider>
          </li>
        ))}
      </ol>
    </section>
  );
}

function QuestionItem({ question, prefix, edition }: QuestionEntry) {
  const { t } = useStrings();
  const id = useOwnId();
  return (
    <section class="question" aria-labelledby={id} data-question={`${prefix}${question.id}`}>
      <h3 id={id}>{question.question}</h3>
      <Pair question={question} edition={edition} full />
      <p class="acts">
        <RecordLink kind="questions" id={question.id}>
          {t('record.open')}
        </RecordLink>
      </p>
    </section>
  );
}
