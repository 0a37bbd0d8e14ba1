import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { toGoal } from '../messaging/page-channel.ts';
import type { PageAnswer } from '../messaging/page-connection.ts';
import { FollowedPage } from './followed-page.ts';

/** What is known of the page, and the way to its mentions. */
export interface PageHandle {
  readonly answer: PageAnswer;
  /** Goes to the mention of a topic with a number, from 0, on the whole page. */
  readonly goTo: (topic: string, number: number) => void;
}

const UNKNOWN: PageAnswer = { kind: 'reading', frames: [] };

/** Stays connected to the page of a tab while the view is open. */
export function usePage(tabId: number | undefined): PageHandle {
  const [page, setPage] = useState<FollowedPage>();
  useEffect(() => {
    const shown = new AbortController();
    setPage(new FollowedPage(tabId, shown.signal));
    return () => shown.abort();
  }, [tabId]);
  return useFollowedPage(page);
}

/** Shows a page that is followed already; without one nothing is known. */
export function useFollowedPage(page: FollowedPage | undefined): PageHandle {
  const [answer, setAnswer] = useState<PageAnswer>(page?.answer ?? UNKNOWN);
  useLayoutEffect(() => page?.showIn(setAnswer), [page]);
  const goTo = (topic: string, number: number) => {
    const goal = toGoal(answer.frames, topic, number);
    if (goal !== undefined) page?.go(goal);
  };
  return { answer, goTo };
}
