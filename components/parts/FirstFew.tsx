import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../strings.ts';

/** The props of FirstFew. */
export interface FirstFewProps<Entry> {
  readonly entries: readonly Entry[];
  readonly limit: number;
  /** Id of an entry that is shown whether it is among the first or not: the chosen one. */
  readonly keep?: string | null | undefined;
  /** Class of the list. */
  readonly list: string;
  /** The button's words, told how many more there are. */
  readonly more: (count: number) => string;
  readonly children: (entry: Entry) => ComponentChildren;
}

/** A list that shows its first entries and, behind a button that says how many, the rest. */
export function FirstFew<Entry extends { readonly id: string }>({ entries, limit, keep, list, more, children }: FirstFewProps<Entry>) {
  const { t } = useStrings();
  const [all, setAll] = useState(false);
  const few = entries.filter(({ id }, at) => at < limit || id === keep);
  const rest = entries.length - few.length;
  return (
    <>
      <ul class={list}>
        {(all ? entries : few).map((entry) => (
          <li key={entry.id}>{children(entry)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <p class="more">
          <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('list.fewer') : more(rest)}
          </button>
        </p>
      )}
    </>
  );
}
