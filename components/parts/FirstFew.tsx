import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../strings.ts';

/** The props of FirstFew. */
export interface FirstFewProps<Entry> {
  readonly entries: readonly Entry[];
  readonly limit: number;
  /** So many of the rest come at a press; all where it is not given. */
  readonly step?: number;
  /** Id of an entry that is shown whether it is among the first or not: the chosen one. */
  readonly keep?: string | null | undefined;
  /** Class of the list. */
  readonly list: string;
  /** The button's words, told how many more there are. */
  readonly more: (count: number) => string;
  readonly children: (entry: Entry) => ComponentChildren;
}

/** A list that shows its first entries and, behind a button that says how many, the rest. */
export function FirstFew<Entry extends { readonly id: string }>(props: FirstFewProps<Entry>) {
  const { entries, limit, step = Number.POSITIVE_INFINITY, keep, list, more, children } = props;
  const { t } = useStrings();
  const [further, setFurther] = useState(0);
  const shown = entries.filter(({ id }, at) => at < limit + further || id === keep);
  const rest = entries.length - shown.length;
  return (
    <>
      <ul class={list}>
        {shown.map((entry) => (
          <li key={entry.id}>{children(entry)}</li>
        ))}
      </ul>
      {(rest > 0 || (further > 0 && entries.length > limit)) && (
        <p class="more">
          <button type="button" class="link" aria-expanded={further > 0} onClick={() => setFurther(rest > 0 ? further + step : 0)}>
            {rest > 0 ? more(rest) : t('list.fewer')}
          </button>
        </p>
      )}
    </>
  );
}
