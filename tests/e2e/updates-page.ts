import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';

/** Opens the updates view. */
export function openUpdates(session: BrowserSession): Promise<Page> {
  return session.openExtensionPage('options.html#updates', { ready: 'ul.feeds' });
}

/** All words of a page. */
export function readWords(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits until a page says something; what it says instead is in the failure. */
export async function waitForWords(page: Page, words: RegExp, deadline = 15_000): Promise<void> {
  let said = '';
  const look = async () => {
    said = await readWords(page);
    return words.test(said);
  };
  await until(`words ${words}`, look, { deadline }).catch((error: unknown) => {
    throw new Error(`The page says:\n${said}`, { cause: error });
  });
}

/** Presses the button with this name, as a reader does. */
export async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const button = await until(`the button ${name}`, () => findButton(page, name));
  await button.click();
}

async function findButton(page: Page, name: string): Promise<ElementHandle | null> {
  const handle: JSHandle<Element | null> = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (button) => button.textContent?.trim() === wanted || button.getAttribute('aria-label') === wanted,
      ) ?? null,
    name,
  );
  return handle.asElement() as ElementHandle | null;
}

/** Adds the feed at an address: it is typed, its fingerprint is read and confirmed. */
export async function addFeed(page: Page, address: string, name: string): Promise<string> {
  await press(page, 'Add a feed');
  const typed = await page.waitForSelector('input:not([type=checkbox]):not([type=file])');
  await typed?.type(address);
  await press(page, 'Look there');
  await waitForWords(page, /Compare the fingerprint/u);
  const fingerprint = /(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}/u.exec(await readWords(page))?.[0] ?? '';
  const named = await page.waitForSelector('input:not([type=checkbox]):not([type=file])');
  await named?.click({ count: 3 });
  await named?.type(name);
  await press(page, 'It is the same, add the feed');
  return fingerprint.replaceAll(/\s/gu, '');
}

/** Removes the feed with this name: the button asks back, and its answer has the same name. */
export async function removeFeed(page: Page, name: string): Promise<void> {
  await press(page, `Remove ${name}`);
  await page.waitForSelector('[aria-expanded=true]');
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('button')].findLast((button) => button.textContent?.trim() === wanted)?.click();
  }, `Remove ${name}`);
}

/** The id of the feed that the reader has added. */
export async function readFeedId(page: Page): Promise<string> {
  const { feeds = [] } = (await readStored(page, 'feeds')) as { feeds?: { id: string }[] };
  return feeds.find(({ id }) => id !== 'parallax')?.id ?? '';
}

/** What extension storage holds under a key, read by a page of the extension. */
export function readStored(page: Page, key: string): Promise<object> {
  return page.evaluate(async (wanted) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    return (await (browser ?? chrome)?.storage.local.get(wanted)) ?? {};
  }, key);
}

/** Opens a file by the button with this name: the file goes where the browser's own window would put it. */
export async function openFile(page: Page, path: string, name: 'Open a file' | 'Add a feed from a file'): Promise<void> {
  await page.bringToFront();
  const inputs = await page.$$('input[type=file]');
  const input = inputs[name === 'Open a file' ? 0 : 1] as unknown as { uploadFile(path: string): Promise<void> };
  await input.uploadFile(path);
}

/** Checks now; what was checked a moment ago is told to have been so longer ago than the 10 seconds that must lie between. */
export async function checkNow(page: Page): Promise<void> {
  await until('the last check to be over', () => page.evaluate(() => !document.querySelector('[aria-disabled=true]')));
  await changeSchedules(page, { lastAt: 0 });
  await press(page, 'Check now');
}

/** Lets every feed be due now. */
export function makeDue(page: Page): Promise<void> {
  return changeSchedules(page, { nextAt: 1 });
}

async function changeSchedules(page: Page, change: object): Promise<void> {
  const { schedule = {} } = (await readStored(page, 'schedule')) as { schedule?: Record<string, object> };
  for (const one of Object.values(schedule)) Object.assign(one, change);
  await page.evaluate(async (changed) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    await (browser ?? chrome)?.storage.local.set({ schedule: changed });
  }, schedule);
}

/** Takes the extension's alarm away, as browsers do. */
export async function loseAlarm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    await (browser ?? chrome)?.alarms.clearAll();
  });
}

interface Api {
  readonly alarms: { clearAll(): Promise<boolean> };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<object>;
      set(values: object): Promise<void>;
    };
  };
}
