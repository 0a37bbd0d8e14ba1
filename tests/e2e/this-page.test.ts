import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, DEMO, openMarked, openPanelPage, openPopupPage, startExtension, waitForMarks, waitInPage } from './extension.ts';
import { findInCards } from './probe/client.ts';

const toPage = (title: string, ...paragraphs: string[]) =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
// One topic set, two pages: only the words around the mentions tell them apart.
const SANCTIONS = toPage(
  'sanctions',
  'Kazakhstan and the sanctions: does Kazakhstan follow the sanctions against Russia, ask those who trade with Russia.',
);
const RUSSIAN = toPage(
  'language',
  'Что говорят о языках и русских в Казахстане: Россия и Казахстан, проблемы для русского языка в Казахстане.',
);
// Words of one side of a question, and nobody of the other.
const ONE_SIDE = toPage(
  'one side',
  'Kazakhstan has become truly expert at balancing its relationships with different countries, it is said of Kazakhstan and Russia.',
);
// Of more topics than a popup has rows for, the one that it is about not among the most mentioned.
const GAS = toPage(
  'gas',
  'Kassym-Jomart Tokayev met Vladimir Putin in Moscow. Tokayev flew back to Astana; Putin stayed in the Kremlin. Astana said little, Moscow less.',
  'They spoke of the proposed gas alliance between Russia, Kazakhstan and Uzbekistan, and of what the gas alliance would be for.',
  'Kazakhstan trades with China, Russia with China too. Donald Trump had invited Tokayev to Washington; Putin and Trump have not met in Astana.',
);
const PASTED = 'Kazakhstan and Russia speak of a declaration. Kazakhstan agreed, and Tokayev spoke of Russia.';

const toTitles = (view: Page) =>
  view.evaluate(() => [...document.querySelectorAll('.question > h3, .asked-more > summary h3')].map(({ textContent }) => textContent));

const toAllTitles = async (view: Page) => {
  await view.evaluate(() => document.querySelector<HTMLElement>('.asked + .more button[aria-expanded="false"]')?.click());
  await waitInPage(view, () => document.querySelector('.asked + .more button[aria-expanded="false"]') === null);
  return toTitles(view);
};

// Of each kind the first: axe takes its time for what is open.
const openSome = (view: Page) =>
  view.evaluate(() => {
    for (const kind of ['.all-sites', '.asked-more', '.provenance', '.event details'])
      document.querySelector(kind)?.setAttribute('open', '');
  });

