import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LUND_WITHDRAWN } from '../../lib/pins/fixture-pins.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, openPanelPage, waitInPage } from './extension.ts';
import { findDatabase, findStorage, remove } from './profile-files.ts';
import { ReaderAtHome, toInUse } from './reader-at-home.ts';
import { checkNow, press, readFeedId, readWords, removeFeed, waitForWords } from './updates-page.ts';

const FORMATS = ['markdown', 'csv', 'csl-json', 'web-annotation'] as const;
const NOTE = 'Mine: <b>"=1+1"</b> --> ```\nand a second line, 大桥';

// Each step stands on the one before.
describe.each(BROWSERS)('a reader who keeps records, in %s', (name) => {
  const files = mkdtempSync(join(tmpdir(), 'parallax-pins-'));
  const reader = new ReaderAtHome(name);
  let pins: Page;
  let panel: Page;
  const openPins = async () => {
    pins = await reader.session.openExtensionPage('sidepanel.html#/pins', { ready: '.pinview' });
  };
  beforeAll(async () => {
    await reader.open();
    const topic = `${await readFeedId(reader.updates)}:bridge`;
    panel = await openPanelPage(reader.session, await reader.openPage('/bridge'), `#/page/${topic}`);
    await openPins();
  });
  afterAll(async () => {
    await reader.close();
    rmSync(files, { recursive: true, force: true });
  });

  it('pins a quote with a note and a figure in the panel, and the open view of pins shows them at once', async () => {
    await waitForWords(pins, /Nothing is pinned yet\./u);
    await panel.bringToFront();
    await waitForWords(panel, /The bridge joins both shores\./u);
    await pressAt(panel, '.framing', 'The bridge joins', 'Save to pins');
    await pressAt(panel, '.framing', 'The bridge joins', 'Write a note');
    await panel.waitForSelector('.framing textarea:focus');
    await panel.keyboard.type(NOTE);
    await waitForWords(panel, /Note saved/u);
    await pressAt(panel, '.figure', 'more than', 'Save to pins');
    await pins.bringToFront();
    await waitForWords(pins, /2 pins/u);
    await waitInPage(pins, (note) => document.querySelector('textarea')?.value === note, NOTE);
    await panel.close();
  });

  it('finds them there after a reload, moves them by button and by key, and the focus stays with them', async () => {
    await pins.reload({ waitUntil: [] });
    await waitForWords(pins, /2 pins/u);
    await expect.poll(() => readKinds(pins)).toEqual(['Quote', 'Figure']);
    await pins.focus('.pin [data-way="down"]');
    await pins.keyboard.press('Enter');
    await waitInPage(pins, () => document.activeElement?.getAttribute('data-way') === 'up');
    expect(await readKinds(pins)).toEqual(['Figure', 'Quote']);
    await pins.keyboard.down('Alt');
    await pins.keyboard.press('ArrowUp');
    await pins.keyboard.up('Alt');
    await waitInPage(pins, () => document.querySelector('.pin h2')?.textContent === 'Quote');
    await waitInPage(pins, () => document.activeElement?.getAttribute('data-way') === 'down');
  });

  it('reads why an update withdrew one of them, and its words struck through', async () => {
    await reader.publish(LUND_WITHDRAWN);
    await reader.updates.bringToFront();
    await checkNow(reader.updates);
    await waitForWords(reader.updates, toInUse(4));
    await pins.bringToFront();
    await waitForWords(pins, /Withdrawn in edition 4\. Reason: She never said so\./u);
    expect(await pins.$eval('del', (element) => element.textContent)).toContain('The bridge joins both shores.');
    expect(await pins.$eval('del .words', (element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
    expect(await pins.$$('.pin .acts a')).toHaveLength(1);
    expect(await runAxe(pins)).toEqual([]);
  });

  it('keeps them when the corpus is reset and when their feed is removed', async () => {
    const { updates } = reader;
    await updates.bringToFront();
    await press(updates, 'Reset the data');
    await press(updates, 'Delete downloaded editions');
    await waitForWords(updates, /No edition yet/u);
    await removeFeed(updates, 'Bridge library');
    await waitForWords(updates, /Add a feed/u);
    await pins.bringToFront();
    await pins.reload({ waitUntil: [] });
    await waitForWords(pins, /The feed that this came from is not on this device any more/u);
    const words = await readWords(pins);
    expect(words).toContain('Withdrawn in edition 4. Reason: She never said so.');
    expect(words).toContain('feed: Bridge library');
    expect(words).toContain('more than');
    expect(await pins.$eval('textarea', ({ value }) => value)).toBe(NOTE);
  });

  it.each(FORMATS)('has the same pins again from a file, %s', async (format) => {
    const before = await readPins(pins);
    const file = join(files, `pins-${format}`);
    writeFileSync(file, await saveFile(pins, format));
    await forgetPins(pins);
    await pins.reload({ waitUntil: [] });
    await waitForWords(pins, /Nothing is pinned yet/u);
    const input = await pins.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await waitForWords(pins, /2 pins added\./u);
    await waitForWords(pins, /more than/u);
    await expect.poll(() => readPins(pins)).toEqual(before);
  });

  it('is told of a file that is none, and takes a removal back', async () => {
    const file = join(files, 'other.md');
    writeFileSync(file, '# Nothing of ours');
    const input = await pins.waitForSelector('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await waitForWords(pins, /Nothing was taken from the file\. It is none of the four formats/u);
    const before = await readPins(pins);
    await pins.evaluate(() => document.querySelector<HTMLElement>('[aria-label^="Remove from pins"]')?.click());
    await waitInPage(pins, () => document.activeElement?.textContent === 'Undo');
    await waitInPage(pins, () => document.querySelectorAll('.pin').length === 1);
    expect(await readKinds(pins)).toEqual(['Figure']);
    await pins.keyboard.press('Enter');
    await waitInPage(pins, () => document.querySelectorAll('.pin').length === 2);
    await expect.poll(() => readPins(pins)).toEqual(before);
  });

  // What Chromium does by itself when it finds them spoilt (docs/browser-bugs.md, 42).
  it.each([
    ['databases', findDatabase],
    ['extension storage', findStorage],
    ['databases once more', findDatabase],
  ])('has its pins and notes again where the browser has lost its %s', async (_, findFolder) => {
    const before = await readPins(pins);
    expect(before.join()).toContain(NOTE);
    await reader.restart(() => remove(findFolder(name, reader.profile), /./u));
    await openPins();
    await waitForWords(pins, /2 pins/u);
    await expect.poll(() => readPins(pins)).toEqual(before);
    expect(await readWords(pins)).not.toContain('second copy');
  });
});

/** Presses what is called so at the record whose words are these. */
async function pressAt(page: Page, selector: string, words: string, called: string): Promise<void> {
  const find = (wanted: string) => {
    const [where = '', what = '', label = ''] = JSON.parse(wanted) as string[];
    const record = [...document.querySelectorAll(where)].find(({ textContent }) => textContent?.includes(what));
    const button = [...(record?.querySelectorAll('button') ?? [])].find((one) => (one.ariaLabel ?? one.textContent) === label);
    button?.click();
    return button !== undefined;
  };
  await waitInPage(page, find, JSON.stringify([selector, words, called]));
}

function readKinds(page: Page): Promise<(string | null)[]> {
  return page.$$eval('.pin h2', (headings) => headings.map(({ textContent }) => textContent));
}

/** Has nothing that a reader kept any more, as a new profile has nothing. */
async function forgetPins(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const area = (browser ?? chrome)?.storage.local;
    await area?.remove(Object.keys(await area.get(null)).filter((key) => /^pin(?:s$|-words\/|\/)/u.test(key)));
    await new Promise((done) => (indexedDB.deleteDatabase('parallax-pins').onsuccess = done));
  });
}

/** All that a reader sees of pins, their notes included. */
function readPins(page: Page): Promise<string[]> {
  return page.$$eval('.pin', (rows) => rows.map((row) => `${(row as HTMLElement).innerText}\n${row.querySelector('textarea')?.value}`));
}

/** The file as the browser would be given it. */
async function saveFile(page: Page, format: string): Promise<string> {
  await page.click(`input[value="${format}"]`);
  await page.evaluate(() => {
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { given: (blob as Blob).text() });
      return 'data:,';
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await press(page, 'Save as a file');
  await waitForWords(page, /2 pins were handed to the browser as a file\./u);
  return page.evaluate(() => (globalThis as unknown as { given: Promise<string> }).given);
}

interface Api {
  readonly storage: { readonly local: { get(keys: null): Promise<object>; remove(keys: string[]): Promise<void> } };
}
