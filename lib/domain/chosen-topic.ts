import type { BriefState } from './brief.ts';
import type { PageState, TopicOnPage } from './page-state.ts';

/** The chosen topic as the page has it; one that was asked for also where the page does not mention it, or no longer. */
export function toChosenTopic({ topics }: PageState, chosenId: string | null, brief: BriefState): TopicOnPage | undefined {
  const onPage = topics.find(({ id }) => id === chosenId);
  if (onPage !== undefined || chosenId === null) return onPage;
  return { id: chosenId, name: brief.kind === 'ready' ? brief.brief.topic.name : '', count: 0, positions: [] };
}
