import { useEffect, useMemo, useState } from 'preact/hooks';
import type { UiLanguage } from '../domain/language.ts';
import type { LoadState } from '../domain/load-state.ts';
import type { Completion, FieldTerm, SearchField, SearchTerm, ShownAnswer } from '../domain/search.ts';
import type { Searcher } from '../search/build-searcher.ts';
import type { NameOrigin } from '../search/feed-indexer.ts';
import { type FieldNames, toSearchText } from '../search/search-text.ts';
import { loadFound } from './load-found.ts';
import { loadSearcher } from './load-searcher.ts';
import { useLoaded } from './use-records.ts';

/** What is searched for, and how the reader speaks. */
export interface SearchWish {
  /** The terms, by what can be told of fields that are still being written. */
  readonly toTerms: (isWhole: (term: FieldTerm) => boolean) => readonly SearchTerm[];
  /** How many results are to be shown. */
  readonly most: number;
  readonly language: UiLanguage;
  readonly nameOrigin: NameOrigin;
}

/** A search over everything: what it found, `undefined` where nothing is asked, and what may follow what is typed. */
export interface SearchHandle {
  readonly state: LoadState<ShownAnswer | undefined>;
  readonly complete: (text: string, names: FieldNames) => readonly Completion[];
  /** See Searcher. */
  readonly isWhole: (term: FieldTerm) => boolean;
  readonly offerNear: (field: SearchField, name: string) => readonly string[];
  readonly again: () => void;
}

/** Searches the editions in use, and anew when others come into use. What was found stays until what is asked now is found. */
export function useSearch({ toTerms, most, language, nameOrigin }: SearchWish): SearchHandle {
  const { state, again } = useLoaded('searcher', () => loadSearcher(nameOrigin));
  const searcher = state.kind === 'ready' ? state.value : undefined;
  const isWhole = searcher?.isWhole ?? (() => false);
  const shown = useShown(searcher, toTerms(isWhole), most, language);
  return {
    state: state.kind === 'ready' ? shown : state,
    complete: (text, names) => searcher?.complete(text, language, names) ?? [],
    isWhole,
    offerNear: (field, name) => searcher?.offerNear(field, name, language) ?? [],
    again,
  };
}

function useShown(
  searcher: Searcher | undefined,
  terms: readonly SearchTerm[],
  most: number,
  language: UiLanguage,
): LoadState<ShownAnswer | undefined> {
  const [state, setState] = useState<LoadState<ShownAnswer | undefined>>({ kind: 'loading' });
  const question = JSON.stringify([language, toSearchText(terms)]);
  const answer = useMemo(() => searcher?.search({ terms, most, language }), [searcher, question, most]);
  useEffect(() => {
    if (searcher === undefined) return undefined;
    let current = true;
    const show = (next: LoadState<ShownAnswer | undefined>) => {
      if (current) setState(next);
    };
    if (answer === undefined) show({ kind: 'ready', value: undefined });
    else {
      loadFound(answer.results, language).then(
        (results) => show({ kind: 'ready', value: { question, answer, results } }),
        () => show({ kind: 'failed' }),
      );
    }
    return () => {
      current = false;
    };
  }, [searcher, answer]);
  return state;
}
