import { findMarks } from './browser/page-marks.ts';
import type { BrowserSession, Page } from './browser/session.ts';
import { toTabId } from './browser/tab-id.ts';
import { takeSettled } from './browser/take-settled.ts';
import { until } from './browser/until.ts';

/** Saves a picture under a name without ending. */
type Save = (file: string, picture: Uint8Array) => Promise<void>;

const HOVERED = 'Vladimir Putin';
const CHOSEN = { topic: 'tokayev', name: 'Tokayev' };

/** Does what a reader would do on the demo page, by day and by night, and gives what was to be seen, as text. */
export async function tour(session: BrowserSession, page: Page, save: Save): Promise<string> {
  const mentions = await until('marks on the demo page', async () => {
    const found = await findMarks(page);
    return found.length >= 20 ? found : undefined;
  });
  let shown = '';
  for (const scheme of ['light', 'dark'] as const) {
    // Without the fade, a picture is of what a reader sees at the end of it.
    await setMedia(session, page, scheme);
    await save(`marks-${scheme}`, await page.screenshot());
    await page.mouse.move(1, 1);
    const [place] = await findMarks(page, HOVERED);
    if (place === undefined) throw new Error(`No mark says ${HOVERED}`);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await until('the card of the hovered mark', () => hasLayer(page));
    await save(`card-${scheme}`, await takeSettled(page));
    await page.keyboard.press('Escape');
    await until('the card to close', async () => !(await hasLayer(page)));
    shown = await visitTopic(session, page, scheme, save);
  }
  return [
    `Marks on the demo page (${mentions.length}): ${mentions.map(({ text }) => text).join(', ')}`,
    `Hovered: ${HOVERED}; its card was shown`,
    shown,
    '',
  ].join('\n\n');
}

async function setMedia(session: BrowserSession, page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await session.setMedia(page, { colorScheme, reducedMotion: true });
  await until('the colours', () => page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, colorScheme));
}

// Chooses a topic in the popup, which the page goes to, and follows it to where there is more room.
async function visitTopic(session: BrowserSession, page: Page, scheme: 'light' | 'dark', save: Save): Promise<string> {
  const tab = await toTabId(session, page);
  const popup = await session.openExtensionPage(`popup.html?tab=${tab}`, { ready: '.framing', viewport: { width: 420, height: 600 } });
  await setMedia(session, popup, scheme);
  await save(`popup-${scheme}`, await takeSettled(popup));
  await popup.locator(`.topics button ::-p-text(${CHOSEN.name})`).click();
  await popup.waitForSelector('.chosen');
  await save(`popup-topic-${scheme}`, await takeSettled(popup));
  const topics = await popup.evaluate(readTopics);
  await popup.close();
  const panel = await session.openExtensionPage(`sidepanel.html?tab=${tab}#/page/${CHOSEN.topic}`, {
    // It goes to the topic by itself.
    ready: '.chosen h2[tabindex]',
    viewport: { width: 420, height: 900 },
  });
  await setMedia(session, panel, scheme);
  await panel.evaluate(scrollByWholePixels);
  // Beyond the viewport Chromium would lay the page out anew, at its top.
  await save(`panel-topic-${scheme}`, await panel.screenshot({ captureBeyondViewport: false }));
  const records = await panel.evaluate(readRecords);
  await panel.close();
  await page.bringToFront();
  // The ring around the first mention, where the page went.
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo(0, 0));
  return `${topics}\n\n${records}`;
}

function hasLayer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open') === true);
}

// Runs in the panel. On a screen nothing stands above the tabs that stay at the top; Firefox's picture of a page that is scrolled by a
// part of a pixel has what is a pixel further up there (docs/browser-bugs.md, 43), and goes by less than a pixel to no other place.
function scrollByWholePixels(): void {
  const whole = Math.round(scrollY);
  scrollTo(0, 0);
  scrollTo(0, whole);
}

// Runs in the popup.
function readTopics(): string {
  // innerText and not textContent: only it puts white space between blocks.
  const lines = [...document.querySelectorAll<HTMLElement>('.topics li')].map(({ innerText }) => innerText.replace(/\s+/gu, ' ').trim());
  return `Topics in the popup (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

// Runs in the panel.
function readRecords(): string {
  for (const details of document.querySelectorAll('details')) details.open = details.querySelector('.pair') !== null;
  const texts = (within: ParentNode, selector: string) =>
    [...within.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText.replace(/\s+/gu, ' ').trim()).filter(Boolean);
  const questions = [...document.querySelectorAll('.question')].map(
    (question) =>
      `${texts(question.closest('details') ?? question, 'summary, h3, h4')[0] ?? ''}\n${texts(question, '.framing')
        .map((framing) => `    - ${framing}`)
        .join('\n')}`,
  );
  const list = (title: string, lines: readonly string[]) => {
    const few = lines.slice(0, 5).map((line) => `  ${line}\n`);
    return `${title} (${lines.length})\n${few.join('')}${lines.length > 5 ? '  …' : ''}`.trimEnd();
  };
  return [
    list('Questions with their framings', questions),
    list('Quotes', texts(document, '.block')),
    list('Figures', texts(document, '.figure')),
    texts(document, '.foot').join(' '),
  ].join('\n\n');
}
