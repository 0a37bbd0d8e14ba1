import type { Browser, Page } from 'puppeteer-core';
import type { Popup } from './session.ts';
import { until } from './until.ts';

/** Presses the toolbar button of an extension over a page, or has it pressed, and waits for the popup to be laid out. */
export async function openChromiumPopup(
  browser: Browser,
  over: Page,
  id: string,
  press: () => Promise<unknown> = () => pressButton(browser, over, id),
): Promise<Popup> {
  const before = new Set(browser.targets());
  await over.bringToFront();
  await press();
  const target = await browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(`chrome-extension://${id}/`), {
    timeout: 10_000,
  });
  const page = await target.asPage();
  await page.waitForFunction(() => document.readyState === 'complete' && innerHeight > 0);
  return {
    page,
    size: () => page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    screenshot: () => page.screenshot(),
    close: async () => {
      await page.evaluate(() => close()).catch(() => undefined);
      await until('the popup to be gone', () => !browser.targets().includes(target));
    },
  };
}

async function pressButton(browser: Browser, over: Page, id: string): Promise<void> {
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`Chromium has no extension ${id}.`);
  await over.triggerExtensionAction(extension);
}
