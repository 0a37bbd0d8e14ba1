import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, findPanel, hover, openMarked, startExtension, waitInPage } from './extension.ts';
import {
  activeInCards,
  cardRect,
  clickInCard,
  findInCards,
  isCardShown,
  makeUpPress,
  waitForCard,
  waitForNoCard,
  waitForSettled,
} from './probe/client.ts';
import { readWords, waitForWords } from './updates-page.ts';

const PAGES = {
  '/plain':
    '<!doctype html><html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body style="margin:40px"><p>Talks in Astana today</p>',
};
const QUESTION = '.keep';
const SAVE = '[aria-label="Save to pins"]';
const NONE = /Nothing is pinned yet\./u;
const ONE = /Pinned \d/u;

// Each step stands on the one before.
describe.each(BROWSERS)('a reader who saves from cards, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let page: Page;
  let pins: Page;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: PAGES });
    session = await startExtension(name);
    pins = await session.openExtensionPage('sidepanel.html#/pins', { ready: '.pinview' });
    await waitForWords(pins, NONE);
    page = await openMarked(session, `${served.origin}/plain`);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const openCard = async () => {
    await page.bringToFront();
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
  };
  const isSaved = async () => (await findInCards(page, SAVE))[0]?.attributes['aria-pressed'] === 'true';
  const waitForSaying = (words: string) => waitForCard(page, (card) => isCardShown(card) && card.text.includes(words));

  it('saves nothing by a press that the page makes up', async () => {
    await openCard();
    await waitForSettled(page);
    const { x, y, width, height } = await cardRect(page, SAVE);
    await page.evaluate(
      ({ clientX, clientY }) => {
        const host = document.elementFromPoint(clientX, clientY) as HTMLElement;
        host.click();
        for (const type of ['pointerdown', 'pointerup', 'click']) {
          host.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }));
        }
      },
      { clientX: x + width / 2, clientY: y + height / 2 },
    );
    await makeUpPress(page, SAVE);
    // What the reader presses after it is answered after it.
    await clickInCard(page, QUESTION);
    await waitForSaying('Saved');
    await clickInCard(page, QUESTION);
    await waitForSaying('Removed');
    expect(await isSaved()).toBe(false);
    await waitForWords(pins, NONE);
  });

  it('saves a quote, is told so in a word, and has it in the open view of pins at once, with who said it', async () => {
    const [quote] = await findInCards(page, '.words');
    const [speaker] = await findInCards(page, '.by b');
    await clickInCard(page, SAVE);
    await waitForSaying('Saved');
    await until('the button to show it', isSaved);
    await waitForWords(pins, ONE);
    const words = await readWords(pins);
    expect(quote?.text.length).toBeGreaterThan(5);
    expect(words).toContain(quote?.text);
    expect(words).toContain(speaker?.text);
    // As those of the panel, it stands in both places (docs/adr/0021).
    expect(await countSecond(pins)).toBe(1);
  });

  it('sees that it is saved when the page was loaded anew, and removes it by key', async () => {
    await page.reload({ waitUntil: [] });
    await until('the mark', () => page.evaluate(() => CSS.highlights.size > 0));
    await openCard();
    await until('the button to show it', isSaved);
    await page.keyboard.down('Alt');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    await until('focus on the heading', async () => (await activeInCards(page))?.tag === 'h2');
    const labels: (string | null | undefined)[] = [];
    while (labels.at(-1) !== 'Save to pins' && labels.length < 40) {
      await page.keyboard.press('Tab');
      labels.push((await activeInCards(page))?.label);
    }
    expect(labels.slice(-2)).toEqual(['Copy this quote with its source', 'Save to pins']);
    await waitForSettled(page);
    await page.keyboard.press('Enter');
    await waitForSaying('Removed');
    await until('the button to show it', async () => !(await isSaved()));
    expect((await activeInCards(page))?.label).toBe('Save to pins');
    await waitForWords(pins, NONE);
  });

  it('keeps a pin that has a note, follows the view of pins, and is led there', async () => {
    await clickInCard(page, SAVE);
    await waitForWords(pins, ONE);
    await pins.bringToFront();
    await waitInPage(pins, () => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Write a note');
      button?.click();
      return button !== undefined;
    });
    await pins.waitForSelector('textarea:focus');
    await pins.keyboard.type('mine');
    await waitForWords(pins, /Note saved/u);
    await openCard();
    await until('the button to show it', isSaved);
    await clickInCard(page, SAVE);
    await waitForSaying('There is a note on it.');
    expect(await isSaved()).toBe(true);
    expect(await pins.$eval('textarea', ({ value }) => value)).toBe('mine');
    const before = session.browser.targets().filter((target) => target.url().endsWith('#/pins')).length;
    await clickInCard(page, '.card .body [role="status"] button');
    await until('the pins', () => session.browser.targets().filter((target) => target.url().endsWith('#/pins')).length > before);
    expect(findPanel(session, 'pins')).toBeDefined();
    await pins.evaluate(() => document.querySelector<HTMLElement>('[aria-label^="Remove from pins"]')?.click());
    await page.bringToFront();
    await until('the card to follow', async () => (await findInCards(page, SAVE)).length > 0 && !(await isSaved()));
    await page.mouse.move(1, 500);
    await waitForNoCard(page, isCardShown);
  });
});

/** How many pins the database has. */
function countSecond(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await wait(indexedDB.open('parallax-pins'));
    const count = await wait(database.transaction('words').objectStore('words').count());
    database.close();
    return count;
  });
}
