import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function FiguresTab(_: TabProps<'figures'>) {
  return null;
}
