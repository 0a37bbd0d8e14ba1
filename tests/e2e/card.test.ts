import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, DEMO, hover, openMarked, startExtension, waitForMarks } from './extension.ts';
import {
  activeInCards,
  cardRect,
  clickInCard,
  findInCards,
  isCardShown,
  readCards,
  stylesInCard,
  waitForCard,
  waitForNoCard,
} from './probe/client.ts';

const PAGES = {
  '/dialog': `<!doctype html><title>dialog</title><p>Behind it: Moscow.</p>
    <dialog style="margin:40px"><p>A modal dialog speaks of Astana.</p></dialog><script>document.querySelector('dialog').showModal()</script>`,
  '/bottom':
    '<!doctype html><title>bottom</title><body style="margin:0"><p style="position:fixed;bottom:0;right:0;margin:0">Far down stands Astana</p>',
  '/strict': {
    body: '<!doctype html><title>strict</title><p>A strict page on Astana.</p>',
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  },
  '/hostile':
    '<!doctype html><title>hostile</title><style>*{all:unset!important}[popover]{opacity:0!important;display:none!important}html{font-size:40px!important}</style><p>A page of strange styles on Astana.</p>',
};

describe.each(BROWSERS)('the card, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(DEMO, { routes: PAGES });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const openDemo = (viewport?: { width: number; height: number; deviceScaleFactor?: number }) =>
    openMarked(session, `${served.origin}/news.html`, 30, viewport);

  it.each([
    ['an ordinary window', { width: 1280, height: 800 }],
    ['zoom of 200 %', { width: 640, height: 400, deviceScaleFactor: 2 }],
    ['a window of 320 px', { width: 320, height: 640 }],
  ])('never covers the word and stays in %s', async (_, viewport) => {
    const page = await openDemo(viewport);
    const word = await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    const { x, y, width, height } = await cardRect(page, '.card');
    expect(word.y < y || word.y > y + height || word.x < x || word.x > x + width).toBe(true);
    expect([x >= 0, y >= 0, x + width <= viewport.width, y + height <= viewport.height]).toEqual([true, true, true, true]);
    await page.close();
  });

  it('goes above a word at the bottom of the window, and inside its right edge', async () => {
    const page = await openMarked(session, `${served.origin}/bottom`);
    const word = await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    const { x, y, width, height } = await cardRect(page, '.card');
    expect(y + height).toBeLessThan(word.y);
    expect(x + width).toBeLessThanOrEqual(1280 - 8);
    await page.close();
  });

  it('stays while the pointer goes from the word into it, and leaves after the pointer has left', async () => {
    const page = await openDemo();
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    const { x, y } = await cardRect(page, '.card');
    await page.mouse.move(x + 60, y + 60, { steps: 12 });
    await clickInCard(page, '[aria-label="Keep this card open"]');
    expect((await readCards(page)).some(isCardShown)).toBe(true);
    expect((await findInCards(page, '[aria-pressed="true"]')).length).toBe(1);
    await clickInCard(page, '[aria-label="Keep this card open"]');
    await page.mouse.move(5, 5);
    await waitForNoCard(page, isCardShown);
    await page.close();
  });

  it('closes with Esc, and the page does not get that key', async () => {
    const page = await openDemo();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener('keydown', ({ key }) => seen.push(key), true);
    });
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    await page.keyboard.press('Escape');
    // The first Esc was ours; with no card open the next one is the page's.
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(['Escape']);
    await page.close();
  });

  it('is reached, read and left by keyboard alone', async () => {
    const page = await openDemo();
    await pressWithAlt(page, 'Period');
    const first = await waitForCard(page, isCardShown);
    expect(first.text).toContain('Mention 1 of');
    await pressWithAlt(page, 'Period');
    await waitForCard(page, ({ text }) => text.includes('Mention 2 of'));
    await pressWithAlt(page, 'Comma');
    await waitForCard(page, ({ text, openPopover }) => openPopover && text.includes('Mention 1 of') && text.includes('Open the full view'));
    await pressWithAlt(page, 'Enter');
    await until('focus on the heading', async () => (await focused(page)) === 'h2');
    await page.keyboard.press('Tab');
    await until('focus on the first button', async () => (await focused(page)) === 'button');
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.close();
  });

  it('shows with the background asleep', async () => {
    const page = await openDemo();
    await session.stopBackground();
    expect(await session.isBackgroundRunning()).toBe(false);
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    await page.close();
  });

  it('follows the page into the dark', async () => {
    const page = await openDemo();
    const ground = async () => (await stylesInCard(page, '.card', ['background-color']))['background-color'];
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    await session.setColorScheme(page, 'dark');
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    expect(await ground()).toBe('rgb(28, 30, 35)');
    await session.setColorScheme(page, 'light');
    await page.close();
  });

  it.each(['/strict', '/hostile'])('is drawn as it should be on %s', async (path) => {
    const page = await openMarked(session, `${served.origin}${path}`);
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    expect((await cardRect(page, '.card')).width).toBe(420);
    const styles = await stylesInCard(page, '.card', ['background-color', 'border-top-left-radius', 'display', 'font-size']);
    expect(styles).toEqual({
      'background-color': 'rgb(255, 255, 255)',
      'border-top-left-radius': '10px',
      display: 'grid',
      'font-size': '14px',
    });
    await page.close();
  });

  it('lives inside a modal dialog', async () => {
    const page = await openMarked(session, `${served.origin}/dialog`);
    await hover(page, 'Astana');
    const card = await waitForCard(page, isCardShown);
    expect(card.parent).toBe('modal');
    await clickInCard(page, '.icon[aria-label="Close"]');
    await waitForNoCard(page, isCardShown);
    await page.close();
  });

  it('can neither be read nor opened by the page', async () => {
    const page = await openDemo();
    const word = await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    const visible = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      return { root: host?.shadowRoot ?? null, text: host?.textContent, html: host?.outerHTML };
    });
    expect(visible).toEqual({ root: null, text: '', html: '<div popover="manual"></div>' });
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    await page.mouse.move(5, 5);
    await page.evaluate(({ x, y }) => {
      const made = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
      document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('pointermove', made));
      dispatchEvent(new KeyboardEvent('keydown', { code: 'Period', key: '.', altKey: true, bubbles: true }));
    }, word);
    // A real move afterwards is served; had the made-up events counted, their card would be the one that shows.
    await hover(page, 'Vladimir Putin');
    const card = await waitForCard(page, isCardShown);
    expect(card.text).toContain('On this page: “Vladimir Putin”');
    await page.close();
  });

  it('leaves nothing behind when the extension is updated, and the page is read by the new one', async () => {
    const page = await openDemo();
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    await session.reloadExtension();
    await waitForNoCard(page, isCardShown);
    expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(['head', 'body']);
    await waitForMarks(page, 30);
    await hover(page, 'Vladimir Putin');
    await waitForCard(page, isCardShown);
    await page.close();
  });
});

async function pressWithAlt(page: Page, code: 'Period' | 'Comma' | 'Enter'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(code);
  await page.keyboard.up('Alt');
}

async function focused(page: Page): Promise<string | undefined> {
  return (await activeInCards(page))?.tag.toLowerCase();
}
