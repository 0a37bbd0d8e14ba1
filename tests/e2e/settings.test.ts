import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { runAxe } from './axe.ts';
import { BROWSERS, DEMO, hover, openMarked, openPanelPage, openPopupPage, startExtension, waitForMarks, waitInPage } from './extension.ts';
import { cardRect, isCardShown, waitForCard, waitForNoCard } from './probe/client.ts';

const TEXT = '<!doctype html><html lang="en"><title>text</title><p id="p">Astana. Путин. Baikonur.</p></html>';

const KAZAKH = '<!doctype html><html lang="kk"><title>text</title><p>Астана.</p><p>Astana.</p></html>';

/** The marked words of a page, in the order of their names in the registry. */
const toMarked = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) => (startContainer.textContent ?? '').slice(startOffset, endOffset)),
    ),
  );

interface SharedArea {
  get(keys: null): Promise<{ [key: string]: { value: unknown } | undefined }>;
  set(values: object): Promise<void>;
}
/** The world of an extension page. */
type World = { [name in 'browser' | 'chrome']?: { readonly storage: { readonly sync: SharedArea } } };

const waitForWords = (page: Page, words: readonly string[]) =>
  until(`marks on ${words.join()}`, async () => (await toMarked(page)).toSorted().join() === words.toSorted().join());

const pick = (settings: Page, value: string) => settings.$eval(`input[value="${value}"]`, (field) => field.click());

const press = (settings: Page, name: string) =>
  until(`a button ${name}`, () =>
    settings.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find((button) => (button.ariaLabel ?? button.textContent) === wanted);
      found?.click();
      return found !== undefined;
    }, name),
  );

