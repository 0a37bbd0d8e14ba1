import { fileURLToPath } from 'node:url';
import type { Page, Target } from 'puppeteer-core';
import { launchBrowser } from '../../cli/browser/launch.ts';
import { findMarks, type SeenMark } from '../../cli/browser/page-marks.ts';
import type { BrowserName, BrowserSession, LaunchChoices } from '../../cli/browser/session.ts';
import { toTabId } from '../../cli/browser/tab-id.ts';
import { until } from '../../cli/browser/until.ts';

/** Every test of browser behaviour runs in both. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const toPath = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUTPUTS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Pages served to tests. */
export const DEMO = toPath('../../cli/demo');
export const PLAYGROUND = toPath('../playground');

/** Starts a browser with the built extension and the probe that looks into closed roots. */
export function startExtension(name: BrowserName, choices: Partial<LaunchChoices> = {}): Promise<BrowserSession> {
  const extensions = [toPath(`../../.output/${OUTPUTS[name]}`), toPath('./probe')];
  return launchBrowser(name, { headless: true, ...choices, extensions });
}

/** Opens a page and waits until its marks are painted and no more come. */
export async function openMarked(
  session: BrowserSession,
  url: string,
  atLeast = 1,
  viewport?: { width: number; height: number },
): Promise<Page> {
  const page = await session.openPage(url, viewport);
  await waitForMarks(page, atLeast);
  return page;
}

/** Waits until a page has at least so many marks, and the number stays for a while. */
export async function waitForMarks(page: Page, atLeast: number): Promise<void> {
  let before = -1;
  await until(
    `${atLeast} marks`,
    async () => {
      const now = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
      const isSteady = now >= atLeast && now === before;
      before = now;
      return isSteady;
    },
    { every: 100 },
  );
}

/**
 * Waits until something holds in a page. Puppeteer would look at it in every frame that the page draws, and a page behind
 * another one draws none.
 */
export async function waitInPage(page: Page, holds: (wanted: string) => unknown, wanted = ''): Promise<void> {
  await until(String(holds), async () => Boolean(await page.evaluate(holds, wanted)));
}

/** Moves the pointer onto the n-th mark with these words, from outside of it. */
export async function hover(page: Page, words: string, at = 0): Promise<SeenMark> {
  const mark = (await findMarks(page, words))[at];
  if (mark === undefined) throw new Error(`No mark says ${words}`);
  await page.mouse.move(1, 1);
  await page.mouse.move(mark.x, mark.y, { steps: 3 });
  return mark;
}

/** Opens the popup's page for the tab of another page, as the browser does where it has no popups. */
export async function openPopupPage(session: BrowserSession, page: Page): Promise<Page> {
  const tab = await toTabId(session, page);
  return session.openExtensionPage(`popup.html?tab=${tab}`, { ready: 'main', viewport: { width: 420, height: 600 } });
}

/**
 * Chooses a topic in the popup or the panel; the page goes to its first mention. While the page is read rows come and move, so it
 * is looked for and pressed until the view has obeyed.
 */
export async function chooseTopic(view: Page, name: string): Promise<void> {
  await view.bringToFront();
  await until(
    `${name} to be chosen`,
    async () => {
      const row = await view.evaluate(findTopicRow, name);
      if (row !== undefined && !row.isChosen) await view.mouse.click(row.x, row.y);
      return row?.isChosen;
    },
    { deadline: 30_000, every: 100 },
  );
}

// Runs in the view.
function findTopicRow(name: string): { isChosen: boolean; x: number; y: number } | undefined {
  // Those that are mentioned less often stand behind a button.
  document.querySelector<HTMLElement>('.topics + .more [aria-expanded="false"]')?.click();
  const row = [...document.querySelectorAll('.topics button')].find(({ textContent }) => textContent.includes(name));
  if (row === undefined) return undefined;
  row.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = row.getBoundingClientRect();
  const isChosen = row.hasAttribute('aria-current') && document.querySelector('.chosen') !== null;
  return { isChosen, x: left + width / 2, y: top + height / 2 };
}

/** Opens the panel in a tab of its own, about another page. @param place in its first tab, as the end of an address */
export async function openPanelPage(session: BrowserSession, page: Page, place = '#/page'): Promise<Page> {
  const tab = await toTabId(session, page);
  return session.openExtensionPage(`sidepanel.html?tab=${tab}${place}`, { ready: '.this-page', viewport: { width: 380, height: 800 } });
}

/** The panel that stands open at a place, beside a page or in a tab of its own. @param place the end of its address, after `#/` */
export function findPanel({ browser }: BrowserSession, place: string): Target | undefined {
  return browser.targets().find((target) => target.url().includes('/sidepanel.html') && target.url().endsWith(`#/${place}`));
}
