import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, findPanel, openMarked, startExtension, waitInPage } from './extension.ts';
import { waitForCopied } from './paste.ts';
import { activeInCards, findInCards, isCardShown, readCards, waitForCard, waitForNoCard, waitForSettled } from './probe/client.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,">
  <p>Talks in Astana today</p><p>Kassym-Jomart Tokayev spoke</p><textarea aria-label="field"></textarea>`;
const COPY = 'Copy this quote with its source';
/** No view has as many stops; a way that is longer ends nowhere. */
const MOST_STOPS = 120;

describe.each(BROWSERS)('a reader without a pointer, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let page: Page;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: { '/': PAGE } });
    session = await startExtension(name);
    page = await openMarked(session, `${served.origin}/`, 2);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const pressWithAlt = async (code: 'Period' | 'Comma' | 'Enter') => {
    await page.keyboard.down('Alt');
    await page.keyboard.press(code);
    await page.keyboard.up('Alt');
  };
  const tabTo = async (on: Page, holds: () => Promise<boolean>) => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await holds()) return;
      await on.keyboard.press('Tab');
    }
    throw new Error('The way by Tab ends nowhere');
  };

  it('goes from mention to mention and hears of what each is, and how much there is on it', async () => {
    await pressWithAlt('Period');
    await waitForCard(page, ({ text }) => /Mention 1 of 2: Astana, \d+ quotes?/u.test(text));
    await pressWithAlt('Period');
    await waitForCard(page, ({ text }) => /Mention 2 of 2: Kassym-Jomart Tokayev, \d+ quotes/u.test(text));
    await waitForCard(page, isCardShown);
    expect((await findInCards(page, '.ring')).length).toBe(1);
  });

  it('goes into the card, to a quote and copies it with its source; Esc leads back to the page', async () => {
    await pressWithAlt('Enter');
    await until('the heading', async () => (await activeInCards(page))?.tag === 'h2');
    await waitForSettled(page);
    await tabTo(page, async () => (await activeInCards(page))?.label === COPY);
    await page.keyboard.press('Enter');
    await until('the word', async () => (await readCards(page)).some(({ text }) => text.includes('Copied')));
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    const copied = await waitForCopied(session, page, 'Parallax, edition');
    expect(copied.split('\n').length).toBeGreaterThanOrEqual(4);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  it('goes from a mention into its card, from there into the panel, and copies a quote of it: all in one go', async () => {
    await page.bringToFront();
    await pressWithAlt('Period');
    await waitForCard(page, isCardShown);
    await pressWithAlt('Enter');
    await until('the heading', async () => (await activeInCards(page))?.tag === 'h2');
    await waitForSettled(page);
    await tabTo(page, async () => (await activeInCards(page))?.text === 'Open the full view');
    await page.keyboard.press('Enter');
    const target = await until('the panel', () => findPanel(session, 'page/astana'));
    const panel = await target.asPage();
    await waitInPage(panel, () => document.querySelector('.chosen .words') !== null);
    await waitInPage(panel, () => {
      const heading = document.activeElement;
      return heading?.matches('.chosen h2') === true && heading.getBoundingClientRect().top < innerHeight / 2;
    });
    await tabTo(panel, () =>
      panel.evaluate((wanted) => document.activeElement?.closest('.chosen') != null && document.activeElement.ariaLabel === wanted, COPY),
    );
    await panel.keyboard.press('Enter');
    await waitInPage(panel, () => document.querySelector('.copying [role=status]:not(:empty)')?.textContent === 'Copied');
    const said = await panel.evaluate(() => {
      const block = document.activeElement?.closest('.framing, .block');
      const read = (selector: string) => block?.querySelector(selector)?.textContent ?? '';
      return { words: read('.words'), speaker: read('.by b') };
    });
    await panel.close().catch(() => panel.evaluate(() => close()));
    await page.bringToFront();
    const copied = await waitForCopied(session, page, said.words);
    const [words = ''] = copied.split('\n');
    expect(said.speaker).not.toBe('');
    expect(words.startsWith(said.speaker)).toBe(true);
    // Reports stand without quotation marks.
    expect(words.replace(/[“”]/gu, '').endsWith(`: ${said.words.replace(/[“”]/gu, '')}`)).toBe(true);
    expect(copied).toMatch(/\n— .+\n.+ \(characters [\d,]+–[\d,]+ of [\d,]+\)\n(?:https:.+\n)?Parallax, edition \d+, .+$/u);
  });
});
