import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../domain/page-state.ts';
import { readOnClick } from '../messaging/read-on-click.ts';

const WAITING: ReadonlySet<PageState['kind']> = new Set(['idle', 'unread', 'forbidden']);

/**
 * The page as the popup shows it, which a click on the toolbar button opens over it: where pages are read by such clicks, this one
 * is being read until it answers, also once the reader has only now switched its site on.
 */
export function useReadOnClick(tabId: number | undefined, page: PageState): PageState {
  const { kind, host, everywhere, marksOn } = page;
  const [refused, setRefused] = useState<string>();
  const wants = everywhere === 'click' && marksOn && host !== undefined;
  useEffect(() => {
    if (wants) readOnClick(tabId).catch(() => setRefused(host));
  }, [wants, host]);
  if (!wants || !WAITING.has(kind)) return page;
  return { ...page, kind: refused === host ? 'unsupported' : 'reading' };
}