describe.each(BROWSERS)('the settings, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let settings: Page;
  beforeAll(async () => {
    served = await serveFolder(DEMO, { routes: { '/text': TEXT, '/beside': TEXT, '/kazakh': KAZAKH } });
    session = await startExtension(name);
    settings = await session.openExtensionPage('options.html', { ready: '.kinds input' });
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const openText = async () => {
    const page = await session.openPage(`${served.origin}/text`);
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    return page;
  };

  it('have no accessibility fault that axe finds, in light and dark, as chosen here', async () => {
    for (const theme of ['dark', 'light']) {
      await pick(settings, theme);
      await waitInPage(settings, (wanted) => document.documentElement.dataset['theme'] === wanted, theme);
      await settings.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.setAttribute('open', '');
      });
      expect(await runAxe(settings)).toEqual([]);
    }
    await pick(settings, 'system');
    await waitInPage(settings, () => document.documentElement.dataset['theme'] === undefined);
  });

  it('change what is marked on an open page: topics, languages, colour, everything', async () => {
    const page = await openText();
    await pick(settings, 'baikonur');
    await waitForWords(page, ['Astana', 'Путин']);
    await pick(settings, 'words-ru');
    await waitForWords(page, ['Astana']);
    await pick(settings, 'teal');
    await until('teal', () => page.evaluate(() => CSS.highlights.has('j4u1t') && !CSS.highlights.has('j4u1')));
    await settings.$eval('input[role="switch"]', (field) => field.click());
    await waitForWords(page, []);
    await settings.$eval('input[role="switch"]', (field) => field.click());
    for (const value of ['violet', 'words-ru', 'baikonur']) await pick(settings, value);
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await page.close();
  });

  it('read chosen sites only, and open pages follow', async () => {
    const page = await openText();
    await pick(settings, 'chosen');
    await waitForWords(page, []);
    await settings.$eval('.add input[type="text"]', (field) => (field.value = 'http://127.0.0.1/any'));
    await press(settings, 'Add');
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await press(settings, 'Remove 127.0.0.1');
    await waitForWords(page, []);
    await pick(settings, 'everywhere');
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await page.close();
  });

  it('read a page only once its toolbar button is clicked, and none beside it', async () => {
    await pick(settings, 'click');
    const [page, other] = [await session.openPage(`${served.origin}/text`), await session.openPage(`${served.origin}/beside`)];
    expect([await toMarked(page), await toMarked(other)]).toEqual([[], []]);
    // As the click does, which opens the popup over a page.
    const popup = await openPopupPage(session, page);
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await waitInPage(popup, () => document.body.innerText.includes('Baikonur'));
    await popup.close();
    await page.bringToFront();
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Astana'));
    expect(await toMarked(other)).toEqual([]);
    await page.reload();
    expect(await toMarked(page)).toEqual([]);
    await settings.bringToFront();
    await pick(settings, 'everywhere');
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await page.close();
    await other.close();
  });

  it('say of a page that waits for the click that it has not been read, and show what it mentions once it is', async () => {
    await settings.bringToFront();
    await pick(settings, 'click');
    const page = await session.openPage(`${served.origin}/text`);
    const panel = await openPanelPage(session, page);
    await waitInPage(panel, () => document.body.innerText.includes('Press Parallax’s button in the toolbar to read it.'));
    expect(await panel.evaluate(() => document.body.innerText)).not.toContain('Nothing on this page is in the corpus.');
    expect(await panel.$('.notice button')).toBeNull();
    expect(await runAxe(panel)).toEqual([]);
    const popup = await openPopupPage(session, page);
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await popup.close();
    await panel.bringToFront();
    await waitInPage(panel, () => document.body.innerText.includes('Baikonur') && document.querySelector('.notice') === null);
    await panel.close();
    await page.close();
    await settings.bringToFront();
    await pick(settings, 'everywhere');
  });

  it('have a site that is off switched on from the popup, and its page read, where pages are read by clicks', async () => {
    await settings.bringToFront();
    await pick(settings, 'click');
    const page = await session.openPage(`${served.origin}/text`);
    const popup = await openPopupPage(session, page);
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await popup.bringToFront();
    await popup.locator('.site input').click();
    await waitForWords(page, []);
    await page.reload();
    await popup.bringToFront();
    await waitInPage(popup, () => document.querySelector('.notice')?.textContent?.includes('Marks are off') === true);
    await popup.locator('.notice button').click();
    await waitForWords(page, ['Astana', 'Путин', 'Baikonur']);
    await popup.close();
    await page.close();
    await settings.bringToFront();
    await pick(settings, 'everywhere');
  });

  it('open cards by click only, larger and dark, and go on with other keys', async () => {
    const page = await openMarked(session, `${served.origin}/text`, 3);
    await settings.bringToFront();
    const [delay, size] = await settings.$$('select');
    await delay?.select('asked');
    await size?.select('130');
    await pick(settings, 'dark');
    await press(settings, 'Change the keys: Next mention');
    await settings.waitForSelector('.listening');
    await settings.keyboard.down('Alt');
    await settings.keyboard.press('KeyN');
    await settings.keyboard.up('Alt');
    await waitInPage(settings, () => [...document.querySelectorAll('kbd')].some(({ textContent }) => textContent === 'N'));
    // Nothing in the page says when it has the new keys, but what is set after them comes after them, and can be seen.
    await pick(settings, 'none');
    await until('no paint', () => page.evaluate(() => CSS.highlights.size === 0));
    await pick(settings, 'underline');
    await page.bringToFront();
    await waitForMarks(page, 3);
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyN');
    await page.keyboard.up('Alt');
    await waitForCard(page, isCardShown);
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    const { x, y } = await hover(page, 'Baikonur');
    await page.mouse.click(x, y);
    await waitForCard(page, (card) => isCardShown(card) && card.text.includes('Space launch site'));
    await until('the card to be large', async () => (await cardRect(page, '.card')).width > 500);
    await page.close();
  });

  it('are the same again after they were saved, reset and opened', async () => {
    await settings.bringToFront();
    await pick(settings, 'plum');
    const saved = await settings.evaluate(async () => {
      const kept = Promise.withResolvers<string>();
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then(kept.resolve);
        return create(blob);
      };
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save the settings')?.click();
      URL.createObjectURL = create;
      return await kept.promise;
    });
    const toNow = () =>
      settings.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value).join());
    const before = await toNow();
    await press(settings, 'Reset the settings');
    await press(settings, 'Reset');
    await until('the reset', async () => (await toNow()) !== before);
    await settings.evaluate(
      (text) => {
        const field = document.querySelector<HTMLInputElement>('input[type="file"]')!;
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'parallax-settings.json', { type: 'application/json' }));
        field.files = transfer.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      saved.replace('"look":', '"sound": 1, "look":'),
    );
    await waitInPage(settings, () => document.body.innerText.includes('The settings of the file are in force.'));
    expect(await settings.evaluate(() => document.body.innerText)).toContain('sound');
    await until('the settings', async () => (await toNow()) === before);
    await press(settings, 'Reset the settings');
    await press(settings, 'Reset');
  });

  it('are shared by the browser’s own storage, and not when the reader does not want it', async () => {
    const toShared = () =>
      settings.evaluate(async () => {
        const { browser, chrome } = globalThis as World;
        return (await (browser ?? chrome)?.storage.sync.get(null)) ?? {};
      });
    await pick(settings, 'tint');
    await until('the look in shared storage', async () => (await toShared())['setting.look']?.value === 'tint');
    await settings.evaluate(async () => {
      const { browser, chrome } = globalThis as World;
      await (browser ?? chrome)?.storage.sync.set({ 'setting.look': { at: Date.now() + 60_000, value: 'none' } });
    });
    await waitInPage(settings, () => document.querySelector<HTMLInputElement>('input[value="none"]')?.checked === true);
    await pick(settings, 'underline');
    await until('the look in shared storage', async () => (await toShared())['setting.look']?.value === 'underline');
    const toggle = () =>
      settings.evaluate(() => {
        const label = [...document.querySelectorAll('label')].find((one) =>
          one.textContent.includes('Share settings between your browsers'),
        );
        label?.querySelector('input')?.click();
      });
    await toggle();
    await press(settings, 'Take it out of the account');
    await waitInPage(
      settings,
      () => document.activeElement?.textContent.includes('Nothing of Parallax is in the account any more.') === true,
    );
    expect(Object.keys(await toShared()).filter((key) => key.startsWith('setting.'))).toEqual([]);
    await toggle();
    await until('the look in shared storage again', async () => (await toShared())['setting.look']?.value === 'underline');
  });

  it('leave Kazakh in one script unmarked and mark it in the other', async () => {
    const page = await session.openPage(`${served.origin}/kazakh`);
    await waitForWords(page, ['Астана', 'Astana']);
    await pick(settings, 'words-kk-Latn');
    await waitForWords(page, ['Астана']);
    await pick(settings, 'words-kk-Latn');
    await waitForWords(page, ['Астана', 'Astana']);
    await page.close();
  });
});
