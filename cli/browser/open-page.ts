import type { Browser, Page, Viewport } from 'puppeteer-core';

/** Opens an address in a new tab and waits for its load event; `null` opens an empty tab. Without a size it has the session's. */
export async function openPage(browser: Browser, url: string | null, size?: Viewport): Promise<Page> {
  const page = await browser.newPage();
  if (size !== undefined) await page.setViewport(size);
  if (url !== null) await page.goto(url);
  return page;
}
