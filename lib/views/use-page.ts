import { useEffect, useState } from 'preact/hooks';
import { toGoal } from '../messaging/page-channel.ts';
import { type PageAnswer, PageConnection } from '../messaging/page-connection.ts';

/** What is known of the page, and the way to its mentions. */
export interface PageHandle {
  readonly answer: PageAnswer;
  /** Goes to the mention of a topic with a number, from 0, on the whole page. */
  readonly goTo: (topic: string, number: number) => void;
}

/** Stays connected to the page of a tab while the popup is open. */
export function usePage(tabId: number | undefined): PageHandle {
  const [answer, setAnswer] = useState<PageAnswer>({ kind: 'reading', frames: [] });
  const [connection, setConnection] = useState<PageConnection>();
  useEffect(() => {
    const shown = new AbortController();
    setConnection(new PageConnection(tabId, setAnswer, shown.signal));
    return () => shown.abort();
  }, [tabId]);
  const goTo = (topic: string, number: number) => {
    const goal = toGoal(answer.frames, topic, number);
    if (goal !== undefined) connection?.go(goal);
  };
  return { answer, goTo };
}
