import type { TabProps } from './tab-props.ts';

/** PLACEHOLDER: its builder writes it. */
export function QuestionsTab(_: TabProps<'questions'>) {
  return null;
}
