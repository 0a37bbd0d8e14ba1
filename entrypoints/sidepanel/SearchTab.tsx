import { useEffect, useMemo, useState } from 'preact/hooks';
import { toCountryName } from '../../components/parts/locale.ts';
import { toFieldName, toFieldNames } from '../../components/search/field-words.ts';
import { SearchView } from '../../components/search/SearchView.tsx';
import { useStrings } from '../../components/strings.ts';
import type { UiLanguage } from '../../lib/domain/language.ts';
import { toPanelHash } from '../../lib/domain/panel-route.ts';
import type { Completion } from '../../lib/domain/search.ts';
import {
  findUnasked,
  type SearchDraft,
  toAsked,
  toDraft,
  toQuery,
  withChosen,
  withField,
  withInstead,
  withText,
} from '../../lib/search/draft.ts';
import { useKept } from '../../lib/views/use-kept.ts';
import { useSearch } from '../../lib/views/use-search.ts';
import type { TabProps } from './tab-props.ts';

/** So many results are shown at first, and so many more when asked for. */
const STEP = 20;

/** Search, wired: what is written stands in the address, so that a search can be kept and gone back to. */
export function SearchTab({ route, language }: TabProps<'search'>) {
  const { t } = useStrings();
  const names = useMemo(() => toFieldNames(t), [t]);
  const [draft, setDraft] = useState<SearchDraft>(() => toDraft(route.query, names));
  useEffect(() => setDraft(toDraft(route.query, names)), [route]);
  const query = toQuery(draft, names);
  useEffect(() => {
    // While somebody writes no steps are left to go back through.
    history.replaceState(history.state, '', toPanelHash({ tab: 'search', query }));
  }, [query]);
  const [shown, keepShown] = useKept('shown', { query, most: STEP });
  const most = shown.query === query ? shown.most : STEP;
  const nameOrigin = (country: string | null, other: UiLanguage) => (country === null ? t('origin.none') : toCountryName(country, other));
  const { state, complete, isWhole, offerNear, again } = useSearch({
    toTerms: (whole) => toAsked(draft, names, whole),
    most,
    language,
    nameOrigin,
  });
  const choose = ({ field, value }: Completion) => {
    if (value === undefined) setDraft(withField(draft, toFieldName(field, t), names));
    else setDraft(withChosen(draft, { kind: 'field', field, value }, names));
  };
  return (
    <SearchView
      chips={draft.chips}
      text={draft.text}
      completions={complete(draft.text, names)}
      onText={(text) => setDraft(withText(draft, text, names))}
      onEnter={() => setDraft(withText(draft, draft.text, names, true))}
      onChoose={choose}
      unasked={state.kind === 'ready' ? findUnasked(draft, names, isWhole) : undefined}
      offerNear={offerNear}
      onInstead={(fault, value) => setDraft(withInstead(draft, fault, value))}
      onRemove={(at) => setDraft({ ...draft, chips: draft.chips.toSpliced(at, 1) })}
      state={state}
      onRetry={again}
      step={STEP}
      onMore={() => keepShown({ query, most: most + STEP })}
    />
  );
}
