import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { LaunchChoices } from './session.ts';
import { until } from './until.ts';

/** The page that an extension opens when it was installed; whoever drives a browser seldom wants it in front of theirs. */
const FILE = 'welcome.html';

/**
 * Closes the welcome page of the first extension as soon as it is there, and waits for that where one is sure to come:
 * in a profile that is kept it came once.
 */
export async function closeWelcome(browser: Browser, { extensions: [folder], profile, keepsWelcome }: LaunchChoices): Promise<void> {
  if (keepsWelcome === true || folder === undefined || !existsSync(join(folder, FILE))) return;
  if (profile === undefined) await until('the welcome page', async () => (await findWelcome(browser)) !== undefined);
  await (await findWelcome(browser))?.close();
}

/** The welcome page, once the extension has opened it. */
export async function findWelcome(browser: Browser): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    // Asked of the page itself: BiDi reports no addresses of extension pages that it did not open.
    const address = await page.evaluate(() => location.href).catch(() => '');
    if (address.endsWith(`/${FILE}`)) return page;
  }
  return undefined;
}
