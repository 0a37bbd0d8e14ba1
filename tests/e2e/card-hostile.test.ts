import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, hover, openMarked, startExtension } from './extension.ts';
import { cardRect, clickInCard, findInCards, isCardShown, stylesInCard, waitForCard, waitForSettled } from './probe/client.ts';

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>hostile</title><link rel="icon" href="data:,"><body style="margin:40px"><p>Talks in Astana today</p>';
const PIN = '[aria-label="Keep this card open"]';

describe.each(BROWSERS)('a page that wants something of the card, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: { '/': PAGE } });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const open = async () => {
    const page = await openMarked(session, `${served.origin}/`);
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    return page;
  };
  const isPinned = async (page: Page) => (await findInCards(page, `${PIN}[aria-pressed="true"]`)).length > 0;
  const press = async (page: Page) => {
    const { x, y, width, height } = await cardRect(page, PIN);
    await page.mouse.click(x + width / 2, y + height / 2);
  };

  it('has no press of it count while something lies over the card, though pointers go through that', async () => {
    const page = await open();
    await waitForSettled(page);
    await page.evaluate(() => {
      const lure = document.createElement('div');
      lure.popover = 'manual';
      lure.style.cssText = 'position:fixed;inset:0;margin:0;width:auto;height:auto;border:0;pointer-events:none;background:white';
      lure.textContent = 'Press here to go on';
      document.documentElement.append(lure);
      lure.showPopover();
    });
    await press(page);
    expect(await isPinned(page)).toBe(false);
    // The card is above it now, where it is seen, and can be pressed after a while again.
    await clickInCard(page, PIN);
    await until('the pin', () => isPinned(page));
    await page.close();
  });

  it('hides what covers it in a closed shadow tree in vain', async () => {
    const page = await open();
    await waitForSettled(page);
    await page.evaluate(() => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      root.innerHTML = '<div popover="manual" style="inset:0;width:auto;height:auto;pointer-events:none">Press here</div>';
      (root.firstElementChild as HTMLElement).showPopover();
    });
    await press(page);
    expect(await isPinned(page)).toBe(false);
    await page.close();
  });

  it('cannot bring it under a pointer that is about to press: it has to stand for half a second', async () => {
    const page = await open();
    await page.evaluate(() => {
      const step = (at: number) => {
        document.body.style.marginTop = `${40 + (at % 2) * 20}px`;
        setTimeout(() => step(at + 1), 150);
      };
      step(1);
    });
    await until('the card to move', async () => (await findInCards(page, '[data-settled]')).length === 0);
    for (let round = 0; round < 8; round++) {
      await press(page);
      await new Promise((resolve) => setTimeout(resolve, 120));
      expect(await isPinned(page)).toBe(false);
    }
    expect(await findInCards(page, '[data-settled]')).toEqual([]);
    await page.close();
  });

  it('cannot press it by itself, nor make it another thing than it is', async () => {
    const page = await open();
    await waitForSettled(page);
    const { x, y } = await cardRect(page, PIN);
    await page.evaluate(
      ({ clientX, clientY }) => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        host.click();
        for (const type of ['pointerdown', 'pointerup', 'click']) {
          host.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }));
        }
        host.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyP', key: 'p', bubbles: true, composed: true }));
        host.style.cssText = 'opacity:0!important;transform:scale(2)!important;filter:blur(9px)!important;pointer-events:none!important';
        host.animate([{ opacity: 0, transform: 'translateX(300px)' }], { duration: 1e6, fill: 'forwards' });
      },
      { clientX: x + 14, clientY: y + 14 },
    );
    expect(await isPinned(page)).toBe(false);
    const seen = await page.evaluate(() => {
      const { opacity, transform, filter } = getComputedStyle(document.documentElement.lastElementChild as Element);
      return { opacity, transform, filter };
    });
    expect(seen).toEqual({ opacity: '1', transform: 'none', filter: 'none' });
    expect((await stylesInCard(page, '.card', ['opacity']))['opacity']).toBe('1');
    await clickInCard(page, PIN);
    await until('the pin', () => isPinned(page));
    await page.close();
  });
});
