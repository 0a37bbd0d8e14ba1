import { browser } from 'wxt/browser';
import { isOurPage, type Sender } from './our-page.ts';

/** A page of ours has read records of a feed that are not as they should be. */
interface OddFeed {
  readonly oddFeed: string;
}

// What was looked at once is as good as it can be: told again, the background would look each time that a view reads.
const told = new Set<string>();

/** Tells the background, once, that records of a feed were odd: it looks at them and mends what it can. */
export function tellOddFeed(feed: string): void {
  if (told.has(feed)) return;
  told.add(feed);
  // Where nobody hears it, that is done when the next view finds the same.
  browser.runtime.sendMessage({ oddFeed: feed } satisfies OddFeed).catch(() => {});
}

/** Hears of odd records from pages of ours, and from nobody else. */
export function hearOfOddFeeds(hear: (feed: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const feed = isOurPage(sender) ? parseOddFeed(message) : undefined;
    if (feed !== undefined) hear(feed);
    return undefined;
  });
}

function parseOddFeed(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('oddFeed' in message)) return undefined;
  return typeof message.oddFeed === 'string' ? message.oddFeed : undefined;
}
