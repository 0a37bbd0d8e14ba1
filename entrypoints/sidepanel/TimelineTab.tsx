import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function TimelineTab(_: TabProps<'timeline'>) {
  return null;
}
