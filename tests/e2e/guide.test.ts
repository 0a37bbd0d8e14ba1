import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../cli/browser/page-marks.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, hover, openMarked, openPopupPage, startExtension, waitForMarks } from './extension.ts';
import { isCardShown, waitForCard } from './probe/client.ts';

const toPage = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body style="margin:40px">${body}`;
const PAGES = {
  '/quiet': toPage('<p>Nothing on this page is in any corpus.</p><input aria-label="field">'),
  '/one': toPage('<p>Talks in Astana today</p><input aria-label="field">'),
  '/late': toPage('<p>Talks in Moscow today</p><div id="host" style="height:200px"></div>'),
};

describe.each(BROWSERS)('the code that arrives when somebody moves, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: PAGES });
    session = await startExtension(name);
    // What is asked of the background below is nothing that the first page waits for.
    const first = await openMarked(session, `${served.origin}/one`);
    await first.close();
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const openAsleep = async (path: '/one' | '/late') => {
    const page = await openMarked(session, `${served.origin}${path}`);
    await session.stopBackground();
    return page;
  };

  it('is asked for where there are marks, and nowhere else', async () => {
    const quiet = await session.openPage(`${served.origin}/quiet`);
    await session.stopBackground();
    await move(quiet);
    // Had it been asked for, the background would be awake by the time another page has been opened and read.
    const page = await openMarked(session, `${served.origin}/one`);
    expect(await session.isBackgroundRunning()).toBe(false);
    await move(page);
    await until('the background to be asked', () => session.isBackgroundRunning());
    for (const one of [quiet, page]) await one.close();
  });

  it('serves the pointer that called it, though it rests at once', async () => {
    const page = await openAsleep('/one');
    const [mark] = await findMarks(page, 'Astana');
    await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
    await waitForCard(page, isCardShown);
    await page.close();
  });

  it('obeys the key that called it', async () => {
    const page = await openAsleep('/one');
    await page.keyboard.down('Alt');
    await page.keyboard.press('Period');
    await page.keyboard.up('Alt');
    const card = await waitForCard(page, isCardShown);
    expect(card.text).toContain('Mention 1 of 1');
    await page.close();
  });

  it('takes no key for its own that was meant for a field', async () => {
    const page = await openAsleep('/one');
    await page.focus('input');
    await page.keyboard.down('Alt');
    await page.keyboard.press('Period');
    await page.keyboard.up('Alt');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await hover(page, 'Astana');
    const card = await waitForCard(page, isCardShown);
    expect(card.text).not.toContain('Mention 1 of 1');
    await page.close();
  });

  it('tells the popup what the page mentions, though nobody has moved there', async () => {
    const page = await openAsleep('/one');
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.topics li');
    await popup.close();
    await page.close();
  });

  it('finds a shadow tree that was there before it, under a pointer that moves no more', async () => {
    const page = await openAsleep('/late');
    // Later than the last time anybody looks for such trees by himself.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5500)));
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      root?.append(Object.assign(document.createElement('p'), { textContent: 'Astana in a root' }));
    });
    await page.mouse.move(60, 120);
    await waitForMarks(page, 2);
    await page.close();
  });
});

async function move(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 60);
  await page.focus('input');
  await page.keyboard.press('a');
}
