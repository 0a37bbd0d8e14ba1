import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, DEMO, findPanel, hover, openMarked, startExtension, waitInPage } from './extension.ts';
import { clickInCard, waitForCard } from './probe/client.ts';

const WIDE = { width: 1100, height: 800 };
const NARROW = { width: 320, height: 640 };
const QUESTION = '#/record/questions/basis-of-sovereignty';
const QUOTE = '#/record/quotes/airport-board-his-excellency';

describe.each(BROWSERS)('the panel, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let panel: Page;
  beforeAll(async () => {
    served = await serveFolder(DEMO);
    session = await startExtension(name);
    panel = await session.openExtensionPage('sidepanel.html#/questions', { ready: '.question', viewport: WIDE });
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  const goTo = async (hash: string) => {
    await panel.bringToFront();
    await panel.evaluate((to) => {
      location.hash = to;
    }, hash);
    await waitInPage(
      panel,
      (to) => location.hash === to && document.querySelector('h1') !== null && !document.querySelector('[aria-busy]'),
      hash,
    );
  };
  const title = () => panel.$eval('h1', ({ textContent }) => textContent);
  const status = () => panel.$$eval('[role="status"]', (all) => all.map(({ textContent }) => textContent).join(' '));

  it('opens from a card at its topic, beside the page where the browser lets it, else as a tab', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Astana'));
    await until('the panel', async () => {
      await clickInCard(page, '.foot .link');
      return findPanel(session, 'page/astana') !== undefined;
    });
    const opened = await findPanel(session, 'page/astana')!.asPage();
    await waitInPage(opened, () => document.querySelector('[aria-current]')?.textContent === 'This page');
    expect(await opened.evaluate(() => new URLSearchParams(location.search).has('tab'))).toBe(name === 'firefox');
    await opened.close().catch(() => opened.evaluate(() => close()));
    await page.close();
  });

  it('is gone through by keyboard, says where it is, and puts the focus on the heading', async () => {
    await goTo('#/questions');
    await panel.focus('.views a[href="#/sources"]');
    await panel.keyboard.press('Enter');
    await waitInPage(panel, () => document.activeElement?.textContent === 'Sources' && document.activeElement.tagName === 'H1');
    expect(await panel.title()).toBe('Sources · Parallax');
    expect(await panel.$eval('.views [aria-current]', ({ textContent }) => textContent)).toBe('Sources');
    expect(await panel.$eval('.foot', ({ textContent }) => textContent)).toMatch(/^Edition 1, /u);
  });

  it('sets framings side by side in columns of one width, and one below the other where there is no room', async () => {
    await goTo('#/questions');
    await panel.setViewport(WIDE);
    const wide = await measurePairs(panel);
    expect(wide.length).toBeGreaterThan(15);
    for (const boxes of wide) expect(spread(boxes.map(({ width }) => width))).toBeLessThan(0.5);
    // Four and more have no room beside each other, and all of them stand below one another.
    for (const boxes of wide) expect(spread(boxes.map(boxes.length < 4 ? ({ top }) => top : ({ left }) => left))).toBeLessThan(0.5);
    await panel.setViewport(NARROW);
    await until('stacked framings', async () => (await measurePairs(panel)).every((boxes) => spread(boxes.map(({ left }) => left)) < 0.5));
    for (const boxes of await measurePairs(panel)) {
      expect(spread(boxes.map(({ width }) => width))).toBeLessThan(0.5);
      expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(boxes.length);
    }
    expect(await isWiderThanItsPlace(panel)).toBe(false);
    await panel.setViewport(WIDE);
  });

  it('says what its filters hide, and never hides a framing without a word', async () => {
    await goTo('#/sources');
    await goTo('#/questions');
    const [, , speaker = ''] = await panel.$$eval('.choice select', (all) => all.map(({ id }) => id));
    const one = await panel.$eval(`#${speaker} option:nth-child(2)`, (option) => option.getAttribute('value') ?? '');
    await panel.select(`#${speaker}`, one);
    await waitInPage(panel, () =>
      /\d+ questions are hidden by filters\. In those shown, \d+ quotes? (is|are) hidden\./u.test(document.body.innerText),
    );
    const silent = await panel.$$eval('.framing', (all) =>
      all.filter((framing) => !framing.querySelector('.words') && !/hidden by filters/u.test(framing.textContent ?? '')),
    );
    expect(silent).toEqual([]);
    await clickByName(panel, 'Show everything');
    await waitInPage(panel, () => /^\d+ questions\.$/u.test(document.querySelector('.found [role="status"]')?.textContent ?? ''));
    await panel.type('.choice input', 'zzqx');
    await waitInPage(panel, () => document.body.innerText.includes('No question matches.'));
    await clickByName(panel, 'Show everything');
  });

  it('comes back to a place as it was left: filter, scroll and focus', async () => {
    await goTo('#/sources');
    await goTo('#/questions');
    await panel.type('.choice input', 'kazakhstan');
    await waitInPage(panel, () => document.body.innerText.includes('hidden by filters'));
    const left = await panel.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.question .acts a')];
      const link = links[4];
      link?.scrollIntoView({ block: 'center' });
      link?.focus();
      return { href: link?.getAttribute('href'), top: link?.getBoundingClientRect().top ?? 0, scroll: scrollY };
    });
    expect(left.scroll).toBeGreaterThan(500);
    await panel.keyboard.press('Enter');
    await waitInPage(panel, () => document.activeElement?.tagName === 'H1' && scrollY === 0 && location.hash.startsWith('#/record/'));
    await panel.evaluate(() => history.back());
    await waitInPage(panel, (href) => document.activeElement?.getAttribute('href') === href, left.href ?? '');
    const top = await panel.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
    expect(Math.abs(top - left.top)).toBeLessThan(20);
    expect(await panel.$eval('input[type="search"]', (input) => ('value' in input ? input.value : ''))).toBe('kazakhstan');
  });

  it('shows a record by its address whole, with links to the records beside it', async () => {
    await goTo(QUESTION);
    expect(await title()).toBe('What does the sovereignty of Kazakhstan rest on?');
    expect(await panel.title()).toContain('Question: ');
    expect((await panel.$$('.framing')).length).toBeGreaterThanOrEqual(2);
    await goTo(QUOTE);
    expect(await panel.$eval('.provenance', (details) => (details as HTMLElement).innerText)).toMatch(/SHA-256/u);
    const kinds = await panel.$$eval('.links a', (links) => links.map((link) => link.getAttribute('href')?.split('/')[2]));
    expect([...new Set(kinds)]).toEqual(expect.arrayContaining(['sources', 'speakers', 'topics', 'utterances']));
    expect(await panel.$$eval('h2', (all) => all.at(-1)?.textContent)).toBe('Other renderings of the same words');
    await clickByName(panel, 'Copy the link to this record');
    await until('an answer', async () => /Copied\.|did not allow/u.test(await status()));
    await panel.click('.links a[href^="#/record/speakers/"]');
    await waitInPage(panel, () => document.activeElement?.tagName === 'H1' && document.title.startsWith('Speaker: '));
  });

  it('says of a record that it does not know, and what to do', async () => {
    await goTo('#/record/quotes/no-such-quote');
    expect(await title()).toBe('Quote');
    expect(await status()).toBe('The corpus on this device has no record at this address.');
    expect(await panel.$$eval('.notice a', (links) => links.map(({ textContent }) => textContent))).toEqual(['Search', 'Updates']);
  });

  it('gives the records of a source as a file that is made on the device', async () => {
    await goTo('#/sources');
    expect((await panel.$$('.chain li')).length).toBeGreaterThan(5);
    await panel.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => Object.assign(globalThis, { saved: text }));
        return create(blob);
      };
    });
    await clickByName(panel, 'Save as CSL-JSON');
    await waitInPage(panel, () => 'saved' in globalThis);
    const items = JSON.parse(await panel.evaluate(() => (globalThis as unknown as { saved: string }).saved)) as {
      id: string;
      title: string;
    }[];
    expect(items.length).toBeGreaterThan(20);
    expect(items[0]?.title).toBe(await panel.$eval('.source h2', ({ textContent }) => textContent));
  });

  it.each(['ru', 'kk', 'zh', 'en'])('has no accessibility fault that axe finds, and nothing cut at 320 px, in %s', async (language) => {
    await panel.bringToFront();
    await speak(panel, language);
    await panel.setViewport(NARROW);
    for (const hash of ['#/sources', QUOTE, QUESTION, '#/record/quotes/no-such-quote', '#/record/speakers/anuar-kormanov', '#/questions']) {
      await goTo(hash);
      // Of many questions a few: axe looks at every word of each.
      if (hash === '#/questions')
        await panel.select(
          '.choice select',
          await panel.$eval('.choice option:nth-child(2)', (option) => option.getAttribute('value') ?? ''),
        );
      for (const details of await panel.$$('details:not([open])').then((all) => all.slice(0, 6))) {
        await details.evaluate((element) => element.setAttribute('open', ''));
      }
      expect(await isWiderThanItsPlace(panel), hash).toBe(false);
      expect(await runAxe(panel), `${hash} in ${language}`).toEqual([]);
    }
    await panel.setViewport(WIDE);
    expect(await runAxe(panel)).toEqual([]);
  });
});

// Boxes of the framings of each question that has several.
function measurePairs(page: Page): Promise<{ width: number; top: number; left: number }[][]> {
  return page.$$eval('.question .pair', (pairs) =>
    pairs
      .map((pair) => [...pair.querySelectorAll('.framing')].map((framing) => framing.getBoundingClientRect()))
      .filter(({ length }) => length > 1)
      .map((boxes) => boxes.map(({ width, top, left }) => ({ width, top, left }))),
  );
}

function isWiderThanItsPlace(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

async function clickByName(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    [...document.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent === wanted)?.click();
  }, words);
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(async (uiLanguage) => {
    const world = globalThis as unknown as Partial<Record<'browser' | 'chrome', StorageApi>>;
    const local = (world.browser ?? world.chrome)?.storage.local;
    const { settings } = (await local?.get(['settings'])) ?? {};
    await local?.set({ settings: { ...settings, uiLanguage } });
  }, language);
  await waitInPage(page, (wanted) => document.documentElement.lang === wanted, language);
}

interface StorageApi {
  readonly storage: { readonly local: { get(keys: string[]): Promise<{ settings?: object }>; set(values: object): Promise<void> } };
}
