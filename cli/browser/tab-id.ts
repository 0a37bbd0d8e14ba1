import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './session.ts';

interface TabsApi {
  readonly tabs: { query(what: object): Promise<{ readonly id?: number; readonly url?: string }[]> };
}

/**
 * The number that the extension's API gives the tab of a page.
 * @throws {Error} when no tab shows the page's address
 */
export async function toTabId(session: BrowserSession, page: Page): Promise<number> {
  const ours = await session.openExtensionPage('options.html', { ready: 'main' });
  const id = await ours.evaluate(async (url) => {
    const { browser, chrome } = globalThis as unknown as Partial<Record<'browser' | 'chrome', TabsApi>>;
    const tabs = await (browser ?? chrome)?.tabs.query({});
    return tabs?.find((tab) => tab.url === url)?.id;
  }, page.url());
  await ours.close();
  await page.bringToFront();
  if (id === undefined) throw new Error(`No tab shows ${page.url()}`);
  return id;
}
