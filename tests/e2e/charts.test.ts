import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, startExtension, waitInPage } from './extension.ts';

const AGREEMENTS = '#/figures/agreements-signed-on-one-visit';
const CHARTS = /\bchunks\/charts-[^/]*\.js$/u;
const OUTPUTS = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};
const NARROW = { width: 320, height: 700 };

describe.each(BROWSERS)('timeline and figures, in %s', (name) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await startExtension(name);
    page = await session.openExtensionPage('sidepanel.html#/figures', { ready: '.measures', viewport: NARROW });
  });
  afterAll(() => session?.close());

  const go = async (hash: string, ready: string) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForSelector(ready);
  };
  const toTexts = (selector: string) => page.$$eval(selector, (all) => all.map(({ textContent }) => textContent));

  it('load what draws only when a drawing is opened', async () => {
    const output = OUTPUTS[name];
    for (const start of ['popup.html', 'sidepanel.html', 'options.html']) {
      const loaded = findLoaded(output, start);
      // The page and its script.
      expect(loaded.length).toBeGreaterThanOrEqual(2);
      expect(loaded.filter((path) => CHARTS.test(path))).toEqual([]);
    }
    // Only Chromium's driver tells of requests within an extension.
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.click(`a[href="${AGREEMENTS}"]`);
    await page.waitForSelector('.lane svg');
    if (name === 'chromium') expect(asked.filter((address) => CHARTS.test(address))).toHaveLength(1);
    expect(await findSidewaysScroll(page)).toBe(0);
    expect(await runAxe(page)).toEqual([]);
  });

  it('show the same figures as points and as a table, and on paper both', async () => {
    const lanes = await toTexts('.lane .value');
    expect(lanes).toHaveLength(2);
    expect(await toTexts('table.figures tbody th')).toEqual(lanes);
    // One of the two gives no number.
    expect(await page.$$eval('.lane :is(.filled, .hollow) circle, .lane circle:is(.filled, .hollow)', (points) => points.length)).toBe(1);
    expect(await findShown(page)).toEqual([true, false]);
    await page.click('.forms button:last-child');
    expect(await findShown(page)).toEqual([false, true]);
    expect(await findSidewaysScroll(page)).toBe(0);
    expect(await findPrinted(page)).toEqual(['.unseen { display: block; }']);
    if (name === 'chromium') {
      await page.emulateMediaType('print');
      expect(await findShown(page)).toEqual([true, true]);
      await page.emulateMediaType();
    }
    expect(await runAxe(page)).toEqual([]);
  });

  it('put a reader who goes back to the list at the measure that was open', async () => {
    await page.click('a[href="#/figures"]:not(nav a)');
    await page.waitForSelector('.measures');
    await waitInPage(page, (href) => document.activeElement?.getAttribute('href') === href, AGREEMENTS);
    expect(await runAxe(page)).toEqual([]);
  });

  it('zoom and move time by keys', async () => {
    await go('#/timeline', '.events-drawn svg');
    const toWindow = () => page.$eval('.zoom [role="status"]', ({ textContent }) => textContent);
    const first = await toWindow();
    await page.focus('.zoom button');
    await page.keyboard.press('+');
    await expect.poll(toWindow).not.toBe(first);
    const near = await toWindow();
    await page.keyboard.press('ArrowRight');
    await expect.poll(toWindow).not.toBe(near);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('-');
    await expect.poll(toWindow).toBe(first);
    await page.keyboard.press('0');
    await expect.poll(toWindow).toContain('42 of 42 events');
    expect(await findSidewaysScroll(page)).toBe(0);
    expect(await runAxe(page)).toEqual([]);
  });

  it('zoom by a wheel with Ctrl, and lead from a point to its entry', async () => {
    const before = await page.$eval('.zoom [role="status"]', ({ textContent }) => textContent);
    const zoomed = await page.$eval('.canvas', (canvas) => {
      const { left, width, top } = canvas.getBoundingClientRect();
      const wheel = new WheelEvent('wheel', {
        ctrlKey: true,
        deltaY: -300,
        clientX: left + width,
        clientY: top + 5,
        bubbles: true,
        cancelable: true,
      });
      return !canvas.dispatchEvent(wheel);
    });
    expect(zoomed).toBe(true);
    await waitInPage(page, (old) => document.querySelector('.zoom [role="status"]')?.textContent !== old, before);
    const title = await page.$eval('.events-drawn a', (link) => link.querySelector('title')?.textContent.split('\n')[1]);
    // The second time it is the address of the place that is shown.
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.$eval('.events-drawn a', (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
      await waitInPage(page, (wanted) => document.activeElement?.textContent === wanted, title);
    }
  });

  it('scroll to and focus the entry of a deep link, with what each source says', async () => {
    const deep = await session.openExtensionPage('sidepanel.html#/timeline/moscow-talks-2022', {
      ready: '[aria-current] .words',
      viewport: NARROW,
    });
    await waitInPage(deep, () => document.activeElement?.tagName === 'H2');
    const entry = await deep.$eval('[aria-current="true"]', (item) => ({ top: item.getBoundingClientRect().top, text: item.textContent }));
    expect(entry.text).toContain('Talks of Tokayev and Putin in Moscow');
    expect(entry.top).toBeGreaterThan(0);
    expect(entry.top).toBeLessThan(NARROW.height / 2);
    expect(await deep.$$('[aria-current="true"] .sec')).toHaveLength(2);
    expect(await findSidewaysScroll(deep)).toBe(0);
    expect(await runAxe(deep)).toEqual([]);
    await deep.close();
  });

  it('open a measure by its deep link', async () => {
    const deep = await session.openExtensionPage(`sidepanel.html${AGREEMENTS}`, { ready: '.lane svg' });
    expect(await deep.$eval('h2', ({ textContent }) => textContent)).toBe('Agreements of Kazakhstan and Russia signed on one visit');
    expect(await deep.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await deep.close();
  });
});

// What a page of the extension loads at once: its script and what that imports, and so on, but for imports that are calls.
function findLoaded(output: string, path: string, before: readonly string[] = []): string[] {
  if (before.includes(path)) return [...before];
  const text = readFileSync(join(output, path), 'utf8');
  const imports = [...text.matchAll(/(?:\bsrc="\/|\bfrom\s*["'`]\.?\/|\bimport\s*["'`]\.?\/)([^"'`]+\.js)/gu)].map(
    ([, found = '']) => found,
  );
  const next = imports.map((found) => (found.startsWith('chunks/') ? found : join(dirname(path), found)));
  return next.reduce((seen: string[], found) => findLoaded(output, found, seen), [...before, path]);
}

function findSidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function findShown(page: Page): Promise<boolean[]> {
  return page.evaluate(() =>
    ['.lanes', 'table.figures'].map((selector) => (document.querySelector<HTMLElement>(selector)?.offsetWidth ?? 0) > 0),
  );
}

// Firefox's driver cannot show a page as paper would; what paper is told is in its style sheets.
function findPrinted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].flatMap((rule) =>
        rule instanceof CSSMediaRule && rule.conditionText === 'print'
          ? [...rule.cssRules].map(({ cssText }) => cssText).filter((text) => text.startsWith('.unseen'))
          : [],
      ),
    ),
  );
}
