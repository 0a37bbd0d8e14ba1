import { browser } from 'wxt/browser';
import { type FrameSummary, type GoToMention, PAGE_CHANNEL, parseFrameSummary } from './page-channel.ts';

/** How long a page that can be read may take to answer before it counts as not read, in milliseconds. */
const ANSWER_MS = 800;

/** What is known of a tab's page: its frames tell what they mention, or nobody answers. */
export type PageAnswer =
  | { readonly kind: 'reading' | 'unsupported' | 'unread'; readonly frames: readonly [] }
  | { readonly kind: 'ready'; readonly frames: readonly FrameSummary[] };

/** The popup's end of the line to every frame of a tab. */
export interface PageConnection {
  readonly host: string | undefined;
  readonly go: (goal: GoToMention) => void;
}

/**
 * Connects to a tab's page and tells what it mentions, now and after every change.
 * @param tabId the tab; without it the one in front
 */
export async function connectToPage(tabId: number | undefined, tell: (answer: PageAnswer) => void): Promise<PageConnection> {
  const tab = tabId === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(tabId);
  const url = tab?.url === undefined ? undefined : new URL(tab.url);
  // An address is given for pages we may read, and for no others.
  if (tab?.id === undefined || url === undefined || !url.protocol.startsWith('http')) {
    tell({ kind: 'unsupported', frames: [] });
    return { host: undefined, go: () => {} };
  }
  const frames = new Map<string, FrameSummary>();
  const port = browser.tabs.connect(tab.id, { name: PAGE_CHANNEL });
  port.onMessage.addListener((message: unknown) => {
    const summary = parseFrameSummary(message);
    if (summary === undefined) return;
    frames.set(summary.frame, summary);
    tell({ kind: 'ready', frames: [...frames.values()] });
  });
  const giveUp = () => frames.size === 0 && tell({ kind: 'unread', frames: [] });
  port.onDisconnect.addListener(giveUp);
  setTimeout(giveUp, ANSWER_MS);
  tell({ kind: 'reading', frames: [] });
  return { host: url.hostname, go: (goal) => port.postMessage(goal) };
}

/** Loads the page of a tab anew; the tab in front when none is named. */
export async function reloadPage(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) await browser.tabs.reload();
  else await browser.tabs.reload(tabId);
}
