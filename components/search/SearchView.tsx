import type { LoadState } from '../../lib/domain/load-state.ts';
import type { ShownAnswer } from '../../lib/domain/search.ts';
import { Failed } from '../parts/Failed.tsx';
import { type Strings, useStrings } from '../strings.ts';
import { toCountWords } from './count-words.ts';
import { toFaultWords } from './fault-words.ts';
import { ResultList, type ResultListProps } from './ResultList.tsx';
import { SearchField, type SearchFieldProps } from './SearchField.tsx';

/** The props of SearchView. */
export interface SearchViewProps extends SearchFieldProps, Pick<ResultListProps, 'step' | 'onMore'> {
  /** What was found; undefined where nothing is asked. */
  readonly state: LoadState<ShownAnswer | undefined>;
  readonly onRetry: () => void;
}

/** Search over the whole corpus: the field, how much was found of what, and the results. */
export function SearchView(props: SearchViewProps) {
  const strings = useStrings();
  const { t } = strings;
  const { state } = props;
  const shown = state.kind === 'ready' ? state.value : undefined;
  return (
    <div class="search">
      <h1 class="off">{t('panel.search')}</h1>
      <SearchField {...props} />
      {state.kind === 'failed' ? (
        <Failed text={t('search.failed')} onRetry={props.onRetry} />
      ) : (
        <p role="status" class="t13 soft">
          {toStatus(state, strings)}
        </p>
      )}
      {shown && shown.results.length > 0 && <ResultList shown={shown} step={props.step} onMore={props.onMore} />}
    </div>
  );
}

function toStatus(state: LoadState<ShownAnswer | undefined>, { t }: Strings): string {
  if (state.kind !== 'ready') return t('search.loading');
  if (state.value === undefined) return t('search.hint');
  const { answer } = state.value;
  const [fault] = answer.faults;
  return fault === undefined ? (toCountWords(answer, t) ?? t('search.nothing')) : toFaultWords(fault, t);
}
