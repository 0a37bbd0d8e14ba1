import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function RecordView(_: TabProps<'record'>) {
  return null;
}
