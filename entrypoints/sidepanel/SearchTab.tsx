import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function SearchTab(_: TabProps<'search'>) {
  return null;
}
