import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, startExtension, waitInPage } from './extension.ts';

/** What the view shows: chips, what is typed, how much was found, what is marked, and the words of the results. */
interface Seen {
  readonly chips: readonly string[];
  readonly typed: string;
  readonly status: string;
  readonly marks: readonly string[];
  readonly results: readonly string[];
  readonly options: readonly string[];
  readonly active: string | null;
  readonly hash: string;
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const toTexts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim());
    const input = document.querySelector('input');
    return {
      chips: toTexts('.chip.on'),
      typed: input?.value ?? '',
      status: toTexts('[role=status]').join(),
      marks: toTexts('.results mark'),
      results: toTexts('.results > li'),
      options: toTexts('[role=option]'),
      active: document.getElementById(input?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
      hash: decodeURIComponent(location.hash),
    };
  });
}

describe.each(BROWSERS)('search, in %s', (name) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await startExtension(name);
    page = await session.openExtensionPage('sidepanel.html#/search', { ready: 'input', viewport: { width: 380, height: 800 } });
    await page.bringToFront();
  });
  afterAll(() => session?.close());

  const see = async (what: string, holds: (seen: Seen) => boolean): Promise<Seen> => {
    let seen: Seen | undefined;
    const isThere = async () => {
      seen = await look(page);
      return holds(seen);
    };
    await until(what, isThere, { deadline: 15_000 }).catch((cause: unknown) => {
      throw new Error(JSON.stringify(seen), { cause });
    });
    return seen ?? look(page);
  };
  const clear = async () => {
    await page.evaluate(() => {
      location.hash = '#/search';
    });
    await see('nothing asked', ({ typed, chips, results }) => typed === '' && chips.length === 0 && results.length === 0);
    await page.focus('input');
  };

  it('finds words with a slip in them, marks them in what sources said, and keeps the search in its address', async () => {
    await clear();
    await page.keyboard.type('santcions');
    const { status, marks, hash } = await see('statements', (seen) => seen.marks.length > 0);
    expect(status).toMatch(/^\d+ statements/u);
    expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(['sanctions']));
    expect(hash).toBe('#/search/santcions');
    expect(await page.$$eval('.results .words mark', (all) => all.length)).toBeGreaterThan(0);
    expect(await page.$$eval('.results .by', (all) => all.length)).toBeGreaterThan(0);
  });

  it('finds a Russian word in another form, and the beginning of a word', async () => {
    await clear();
    await page.keyboard.type('договором');
    const russian = await see('forms of the word', ({ results }) => results.length > 0);
    expect(russian.status).toContain('topic');
    await clear();
    await page.keyboard.type('strategic partn');
    // What was typed so far is found meanwhile.
    await see('longer words', ({ marks }) => ['strategic', 'partn'].every((word) => marks.some((mark) => mark.toLowerCase() === word)));
  });

  it('completes a field and its value by keyboard alone, and takes chips away by Backspace and by their buttons', async () => {
    await clear();
    await page.keyboard.type('spe');
    await see('the field', ({ options }) => options[0]?.startsWith('speaker:') === true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await see('speakers', ({ typed, options }) => typed === 'speaker:' && options.length > 10);
    await page.keyboard.type('rub');
    await page.keyboard.press('ArrowDown');
    await see('the speaker', ({ active }) => active === 'speaker: Aslan Rubev');
    expect(await runAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const one = await see('his words', ({ chips, results, hash }) => chips.length === 1 && results.length > 0 && hash.endsWith('"'));
    expect([one.chips, one.typed, one.hash]).toEqual([['speaker: Aslan Rubev'], '', '#/search/speaker:"Aslan Rubev"']);
    expect(await page.$$eval('.results .block .by', (all) => all.every(({ textContent }) => textContent?.startsWith('Aslan Rubev')))).toBe(
      true,
    );
    await page.keyboard.type('after:2024 ');
    await see('two chips', ({ chips }) => chips.length === 2);
    await page.keyboard.press('Backspace');
    await see('one chip', ({ chips }) => chips.length === 1);
    await page.click('.chip.on .x');
    await see('none', ({ chips }) => chips.length === 0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('keeps to a span of dates, and says in words what is no date and that nothing was found', async () => {
    await clear();
    await page.keyboard.type('after:2022-11 before:2023 Tokayev ');
    const { status } = await see('the span', ({ chips, results }) => chips.length === 2 && results.length > 0);
    expect(status).toMatch(/^\d+ statements/u);
    const dates = await page.$$eval('.results .block .by time', (all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((date) => date.startsWith('2022'))).toBe(true);
    await clear();
    await page.keyboard.type('after:2022-13 ');
    await see('the fault', (seen) => seen.status.startsWith('“2022-13” is no date.'));
    await clear();
    await page.keyboard.type('xyzzyxyzzy');
    await see('nothing', (seen) => seen.status === 'Nothing was found. Try another word or spelling.' && seen.results.length === 0);
  });

  it('shows what has the most of the words where nothing has all, says so and what is missing, and keeps to the conditions', async () => {
    await clear();
    await page.keyboard.type('Kazakhstan neutrality xyzzyxyzzy');
    const line = 'Nothing was found with all of these words. These have the most of them; without: “xyzzyxyzzy”. ';
    const most = await see('that one word is missing', ({ status, results }) => status.startsWith(line) && results.length > 0);
    expect(await runAxe(page)).toEqual([]);
    for (const _ of ' xyzzyxyzzy') await page.keyboard.press('Backspace');
    const isSame = ({ status, results }: Seen) => `${line}${status}` === most.status && results.join() === most.results.join();
    await see('the same without that word', isSame);
    await page.keyboard.type(' xyzzyxyzzy before:1500 ');
    const advice = 'Nothing was found. Remove a condition or try another spelling.';
    // Its address comes last: what is written there would else take the place of the next test's.
    const isNothing = ({ status, results, hash }: Seen) =>
      status === advice && results.length === 0 && hash.startsWith('#/search/before:1500 ');
    await see('nothing before that', isNothing);
  });

  it('applies a condition as soon as it is whole, and says which one does not count yet', async () => {
    await clear();
    await page.keyboard.type('source:Daryo before:20');
    const unasked = await see('all of the source', ({ chips, results }) => chips.length === 1 && results.length > 0);
    expect(await page.$eval('.search', ({ textContent }) => textContent)).toContain('“before:20” does not narrow the search yet.');
    await page.keyboard.type('20');
    await see('less', ({ typed, status, results }) => typed === 'before:2020' && status !== unasked.status && results.length < 20);
    await page.keyboard.press('Backspace');
    await see('all again', ({ status }) => status === unasked.status);
  });

  it('takes no name for another that is like it, and offers the nearest', async () => {
    await clear();
    await page.keyboard.type('speaker:Putni ');
    await see('that there is none', (seen) => seen.status.startsWith('No speaker is called “Putni”.'));
    await clear();
    await page.keyboard.type('speaker:Tokarew ');
    await see('that there is none', (seen) => seen.status.startsWith('No speaker is called “Tokarew”. Change it or remove the condition.'));
    expect(await runAxe(page)).toEqual([]);
    const near = await page.$eval('.search > .hints .chip', ({ textContent }) => textContent);
    expect(near).toContain('Tokayev');
    await page.click('.search > .hints .chip');
    await see('the other name', ({ chips, results }) => chips.join() === `speaker: ${near}` && results.length > 0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('says also under its list that nothing was found', async () => {
    await clear();
    await page.keyboard.type('speaker:Putin gas');
    await see('what may follow', ({ options, status }) => options.length > 0 && status.startsWith('Nothing was found.'));
    const words = await page.$eval('.completions > p', (line) => {
      const { left, top } = line.getBoundingClientRect();
      return { text: line.textContent, isSeen: line.contains(document.elementFromPoint(left + 12, top + 6)) };
    });
    expect(words).toEqual({ text: 'Nothing was found. Remove a condition or try another spelling.', isSeen: true });
  });

  it('shows more on demand, goes on at the first of these, and leads to the place of a record and back to where it was', async () => {
    await clear();
    await page.keyboard.type('Kazakhstan');
    await see('the first', ({ results }) => results.length === 20);
    await (await page.$('.search .btn'))?.click();
    await see('more', ({ results }) => results.length === 40);
    const at = await page.evaluate(() =>
      [...document.querySelectorAll('.results > li')].findIndex((one) => one.contains(document.activeElement)),
    );
    expect(at).toBe(20);
    const href = await page.$$eval('.results .kind a', (links) => links[24]?.getAttribute('href') ?? '');
    expect(href).toMatch(/^#\/record\/[a-z]+\/[a-z0-9-]+$/u);
    await page.$$eval('.results .kind a', (links) => {
      links[24]?.scrollIntoView();
      links[24]?.focus();
    });
    await page.keyboard.press('Enter');
    await waitInPage(page, (wanted) => location.hash === wanted, href);
    await page.evaluate(() => history.back());
    await see('the list again', ({ results }) => results.length === 40);
    await waitInPage(page, () => scrollY > 1000);
    expect((await look(page)).typed).toBe('Kazakhstan');
  });

  it('opens from its address, and has no accessibility fault that axe finds, light and dark', async () => {
    const deep = await session.openExtensionPage(
      `sidepanel.html#/search/${encodeURIComponent('speaker:"Kassym-Jomart Tokayev" partner')}`,
      {
        ready: '.results',
        viewport: { width: 320, height: 800 },
      },
    );
    expect(await look(deep)).toMatchObject({ chips: ['speaker: Kassym-Jomart Tokayev'], typed: 'partner' });
    for (const scheme of ['light', 'dark'] as const) {
      await session.setColorScheme(deep, scheme);
      expect(await runAxe(deep)).toEqual([]);
    }
    expect(await deep.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await session.setColorScheme(deep, 'light');
    await deep.close();
  });
});
