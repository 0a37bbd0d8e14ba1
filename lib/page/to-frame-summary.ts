import { type Mark, toBoxes } from './mark.ts';

/** How long places are looked for, in milliseconds: in a very long text one can take that long. */
const MOST_MS = 50;

/** What one topic's marks come to in this frame. */
export interface TopicSummary {
  readonly id: string;
  readonly count: number;
  readonly positions: readonly number[];
}

/**
 * Counts marks by topic, with their places between the page's top, 0, and its end, 1, as far as there is time to find
 * them; only the page itself has such places.
 */
export function toFrameSummary(marks: readonly Mark[]): TopicSummary[] {
  const height = Math.max(1, document.documentElement.scrollHeight);
  const isTop = window === window.top;
  const end = performance.now() + MOST_MS;
  const topics = new Map<string, { count: number; positions: number[] }>();
  for (const mark of marks) {
    const topic = topics.get(mark.topic) ?? { count: 0, positions: [] };
    topics.set(mark.topic, topic);
    topic.count++;
    const box = isTop && performance.now() < end ? toBoxes(mark)[0] : undefined;
    if (box !== undefined) topic.positions.push(Math.min(1, Math.max(0, (box.top + scrollY) / height)));
  }
  return [...topics].map(([id, { count, positions }]) => ({ id, count, positions }));
}
