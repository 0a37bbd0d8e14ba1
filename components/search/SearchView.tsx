import { useRef } from 'preact/hooks';
import type { LoadState } from '../../lib/domain/load-state.ts';
import type { SearchField as Field, FieldTerm, SearchFault, ShownAnswer } from '../../lib/domain/search.ts';
import { Failed } from '../parts/Failed.tsx';
import { type Strings, useStrings } from '../strings.ts';
import { toCountWords } from './count-words.ts';
import { toFaultWords } from './fault-words.ts';
import { toFieldName } from './field-words.ts';
import { ResultList, type ResultListProps } from './ResultList.tsx';
import { SearchField, type SearchFieldProps } from './SearchField.tsx';

/** The props of SearchView. */
export interface SearchViewProps extends Omit<SearchFieldProps, 'covered'>, Pick<ResultListProps, 'step' | 'onMore'> {
  /** What was found; undefined where nothing is asked. */
  readonly state: LoadState<ShownAnswer | undefined>;
  readonly onRetry: () => void;
  /** A condition that is still being written and asks nothing yet. */
  readonly unasked?: FieldTerm | undefined;
  /** Names that are nearest to one that nothing has. */
  readonly offerNear: (field: Field, name: string) => readonly string[];
  /** Puts another name in place of one that nothing has. */
  readonly onInstead: (fault: SearchFault, name: string) => void;
}

/** Search over the whole corpus: the field, how much was found of what, and the results. */
export function SearchView(props: SearchViewProps) {
  const strings = useStrings();
  const { t } = strings;
  const { state, unasked } = props;
  const root = useRef<HTMLDivElement>(null);
  const shown = state.kind === 'ready' ? state.value : undefined;
  const status = toStatus(state, strings);
  const fault = shown?.answer.faults.find(({ kind }) => kind === 'unknown-name');
  const near = fault === undefined ? [] : props.offerNear(fault.field, fault.value);
  const take = (name: string) => {
    if (fault !== undefined) props.onInstead(fault, name);
    root.current?.querySelector('input')?.focus();
  };
  return (
    <div class="search" ref={root}>
      <h1 class="off">{t('panel.search')}</h1>
      <SearchField
        {...props}
        covered={[...(unasked === undefined ? [] : [toUnaskedWords(unasked, t)]), ...(shown === undefined ? [] : [status])].join(' ')}
      />
      {state.kind === 'failed' ? (
        <Failed text={t('search.failed')} onRetry={props.onRetry} />
      ) : (
        <p role="status" class="t13 soft">
          {status}
        </p>
      )}
      {unasked && <p class="t13 soft">{toUnaskedWords(unasked, t)}</p>}
      {near.length > 0 && <Near names={near} onTake={take} />}
      {shown && shown.results.length > 0 && <ResultList shown={shown} step={props.step} onMore={props.onMore} />}
    </div>
  );
}

function Near({ names, onTake }: { readonly names: readonly string[]; readonly onTake: (name: string) => void }) {
  const { t } = useStrings();
  return (
    <fieldset class="hints" aria-label={t('unmet.near')}>
      <span class="t13 soft">{t('unmet.near')}</span>
      {names.map((name) => (
        <button key={name} type="button" class="chip" onClick={() => onTake(name)}>
          <bdi>{name}</bdi>
        </button>
      ))}
    </fieldset>
  );
}

function toUnaskedWords({ field, value }: FieldTerm, t: Strings['t']): string {
  return t('search.unasked', { condition: `${toFieldName(field, t)}:${value}`, key: 'Enter' });
}

function toStatus(state: LoadState<ShownAnswer | undefined>, { t }: Strings): string {
  if (state.kind !== 'ready') return t('search.loading');
  if (state.value === undefined) return t('search.hint');
  const { answer } = state.value;
  const [fault] = answer.faults;
  return fault === undefined ? (toCountWords(answer, t) ?? t('search.nothing')) : toFaultWords(fault, t);
}
