import { browser } from 'wxt/browser';

/** Who sent a message or began a line, as far as browsers say. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** Whether it was a page of this extension: a page script has an address of the web. */
export function isOurPage(sender: Sender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}
