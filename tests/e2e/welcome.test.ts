import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, DEFAULT_VIEWPORT } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { findWelcome } from '../../cli/browser/welcome.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, startExtension, waitForMarks, waitInPage } from './extension.ts';

describe.each(BROWSERS)('the welcome page, in %s', (name) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await startExtension(name, { keepsWelcome: true });
    page = await until('the welcome page', () => findWelcome(session.browser));
    await page.setViewport(DEFAULT_VIEWPORT);
  });
  afterAll(() => session?.close());

  it('opens when the extension is installed, with a pair of the corpus and how much that holds', async () => {
    await waitInPage(page, () => document.querySelectorAll('.pair .framing').length === 2);
    await waitInPage(page, () => /\d+ quotes from 5 texts: a sample/u.test(document.body.innerText));
  });

  it('marks its own text, and opens a card of the corpus there', async () => {
    await waitInPage(page, () => document.querySelector('.trial') !== null);
    await waitForMarks(page, 4);
    await page.keyboard.down('Alt');
    await page.keyboard.press('Period');
    await page.keyboard.up('Alt');
    // The card stands in a closed root: what can be seen from outside is that it is there and has a box.
    await until('a card', () =>
      page.evaluate(() => [...document.querySelectorAll('html > div')].some((host) => host.matches(':popover-open'))),
    );
    await page.keyboard.press('Escape');
  });

  it('is where a reader chooses where Parallax works', async () => {
    const isPicked = (value: string) =>
      waitInPage(page, (wanted) => document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)?.checked === true, value);
    await isPicked('everywhere');
    await page.$eval('input[value="click"]', (field) => field.click());
    await isPicked('click');
    await waitForMarks(page, 4);
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    expect(await settings.$eval('input[value="click"]', (field) => field.checked)).toBe(true);
    await settings.close();
    await page.$eval('input[value="everywhere"]', (field) => field.click());
    await isPicked('everywhere');
  });

  it('speaks each language, without a fault that axe finds', async () => {
    for (const language of ['ru', 'kk', 'zh', 'en']) {
      await page.$eval(`button[lang="${language}"]`, (button) => button.click());
      await waitInPage(page, (wanted) => document.documentElement.lang === wanted, language);
      expect(await runAxe(page)).toEqual([]);
    }
  });

  it('says what is new only where a reader looks', async () => {
    const news = await session.openExtensionPage('options.html#news', { ready: 'main' });
    expect(await news.$eval('h1', ({ textContent }) => textContent)).toBe('What is new');
    expect(await runAxe(news)).toEqual([]);
    await news.close();
  });

  it('does not open again after an update', async () => {
    await page.close();
    await session.reloadExtension();
    const settings = await session.openExtensionPage('options.html', { ready: '.kinds input' });
    expect(await findWelcome(session.browser)).toBeUndefined();
    await settings.close();
  });
});
