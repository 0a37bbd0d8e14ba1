import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, DEMO, hover, openMarked, openPanelPage, openPopupPage, startExtension, waitForMarks, waitInPage } from './extension.ts';
import { waitForCard } from './probe/client.ts';
import { takeLeave } from './site-leave.ts';
import { openUpdates, press, waitForWords } from './updates-page.ts';

const NEXT = '<!doctype html><title>next</title><p>Astana and again Astana.</p>';
const EMPTY = '<!doctype html><title>empty</title><p>Nothing here is in any corpus.</p>';

describe.each(BROWSERS)('popup, settings and updates, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(DEMO, { routes: { '/empty': EMPTY, '/next': NEXT } });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const openDemo = () => openMarked(session, `${served.origin}/news.html`, 30);

  it.each(['light', 'dark'] as const)('have no accessibility fault that axe finds, %s', async (scheme) => {
    const page = await openDemo();
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.framing');
    await session.setColorScheme(popup, scheme);
    await until('the scheme', () => popup.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme));
    for (const details of await popup.$$('details')) await details.evaluate((element) => element.setAttribute('open', ''));
    expect(await runAxe(popup)).toEqual([]);
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    await session.setColorScheme(settings, scheme);
    expect(await runAxe(settings)).toEqual([]);
    await session.setColorScheme(settings, 'light');
    await settings.close();
    const updates = await openUpdates(session);
    await session.setColorScheme(updates, scheme);
    await press(updates, 'Add a feed');
    await press(updates, 'Reset the data');
    await waitForWords(updates, /Address of the feed.*Delete downloaded editions/su);
    expect(await runAxe(updates)).toEqual([]);
    await session.setColorScheme(updates, 'light');
    await updates.close();
    await popup.close();
    await page.close();
  });

  it('say in words that a page has nothing, and what to do where extensions cannot read', async () => {
    const empty = await session.openPage(`${served.origin}/empty`);
    const popup = await openPopupPage(session, empty);
    await waitInPage(popup, () => document.body.innerText.includes('Nothing on this page is in the corpus.'));
    await popup.close();
    await empty.close();
    // In a tab of its own and without another one named, the popup speaks of itself: a page that cannot be read.
    const own = await session.openExtensionPage('popup.html', { ready: 'main' });
    await waitInPage(own, () => document.body.innerText.includes('Extensions cannot read this page.'));
    await own.close();
  });

  it('switch a site off and on again, and open pages follow', async () => {
    const page = await openDemo();
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.topics li');
    await popup.click('input[role="switch"]');
    await until('no marks', () => page.evaluate(() => [...CSS.highlights.values()].every(({ size }) => size === 0)));
    await waitInPage(popup, () => document.body.innerText.includes('Marks are off on 127.0.0.1.'));
    await popup.click('input[role="switch"]');
    await waitForMarks(page, 30);
    await popup.close();
    await page.close();
  });

  it('keep what was set in one of them when something else is set in the other, and show it', async () => {
    const page = await openDemo();
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.topics li');
    await popup.click('input[role="switch"]');
    await settings.bringToFront();
    await waitInPage(settings, () => document.querySelector('.sites')?.textContent?.includes('127.0.0.1'));
    await settings.click('input[value="tint"]');
    await settings.reload({ waitUntil: [] });
    await waitInPage(settings, () => document.querySelector<HTMLInputElement>('input[value="tint"]')?.checked === true);
    expect(await settings.$eval('.sites', ({ textContent }) => textContent)).toContain('127.0.0.1');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await settings.click('.sites button');
    await popup.bringToFront();
    await waitInPage(popup, () => document.querySelector<HTMLInputElement>('input[role="switch"]')?.checked === true);
    await settings.bringToFront();
    await settings.click('input[value="underline"]');
    await waitForMarks(page, 30);
    await popup.close();
    await settings.close();
    await page.close();
  });

  it('mark by elements when asked to, undo every one of them, and mark by highlights again', async () => {
    const page = await openDemo();
    const before = await page.evaluate(() => document.body.innerHTML);
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    await settings.click('input[value="elements"]');
    // Asked from here: a page behind another tab draws no frames, by which the driver would wait in it.
    await until('elements', () => page.evaluate(() => document.querySelectorAll('parallax-mark').length >= 30));
    expect(await page.evaluate(() => [...document.querySelectorAll('parallax-mark')].map(({ textContent }) => textContent))).toContain(
      'Астанада',
    );
    expect(await page.$eval('parallax-mark', (mark) => getComputedStyle(mark).textDecorationStyle)).toBe('dotted');
    await page.bringToFront();
    await hoverElement(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('On this page: “Astana”'));
    await page.keyboard.press('Escape');
    await settings.bringToFront();
    await settings.click('input[value="highlight"]');
    await page.bringToFront();
    await waitInPage(page, () => document.querySelector('parallax-mark') === null);
    await waitForMarks(page, 30);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    await settings.close();
    await page.close();
  });

  it('go on to the next page of a tab, its late frames included, and say when the tab was closed', async () => {
    const page = await openDemo();
    const popup = await openPopupPage(session, page);
    await waitInPage(popup, () => document.querySelectorAll('.topics li').length === 5);
    await popup.evaluate(() => {
      const faults: string[] = [];
      addEventListener('error', ({ message }) => faults.push(message));
      Object.assign(globalThis, { faults });
    });
    await page.goto(`${served.origin}/next`);
    const toTopics = () => popup.evaluate(() => [...document.querySelectorAll('.topics button')].map(({ textContent }) => textContent));
    await until('the topics of the next page', async () => (await toTopics()).join() === 'Astana2 mentions, go to the first');
    await popup.click('.topics button');
    expect(await popup.evaluate(() => (globalThis as unknown as { faults: string[] }).faults)).toEqual([]);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Astana in a frame</p>';
      document.body.append(frame);
    });
    await until('the mention in the frame', async () => (await toTopics()).join().includes('3 mentions'));
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await until('the frame to be forgotten', async () => (await toTopics()).join().includes('2 mentions'));
    await page.close();
    await waitInPage(popup, () => document.body.innerText.includes('This tab has been closed.'));
    await popup.close();
  });

  it('show a topic that was asked for also on a page that does not mention it', async () => {
    const empty = await session.openPage(`${served.origin}/empty`);
    const panel = await openPanelPage(session, empty, '#/page/astana');
    await waitInPage(panel, () => document.body.innerText.includes('In the corpus, not on this page.'));
    await waitInPage(panel, () => document.querySelector('.chosen h2')?.textContent === 'Astana');
    expect(await panel.$$('.stepper')).toHaveLength(0);
    await panel.waitForSelector('.chosen .words');
    await panel.close();
    await empty.close();
  });

  it('tint instead of underlining when asked to', async () => {
    const page = await openDemo();
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    await settings.click('input[value="tint"]');
    await until('tints', () => page.evaluate(() => (CSS.highlights.get('j4t1')?.size ?? 0) > 20 && !CSS.highlights.has('j4u1')));
    await settings.click('input[value="none"]');
    await until('no paint', () => page.evaluate(() => CSS.highlights.size === 0));
    await settings.click('input[value="underline"]');
    await waitForMarks(page, 30);
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Astana'));
    await settings.close();
    await page.close();
  });
});

describe.each(BROWSERS)('where the reader took back the leave to read sites, in %s', (name) => {
  it('the popup says so, and where it is given', async () => {
    const served = await serveFolder(DEMO);
    const session = await startExtension(name);
    try {
      const page = await openMarked(session, `${served.origin}/news.html`, 30);
      const popup = await openPopupPage(session, page);
      await popup.waitForSelector('.topics li');
      await takeLeave(session);
      await popup.bringToFront();
      await waitInPage(popup, () => document.body.innerText.includes('Parallax may not read this site.'));
      expect(await popup.$eval('.notice', (notice) => (notice as HTMLElement).innerText)).toContain('Allow it here');
    } finally {
      await session.close();
      await served.close();
    }
  });
});

async function hoverElement(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const box = [...document.querySelectorAll('parallax-mark')].find(({ textContent }) => textContent === wanted)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
  if (place === undefined) throw new Error(`No element marks ${words}`);
  await page.mouse.move(1, 1);
  await page.mouse.move(place.x, place.y, { steps: 3 });
}
