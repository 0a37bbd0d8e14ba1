import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function PinsTab(_: TabProps<'pins'>) {
  return null;
}
