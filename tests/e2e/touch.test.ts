import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../cli/browser/page-marks.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, openMarked, startExtension, waitInPage } from './extension.ts';
import { cardRect, findInCards, isCardShown, readCards, waitForCard, waitForNoCard, waitForSettled } from './probe/client.ts';

const toPage = (body: string) =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>page</title><link rel="icon" href="data:,"><body style="margin:20px">${body}`;
const PAGES = {
  '/': toPage('<p style="height:420px">Read on</p><p>Talks in Astana today</p><p style="height:2000px"></p>'),
  '/end': toPage('<p style="height:480px">Read on</p><p>Talks in Astana</p>'),
  '/link': toPage('<p><a href="#followed">Talks in Astana today</a></p>'),
};
const PHONE = { width: 360, height: 640, hasTouch: true, isMobile: true };

describe.each(BROWSERS)('a reader with a finger, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: PAGES });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const open = (path: keyof typeof PAGES) =>
    openMarked(session, `${served.origin}${path}`, 1, name === 'chromium' ? PHONE : { width: PHONE.width, height: PHONE.height });
  const tapWord = async (page: Page) => {
    const [mark] = await findMarks(page, 'Astana');
    await page.touchscreen.tap(mark?.x ?? 0, mark?.y ?? 0);
  };
  const pull = async (page: Page, y: number) => {
    const heading = await cardRect(page, '.card h2');
    const [x, from] = [heading.x + 4, heading.y + 4];
    const touch = await page.touchscreen.touchStart(x, from);
    await touch.move(x, from + y / 2);
    await touch.move(x, from + y);
    await touch.end();
  };
  const toWord = async (page: Page) => (await findMarks(page, 'Astana'))[0]?.y ?? 0;

  it('taps a mark and has a sheet at the bottom, the word above it, with room for a finger', async () => {
    const page = await open('/');
    await tapWord(page);
    await waitForCard(page, isCardShown);
    const { x, y, width, height } = await cardRect(page, '.card');
    // Firefox on a desktop has its scroll bar beside it.
    const wide = await page.evaluate(() => document.documentElement.clientWidth);
    expect([x, width, y + height]).toEqual([0, wide, PHONE.height]);
    expect(height).toBeLessThanOrEqual(PHONE.height * 0.62);
    expect(await toWord(page)).toBeLessThan(y);
    const controls = await findInCards(page, '.tools button, .foot .link, .topics .link');
    expect(controls.length).toBeGreaterThan(2);
    for (const { rect, text } of controls) expect(rect.height, text).toBeGreaterThanOrEqual(44);
    await page.close();
  });

  it('closes it by its button, and by a tap outside', async () => {
    const page = await open('/');
    await tapWord(page);
    await waitForCard(page, isCardShown);
    const close = await cardRect(page, '[aria-label="Close"]');
    await page.touchscreen.tap(close.x + close.width / 2, close.y + close.height / 2);
    await waitForNoCard(page, isCardShown);
    await tapWord(page);
    await waitForCard(page, isCardShown);
    await page.touchscreen.tap(180, 20);
    await waitForNoCard(page, isCardShown);
    await page.close();
  });

  it('enlarges it by its button and by a pull, which leaves the word to be seen, and pulls it down until it is gone', async () => {
    const page = await open('/');
    await tapWord(page);
    await waitForCard(page, isCardShown);
    await waitForSettled(page);
    const enlarge = await cardRect(page, '[aria-label="Enlarge this card"]');
    const isLarge = async () => (await cardRect(page, '.card')).height > PHONE.height * 0.62;
    await page.touchscreen.tap(enlarge.x + enlarge.width / 2, enlarge.y + enlarge.height / 2);
    await until('a large sheet', isLarge);
    expect(await toWord(page)).toBeLessThan((await cardRect(page, '.card')).y);
    await pull(page, 100);
    await until('a small one', async () => !(await isLarge()));
    await pull(page, -100);
    await until('a large one again', isLarge);
    await pull(page, 300);
    await waitForNoCard(page, isCardShown);
    await page.close();
  });

  it('taps a link in the sheet and is led on', async () => {
    const page = await open('/');
    await tapWord(page);
    await waitForCard(page, isCardShown);
    await waitForSettled(page);
    const { x, y, width, height } = await cardRect(page, '.lead .name');
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await waitForCard(page, ({ html }) => html.includes('Back to Astana'));
    await page.close();
  });

  it('has the sheet at the top where the page ends with the word', async () => {
    const page = await open('/end');
    await tapWord(page);
    await waitForCard(page, isCardShown);
    const { y, height } = await cardRect(page, '.card');
    expect(y).toBe(0);
    expect(await toWord(page)).toBeGreaterThan(height);
    await page.close();
  });

  it('follows a link that a mark stands in', async () => {
    const page = await open('/link');
    await tapWord(page);
    await waitInPage(page, () => location.hash === '#followed');
    expect((await readCards(page)).some(isCardShown)).toBe(false);
    await page.close();
  });
});
