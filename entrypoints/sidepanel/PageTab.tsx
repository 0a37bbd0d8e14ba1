import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function PageTab(_: TabProps<'page'>) {
  return null;
}
