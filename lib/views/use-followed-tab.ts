import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The browser's tab that a page of ours is about. */
export interface FollowedTab {
  /** Undefined until it is known. */
  readonly tabId: number | undefined;
  /** The page stands beside tabs, in a side panel or sidebar, and goes with the one that is in front. */
  readonly isBeside: boolean;
}

/** The tab that was named when the page was opened; of a page beside tabs the one in front in its window, from one to the next. */
export function useFollowedTab(named: number | undefined): FollowedTab {
  const [followed, setFollowed] = useState<FollowedTab>({ tabId: named, isBeside: false });
  useEffect(() => {
    if (named !== undefined) return undefined;
    const shown = new AbortController();
    void follow((tabId) => setFollowed({ tabId, isBeside: true }), shown.signal);
    return () => shown.abort();
  }, [named]);
  return followed;
}

async function follow(tell: (tabId: number | undefined) => void, signal: AbortSignal): Promise<void> {
  // A page in a tab of its own has nobody to follow.
  if ((await browser.tabs.getCurrent()) !== undefined || signal.aborted) return;
  const own = await browser.windows.getCurrent();
  const hear = ({ tabId, windowId }: { readonly tabId: number; readonly windowId: number }) => {
    if (windowId === own.id) tell(tabId);
  };
  browser.tabs.onActivated.addListener(hear);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(hear));
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!signal.aborted) tell(front?.id);
}
