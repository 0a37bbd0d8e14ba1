import { browser } from 'wxt/browser';
import { NEWEST_NEWS } from '../domain/newest-news.ts';

/** Under these names local storage has whether the welcome page was opened, and of which version the news were seen last. */
const WELCOMED = 'welcomed';
const NEWS_SEEN = 'newsSeen';

/** The file of the welcome page. */
export const WELCOME_PAGE = '/welcome.html';

/** What the browser tells of an installation. */
interface InstallDetails {
  readonly reason: string;
}

/**
 * Opens the welcome page when the extension was installed, once; after an update nothing opens by itself, for what is new
 * waits until the reader asks (`hasUnseenNews`).
 */
export async function greet({ reason }: InstallDetails): Promise<void> {
  if (reason !== 'install') return;
  const { [WELCOMED]: isDone }: { [WELCOMED]?: unknown } = await browser.storage.local.get(WELCOMED);
  if (isDone === true) return;
  // To whoever has just come, nothing is news.
  await browser.storage.local.set({ [WELCOMED]: true, [NEWS_SEEN]: NEWEST_NEWS });
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}

/** Whether there are news that the reader has not seen: a version that has nothing to tell calls for no attention. */
export async function hasUnseenNews(): Promise<boolean> {
  const { [NEWS_SEEN]: seen }: { [NEWS_SEEN]?: unknown } = await browser.storage.local.get(NEWS_SEEN);
  return seen !== NEWEST_NEWS;
}

/** Notes that the reader has seen them. */
export async function noteNewsSeen(): Promise<void> {
  await browser.storage.local.set({ [NEWS_SEEN]: NEWEST_NEWS });
}
