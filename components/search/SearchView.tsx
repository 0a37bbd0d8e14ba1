import { useRef } from 'preact/hooks';
import type { LoadState } from '../../lib/domain/load-state.ts';
import type { FieldTerm, SearchFault, ShownAnswer } from '../../lib/domain/search.ts';
import { Failed } from '../parts/Failed.tsx';
import { type Strings, type Translate, useStrings } from '../strings.ts';
import { toCountWords, toList } from './count-words.ts';
import { toFaultWords } from './fault-words.ts';
import { toFieldName } from './field-words.ts';
import { NearNames, type NearNamesProps } from './NearNames.tsx';
import { ResultList, type ResultListProps } from './ResultList.tsx';
import { SearchField, type SearchFieldProps } from './SearchField.tsx';

/** The props of SearchView. */
export interface SearchViewProps
  extends Omit<SearchFieldProps, 'covered'>,
    Pick<ResultListProps, 'step' | 'onMore'>,
    Omit<NearNamesProps, 'fault'> {
  /** What was found; undefined where nothing is asked. */
  readonly state: LoadState<ShownAnswer | undefined>;
  readonly onRetry: () => void;
  /** A condition that is still being written and asks nothing yet. */
  readonly unasked?: FieldTerm | undefined;
}

/** Search over the whole corpus: the field, how much was found of what, and the results. */
export function SearchView(props: SearchViewProps) {
  const strings = useStrings();
  const { t } = strings;
  const { state, unasked } = props;
  const root = useRef<HTMLDivElement>(null);
  const shown = state.kind === 'ready' ? state.value : undefined;
  const status = toStatus(state, strings);
  const words = unasked && t('search.unasked', { condition: `${toFieldName(unasked.field, t)}:${unasked.value}`, key: 'Enter' });
  const fault = shown?.answer.faults.find(({ kind }) => kind === 'unknown-name');
  const instead = (one: SearchFault, name: string) => {
    props.onInstead(one, name);
    root.current?.querySelector('input')?.focus();
  };
  return (
    <div class="search" ref={root}>
      <h1 class="off">{t('panel.search')}</h1>
      <SearchField {...props} covered={[words, shown && status].filter(Boolean).join(' ')} />
      {state.kind === 'failed' ? (
        <Failed text={t('search.failed')} onRetry={props.onRetry} />
      ) : (
        <p role="status" class="t13 soft">
          {status}
        </p>
      )}
      {words && <p class="t13 soft">{words}</p>}
      {fault && <NearNames fault={fault} offerNear={props.offerNear} onInstead={instead} />}
      {shown && shown.results.length > 0 && <ResultList shown={shown} step={props.step} onMore={props.onMore} />}
    </div>
  );
}

function toStatus(state: LoadState<ShownAnswer | undefined>, { t }: Strings): string {
  if (state.kind !== 'ready') return t('search.loading');
  if (state.value === undefined) return t('search.hint');
  const { answer } = state.value;
  const [fault] = answer.faults;
  if (fault !== undefined) return toFaultWords(fault, t);
  const counts = toCountWords(answer, t);
  if (counts === undefined) return t(answer.narrowed ? 'search.nothingNarrowed' : 'search.nothing');
  return answer.absent === undefined ? counts : `${toMostWords(answer.absent, t)} ${counts}`;
}

// That no result has all words, and which of them none has.
function toMostWords(absent: readonly string[], t: Translate): string {
  if (absent.length === 0) return t('search.most');
  return t('search.mostWithout', {
    words: toList(
      absent.map((words) => t('cite.quoted', { words })),
      t,
    ),
  });
}