describe.each(BROWSERS)('what the corpus holds for this page, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(DEMO, { routes: { '/sanctions': SANCTIONS, '/russian': RUSSIAN, '/one-side': ONE_SIDE, '/gas': GAS } });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  const openBoth = async (path: string, atLeast = 2) => {
    const page = await openMarked(session, `${served.origin}${path}`, atLeast);
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.framing');
    return { page, popup };
  };

  it.each([
    ['/sanctions', 'Does Kazakhstan follow the sanctions against Russia?'],
    ['/russian', 'What is told of languages and Russians in Kazakhstan?'],
  ])('begins with the question that goes best with the words of the page: %s', async (path, question) => {
    const { page, popup } = await openBoth(path);
    expect((await toTitles(popup))[0]).toBe(question);
    const widths = await popup.$$eval('.sec > .question .framing', (framings) =>
      framings.map((framing) => framing.getBoundingClientRect().width),
    );
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.5);
    await popup.close();
    await page.close();
  });

  it('shows the same questions in the same order in popup and panel, what the page is about among the first', async () => {
    const { page, popup } = await openBoth('/gas', 10);
    const panel = await openPanelPage(session, page);
    await panel.waitForSelector('.framing');
    const [few, ofPanel] = await Promise.all([toTitles(popup), toAllTitles(panel)]);
    expect(few.slice(0, 3)).toContain('What would the gas alliance be for?');
    expect(ofPanel.slice(0, few.length)).toEqual(few);
    expect(await toAllTitles(popup)).toEqual(ofPanel);
    expect(ofPanel.length).toBeGreaterThan(few.length);
    await panel.close();
    await popup.close();
    await page.close();
  });

  it('opens the other questions in place, and shows what the page leaves out by where publishers sit', async () => {
    const { page, popup } = await openBoth('/one-side');
    await popup.click('.asked-more > summary');
    await waitInPage(popup, () => (document.querySelector('.asked-more .framing')?.getBoundingClientRect().height ?? 0) > 0);
    await popup.waitForSelector('.place');
    const places = await popup.$$eval('.place > h3', (headings) => headings.map(({ textContent }) => textContent));
    expect(new Set(places).size).toBe(places.length);
    const absent = await popup.$$eval('.absent li', (answers) => answers.map((answer) => (answer as HTMLElement).innerText));
    expect(absent.length).toBeGreaterThan(0);
    // What the page says itself is not left out of it.
    expect(absent.join('\n')).not.toContain('truly expert at balancing');
    expect(absent.every((text) => text.includes('Answer: '))).toBe(true);
    await popup.close();
    await page.close();
  });

  it('goes from a topic in the panel to its mentions on the page, and shows its figures and events with their sources', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    const panel = await openPanelPage(session, page);
    await panel.waitForSelector('.topics li');
    const before = await panel.$$eval('.topics li', (rows) => rows.length);
    expect(before).toBeGreaterThan(5);
    await panel.click('.topics button');
    await panel.waitForSelector('.chosen .provenance');
    expect(await panel.evaluate(() => location.hash)).toMatch(/^#\/page\/[a-z0-9-]+$/u);
    expect((await panel.$$('.chosen .figure')).length).toBeGreaterThan(0);
    expect((await panel.$$('.chosen .event')).length).toBeGreaterThan(0);
    const isInSight = () => {
      const heading = document.querySelector('.chosen h2')!;
      return document.activeElement === heading && heading.getBoundingClientRect().top < innerHeight / 2;
    };
    await waitInPage(panel, isInSight);
    // Chosen once more, it is gone to once more.
    await panel.evaluate(() => scrollTo(0, 0));
    await panel.click('.topics button');
    await waitInPage(panel, isInSight);
    const [, next] = await panel.$$('.stepper button');
    await next?.click();
    await waitInPage(panel, () => /Mention 2 of \d+/u.test(document.querySelector('.stepper')?.textContent ?? ''));
    await page.bringToFront();
    await until('the ring', async () => (await findInCards(page, '.ring')).length > 0);
    await panel.close();
    await page.close();
  });

  it('switches everything off and on again from the popup, and how marks look', async () => {
    const { page, popup } = await openBoth('/news.html', 30);
    await popup.click('.all-sites > summary');
    await popup.click('.mark-looks input[value="tint"]');
    await until('tints', () => page.evaluate(() => [...CSS.highlights.keys()].some((key) => key.startsWith('j4t'))));
    await popup.click('.mark-looks input[value="underline"]');
    await popup.click('.all-sites input[role="switch"]');
    await waitInPage(popup, () => document.body.innerText.includes('Parallax is off everywhere. No page is read.'));
    await until('no marks', () => page.evaluate(() => [...CSS.highlights.values()].every(({ size }) => size === 0)));
    expect(await runAxe(popup)).toEqual([]);
    await popup.click('.notice button');
    await waitForMarks(page, 30);
    await popup.close();
    await page.close();
  });

  it('reads a text that was pasted where a page cannot be read', async () => {
    // Without a tab the view speaks of itself: a page of an extension.
    const panel = await session.openExtensionPage('sidepanel.html', { ready: '.this-page' });
    await panel.waitForSelector('.paste textarea');
    await panel.type('.paste textarea', PASTED);
    await panel.click('.paste button[type="submit"]');
    // Names come from the corpus, after the mentions.
    await waitInPage(panel, () => /^(?:Kazakhstan|Russia)2 mentions/u.test(document.querySelector('.topics button')?.textContent ?? ''));
    await panel.waitForSelector('.framing');
    expect(await panel.$('.stepper')).toBeNull();
    expect(await runAxe(panel)).toEqual([]);
    await panel.close();
  });

  it.each(['light', 'dark'] as const)('has no accessibility fault that axe finds, %s, in popup and panel', async (scheme) => {
    const { page, popup } = await openBoth('/news.html', 30);
    const panel = await openPanelPage(session, page, '#/page/astana');
    await panel.waitForSelector('.place');
    for (const view of [popup, panel]) {
      await view.bringToFront();
      await session.setColorScheme(view, scheme);
      await openSome(view);
      expect(await runAxe(view)).toEqual([]);
      expect(await view.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await panel.close();
    await popup.close();
    await page.close();
  });
});
