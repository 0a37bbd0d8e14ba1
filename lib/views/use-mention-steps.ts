import { useEffect, useState } from 'preact/hooks';
import type { FrameSummary, PageTopic } from '../messaging/page-channel.ts';

/** Where a view is on its way through the mentions of a topic. */
export interface MentionSteps {
  /** From 0; null before the first step on this page. */
  readonly at: number | null;
  readonly go: (topic: string, number: number) => void;
  readonly step: (topic: string, by: 1 | -1) => void;
}

/** Goes through mentions one by one; behind the last it begins anew, and so it does on the next page. */
export function useMentionSteps(
  frames: readonly FrameSummary[],
  topics: readonly PageTopic[],
  goTo: (topic: string, number: number) => void,
): MentionSteps {
  const [at, setAt] = useState<number | null>(null);
  // Its own frame is named anew at each load: the next page is at none of its mentions yet.
  const load = frames.find(({ isTop }) => isTop)?.frame;
  useEffect(() => setAt(null), [load]);
  const go = (topic: string, number: number) => {
    setAt(number);
    goTo(topic, number);
  };
  const step = (topic: string, by: 1 | -1) => {
    const count = topics.find(({ id }) => id === topic)?.count ?? 0;
    if (count > 0) go(topic, at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count);
  };
  return { at, go, step };
}
