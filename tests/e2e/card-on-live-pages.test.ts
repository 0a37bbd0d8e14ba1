import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../cli/browser/page-marks.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, chooseTopic, DEMO, hover, openMarked, openPopupPage, startExtension, waitForMarks, waitInPage } from './extension.ts';
import {
  activeInCards,
  cardRect,
  clickInCard,
  findInCards,
  isCardShown,
  readCards,
  stylesInCard,
  waitForCard,
  waitForNoCard,
} from './probe/client.ts';

const toPage = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body style="margin:40px">${body}`;
const PAGES = {
  '/teaser': toPage(
    '<div style="position:relative"><p>Talks in Astana</p><a href="#x" style="position:absolute;inset:0" aria-label="teaser"></a></div>',
  ),
  '/shift': toPage('<div id="ad"></div><p>Talks in Astana today</p><p style="height:2000px"></p>'),
  '/again': toPage('<p id="p">Talks in Astana today</p>'),
  '/input': toPage('<p>Talks in Astana today</p><input aria-label="elsewhere">'),
  '/shadow': toPage(
    '<p>Moscow first</p><div id="host"></div><p>Putin last</p><script>document.getElementById("host").attachShadow({mode:"open"}).innerHTML="<p>Astana in a root</p>"</script>',
  ),
  '/editor': toPage('<div id="e"><p>Talks in Astana</p></div><p>Moscow stays</p>'),
  '/pane': toPage('<div id="pane" style="height:120px;overflow:auto"><p style="height:900px">above</p><p>Astana far down</p></div>'),
  '/oklch': toPage('<style>body{background:oklch(0.2 0 0);color:oklch(0.97 0 0)}</style><p>Talks in Astana today</p>'),
  '/write': toPage('<p>Before</p>'),
  '/plain.xhtml': {
    body: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Talks in Astana today</p></body></html>',
    type: 'application/xhtml+xml',
  },
  '/data.xml': { body: '<?xml version="1.0"?><report><line>Talks in Astana today</line></report>', type: 'text/xml' },
};

describe.each(BROWSERS)('the card on live and unusual pages, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(DEMO, { routes: PAGES });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const open = (path: keyof typeof PAGES) => openMarked(session, `${served.origin}${path}`);

  it.each(['/teaser', '/plain.xhtml', '/oklch'] as const)('opens on %s', async (path) => {
    const page = await open(path);
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    if (path === '/oklch') expect((await stylesInCard(page, '.card', ['background-color']))['background-color']).toBe('rgb(28, 30, 35)');
    await page.close();
  });

  it('does not open for a pointer that follows the text', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    const [mark] = await findMarks(page, 'Collective Security Treaty Organization');
    for (let step = 0; step < 12; step++) {
      await page.mouse.move((mark?.x ?? 0) - 130 + step * 20, mark?.y ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 90));
    }
    // It moved for a second over one long name; had it counted as rest, the card would be there.
    expect((await readCards(page)).some(isCardShown)).toBe(false);
    await waitForCard(page, isCardShown);
    await page.close();
  });

  it('moves with its word when something is set in above, and never covers it', async () => {
    const page = await open('/shift');
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    await page.evaluate(() => {
      const ad = document.querySelector<HTMLElement>('#ad');
      if (ad !== null) ad.style.height = '150px';
    });
    await until('the card to follow', async () => {
      const [[mark], card, [ring]] = await Promise.all([findMarks(page, 'Astana'), cardRect(page, '.card'), findInCards(page, '.ring')]);
      const isBelow = card.y > (mark?.y ?? 0) && card.y - (mark?.y ?? 0) < 40;
      return isBelow && Math.abs((ring?.rect.y ?? 0) + (ring?.rect.height ?? 0) / 2 - (mark?.y ?? 0)) < 2;
    });
    await page.close();
  });

  it('goes on, pinned, when the page sets the same words again, and goes with words that are gone', async () => {
    const page = await open('/again');
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    await clickInCard(page, '[aria-label="Keep this card open"]');
    const set = (html: string) =>
      page.evaluate((text) => {
        const paragraph = document.querySelector('#p');
        if (paragraph !== null) paragraph.innerHTML = text;
      }, html);
    for (let round = 0; round < 3; round++) {
      await set('Talks in Astana today');
      await waitForMarks(page, 1);
    }
    expect((await readCards(page)).some(isCardShown)).toBe(true);
    await set('Talks elsewhere');
    await waitForNoCard(page, isCardShown);
    await page.close();
  });

  it('takes the focus only when asked to, and gives back only what it took', async () => {
    const page = await open('/input');
    const press = async (code: 'Period' | 'Enter') => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(code);
      await page.keyboard.up('Alt');
    };
    await page.evaluate(() => document.querySelector('p')?.setAttribute('tabindex', '0'));
    await page.focus('p');
    await press('Period');
    await waitForCard(page, isCardShown);
    await press('Enter');
    await until('focus in the card', async () => (await activeInCards(page)) !== null);
    await press('Enter');
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('p');
    await press('Period');
    await waitForCard(page, isCardShown);
    await press('Enter');
    await until('focus in the card', async () => (await activeInCards(page)) !== null);
    await page.focus('input');
    await page.keyboard.press('Escape');
    await waitForNoCard(page, isCardShown);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.close();
  });

  it('leaves a ring after a jump from the popup, until Esc; and the jump scrolls panes of the page', async () => {
    const page = await open('/pane');
    const popup = await openPopupPage(session, page);
    await chooseTopic(popup, 'Astana');
    await page.bringToFront();
    await waitForCard(page, ({ html }) => html.includes('class="ring"'));
    expect(await page.$eval('#pane', ({ scrollTop }) => scrollTop)).toBeGreaterThan(500);
    await page.keyboard.press('Escape');
    await until('the ring to go', async () => (await readCards(page)).length === 0);
    await popup.close();
    await page.close();
  });

  it('takes marks off with the shadow tree they stood in, and where somebody begins to write', async () => {
    const shadow = await open('/shadow');
    await waitForMarks(shadow, 3);
    await shadow.evaluate(() => document.querySelector('#host')?.remove());
    await until('only marks of text that is there', () =>
      shadow.evaluate(() => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
        return ranges.length === 2 && ranges.every(({ startContainer }) => startContainer.isConnected);
      }),
    );
    await shadow.close();
    const editor = await open('/editor');
    await waitForMarks(editor, 2);
    await editor.evaluate(() => {
      const box = document.querySelector<HTMLElement>('#e');
      if (box !== null) box.contentEditable = 'true';
      box?.focus();
    });
    await until('the mark in the editor to go', async () => (await findMarks(editor)).map(({ text }) => text).join() === 'Moscow');
    await editor.close();
  });

  it('works on a document that was written anew', async () => {
    const page = await session.openPage(`${served.origin}/write`);
    await page.evaluate(() => {
      document.open();
      document.write('<title>new</title><p>Talks in Astana today</p>');
      document.close();
    });
    await waitForMarks(page, 1);
    await hover(page, 'Astana');
    await waitForCard(page, isCardShown);
    await page.close();
  });

  it('opens nothing over words nobody marked', async () => {
    const page = await open('/again');
    const [mark] = await findMarks(page, 'Astana');
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    await settings.click('input[value="none"]');
    await until('no paint', () => page.evaluate(() => CSS.highlights.size === 0));
    await page.bringToFront();
    await page.mouse.move(1, 1);
    await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
    // There is no event to wait for where nothing may happen: this is twice the time a card takes.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await readCards(page)).some(isCardShown)).toBe(false);
    await settings.bringToFront();
    await settings.click('input[value="underline"]');
    await until('paint again', () => page.evaluate(() => CSS.highlights.size > 0));
    await settings.close();
    await page.close();
  });

  it('leaves the new reader its marks after an update, whatever the old one painted with', async () => {
    const page = await open('/shadow');
    await waitForMarks(page, 3);
    await session.reloadExtension();
    await waitForMarks(page, 3);
    await touchPage(page);
    await waitForMarks(page, 4);
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    await settings.click('input[value="elements"]');
    await waitInPage(page, () => document.querySelectorAll('parallax-mark').length === 3);
    await settings.close();
    await session.reloadExtension();
    await waitInPage(page, () => document.querySelectorAll('parallax-mark').length === 3);
    const again = await session.openExtensionPage('options.html', { ready: 'main' });
    await again.click('input[value="highlight"]');
    await waitInPage(page, () => document.querySelector('parallax-mark') === null);
    await waitForMarks(page, 4);
    await again.close();
    await page.close();
  });
});

async function touchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Kazakhstan comes later';
    document.body.append(paragraph);
  });
}
