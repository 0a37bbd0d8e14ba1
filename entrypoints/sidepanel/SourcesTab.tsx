import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function SourcesTab(_: TabProps<'sources'>) {
  return null;
}
