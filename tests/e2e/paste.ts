import type { Page } from 'puppeteer-core';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';

/** What is on the clipboard, by pasting it into a text field of a page; empty before there is anything. */
async function paste({ name }: BrowserSession, page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    if (field === null) return;
    field.value = '';
    field.focus();
  });
  if (name === 'chromium') await page.keyboard.press('KeyV', { commands: ['Paste'] });
  else {
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
  }
  return page.evaluate(() => document.querySelector('textarea')?.value ?? '');
}

/** Waits until the clipboard holds words, and hands back all of it. The page has to have a text field. */
export async function waitForCopied(session: BrowserSession, page: Page, words: string): Promise<string> {
  return until(`"${words}" on the clipboard`, async () => {
    const text = await paste(session, page);
    return text.includes(words) ? text : undefined;
  });
}
