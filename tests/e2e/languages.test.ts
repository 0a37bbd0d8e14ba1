import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, chooseTopic, DEMO, hover, openMarked, openPopupPage, startExtension, waitForMarks, waitInPage } from './extension.ts';
import { findCut } from './find-cut.ts';
import { waitForCard } from './probe/client.ts';
import { openUpdates } from './updates-page.ts';

/** In each language: titles of settings, popup and updates, the card's first lines, and how an edition is dated. English comes last, so that it is a change, too. */
const WORDS = [
  ['ru', 'Настройки', 'Эта страница', 'Обновления', 'АстанаНа этой странице: «Astana»', '\\d+\\s[а-я]+ 20\\d\\d\\sг\\.'],
  ['kk', 'Баптаулар', 'Осы бет', 'Жаңартулар', 'АстанаОсы бетте: «Astana»', '20\\d\\d\\sж\\. \\d+\\s[а-яәғқңөұүһі]+$'],
  ['zh', '设置', '本页', '更新', '阿斯塔纳本页写法：“Astana”', '20\\d\\d年\\d+月\\d+日'],
  ['en', 'Settings', 'This page', 'Updates', 'AstanaOn this page: “Astana”', '\\d+ \\w+ 20\\d\\d'],
] as const;

describe.each(BROWSERS)('a language chosen in the settings, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let page: Page;
  let settings: Page;
  let popup: Page;
  let updates: Page;
  beforeAll(async () => {
    served = await serveFolder(DEMO);
    session = await startExtension(name);
    page = await openMarked(session, `${served.origin}/news.html`, 30);
    settings = await session.openExtensionPage('options.html', { ready: 'main' });
    popup = await openPopupPage(session, page);
    await chooseTopic(popup, 'Astana');
    updates = await openUpdates(session);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  const choose = async (language: string, title: string) => {
    await settings.bringToFront();
    await settings.click(`input[value="${language}"]`);
    await waitInPage(settings, (wanted) => document.querySelector('h1')?.textContent === wanted, title);
  };

  it.each(WORDS)(
    '%s is at once that of the settings, of an open popup, of the updates and of the next card',
    async (language, ...words) => {
      const [title, heading, news, mention, date] = words;
      await choose(language, title);
      expect(await settings.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await runAxe(settings)).toEqual([]);

      await popup.bringToFront();
      await waitInPage(popup, (wanted) => document.querySelector('h1')?.textContent === wanted, heading);
      await popup.waitForSelector('.framing, .block');
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await popup.$eval('.foot', ({ textContent }) => textContent)).toMatch(new RegExp(date, 'u'));
      expect(await findCut(popup)).toEqual([]);
      expect(await runAxe(popup)).toEqual([]);

      await updates.bringToFront();
      await waitInPage(updates, (wanted) => document.querySelector('h1')?.textContent === wanted, news);
      expect(await updates.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await findCut(updates)).toEqual([]);
      for (const scheme of ['dark', 'light'] as const) {
        await session.setColorScheme(updates, scheme);
        expect(await runAxe(updates)).toEqual([]);
      }

      await page.bringToFront();
      await waitForMarks(page, 30);
      await hover(page, 'Astana');
      await waitForCard(page, ({ text }) => text.replaceAll('\n', '').includes(mention));
      await page.keyboard.press('Escape');
    },
  );

  it('is again the browser’s when that is chosen', async () => {
    await choose('kk', 'Баптаулар');
    await choose('browser', 'Settings');
    await popup.bringToFront();
    await waitInPage(popup, () => document.querySelector('h1')?.textContent === 'This page');
  });
});
