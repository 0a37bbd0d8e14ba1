import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../cli/browser/page-marks.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, hover, openMarked, startExtension } from './extension.ts';
import { waitForCopied } from './paste.ts';
import { activeInCards, cardRect, clickInCard, findInCards, isCardShown, readCards, waitForCard, waitForNoCard } from './probe/client.ts';
import { PLAIN_HOST, type RecordingProxy, startProxy } from './recording-proxy.ts';

const toPage = (body: string, attributes = '') =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body style="margin:40px">${body}`;
const PAGES = {
  '/plain': toPage('<p>Talks in Astana today</p><textarea aria-label="field"></textarea><p style="height:2000px"></p>'),
  '/forms': toPage('<p lang="ru">Встреча с Токаевым</p><p lang="kk">Тоқаевтың сөзі</p>'),
  '/before': toPage('<p>Words on Tokayev’s visit to Moscow in 2022</p>'),
  '/columns': toPage('<p>Astana</p>', 'style="writing-mode:vertical-rl"'),
  '/right': toPage('<p>Astana</p>', 'dir="rtl"'),
  '/picture': toPage(
    '<div style="position:relative"><p>Talks in Astana</p><img alt="" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E" style="position:absolute;inset:0;width:100%;height:100%"></div>',
  ),
  '/fixed': toPage(
    '<p style="position:fixed;top:20px">Talks in Astana</p><p style="margin-top:260px">Read on</p><p style="height:2000px"></p>',
  ),
  '/frames': toPage(
    '<iframe title="small" src="/small" style="width:180px;height:90px"></iframe><iframe title="large" src="/plain" style="width:500px;height:400px"></iframe>',
  ),
  '/small': toPage('<p style="margin:0">Astana</p>'),
};
const PIN = '[aria-label="Keep this card open"]';
const COPY = '[aria-label="Copy this quote with its source"]';
const heading = async (page: Page) => (await findInCards(page, 'h2'))[0]?.text;

describe.each(BROWSERS)('what can be done with a card, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let proxy: RecordingProxy;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: PAGES });
    proxy = await startProxy(served.origin);
    session = await startExtension(name, { proxyPort: proxy.port });
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
    await served?.close();
  });
  const open = async (path: keyof typeof PAGES, word = 'Astana', origin = served.origin) => {
    const page = await openMarked(session, `${origin}${path}`);
    const mark = await hover(page, word);
    await waitForCard(page, isCardShown);
    return { page, mark };
  };

  it.each([
    ['Токаевым', 'a case form of “Токаев”'],
    ['Тоқаевтың', 'a case form of “Тоқаев”'],
  ])('it says of which name %s is a form', async (word, said) => {
    const { page } = await open('/forms', word);
    expect((await findInCards(page, '.form'))[0]?.text).toBe(`On this page: “${word}”, ${said}`);
    await page.close();
  });

  it('it leads on to other topics, and back to where the reader was, by pointer and by key', async () => {
    const { page } = await open('/plain');
    const last = (await findInCards(page, '.lead .name'))[0]?.text ?? '';
    await clickInCard(page, '.lead .name');
    await until('the other topic', async () => (await heading(page)) === last);
    expect((await activeInCards(page))?.tag).toBe('h2');
    expect(await findInCards(page, '.form')).toEqual([]);
    await clickInCard(page, '[aria-label="Back to Astana"]');
    await until('the first topic', async () => (await heading(page)) === 'Astana');
    expect((await activeInCards(page))?.text).toBe(last);
    await page.keyboard.press('Enter');
    await until('the other topic again', async () => (await heading(page)) === last);
    await page.keyboard.press('Backspace');
    await until('the first topic again', async () => (await heading(page)) === 'Astana');
    expect((await activeInCards(page))?.text).toBe(last);
    await page.close();
  });

  it('it leads on from names in its sentence in whichever form they stand there', async () => {
    const { page } = await open('/before', 'Tokayev’s visit to Moscow in 2022');
    expect((await findInCards(page, '.lead .name')).map(({ text }) => text)).toEqual(['Kazakhstan', 'Putin']);
    await clickInCard(page, '.lead .name:last-child');
    await until('the topic by its name', async () => (await heading(page)) === 'Vladimir Putin');
    await page.close();
  });

  it('it is moved by its header and by arrow keys, stays in the window, and where it was put while the page scrolls', async () => {
    const { page } = await open('/plain');
    const from = await cardRect(page, '.card');
    await page.mouse.move(from.x + 20, from.y + 6);
    await page.mouse.down();
    await page.mouse.move(from.x + 220, from.y + 66, { steps: 4 });
    await page.mouse.up();
    const put = await cardRect(page, '.card');
    expect([put.x - from.x, put.y - from.y]).toEqual([200, 60]);
    expect((await findInCards(page, `${PIN}[aria-pressed="true"]`)).length).toBe(1);
    await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
    await page.mouse.move(1200, 780);
    expect(await cardRect(page, '.card')).toEqual(put);
    await clickInCard(page, '[data-move] button');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    expect((await cardRect(page, '.card')).x).toBe(put.x - 48);
    await page.keyboard.down('Shift');
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    expect((await cardRect(page, '.card')).x).toBe(8);
    await page.keyboard.press('KeyP');
    await waitForNoCard(page, isCardShown);
    await page.close();
  });

  it.each([
    ['a page that is a secure context', () => served.origin],
    ['a page over plain http', () => `http://${PLAIN_HOST}`],
  ])('its quotes are copied with their source from %s, and the page does not hear of it', async (_, toOrigin) => {
    const { page } = await open('/plain', 'Astana', toOrigin());
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('copy', ({ clipboardData }) => heard.push(clipboardData?.getData('text/plain') ?? ''));
    });
    await clickInCard(page, COPY);
    await until('the word', async () => (await readCards(page)).some(({ text }) => text.includes('Copied')));
    const [said] = await findInCards(page, '.words');
    const copied = await waitForCopied(session, page, 'Parallax, edition');
    expect(copied).toContain(said?.text.replace(/^[“"«]|[”"»]$/gu, ''));
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  it('beside vertical text it stands 8 px from its column, on the side that is still to be read', async () => {
    const { page } = await open('/columns');
    const [ring] = await findInCards(page, '.ring');
    const { x, width } = await cardRect(page, '.card');
    expect(Math.abs((ring?.rect.x ?? 0) - (x + width) - 8)).toBeLessThan(1);
    await page.close();
  });

  it('on a page that is read from the right it ends where its word does', async () => {
    const { page } = await open('/right');
    const [ring] = await findInCards(page, '.ring');
    const { x, width } = await cardRect(page, '.card');
    expect(Math.abs((ring?.rect.x ?? 0) + (ring?.rect.width ?? 0) - (x + width))).toBeLessThan(1);
    await page.close();
  });

  it.each(['scrolls', 'holds a button down'] as const)('it does not open while the reader %s', async (what) => {
    const page = await openMarked(session, `${served.origin}/fixed`);
    await page.mouse.move(60, 300);
    if (what === 'holds a button down') await page.mouse.down();
    await hover(page, 'Astana');
    // Twice the time a card takes.
    for (let step = 0; step < 12; step++) {
      if (what === 'scrolls') await page.mouse.wheel({ deltaY: 20 });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await readCards(page)).some(isCardShown)).toBe(false);
    if (what === 'holds a button down') await page.mouse.up();
    await page.close();
  });

  it('it does not open over a picture', async () => {
    const page = await openMarked(session, `${served.origin}/picture`);
    await hover(page, 'Astana');
    // There is no event to wait for where nothing may happen: this is twice the time a card takes.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await readCards(page)).some(isCardShown)).toBe(false);
    await page.close();
  });

  it('in a frame it is drawn where there is room, and nowhere in one too small for it', async () => {
    const page = await session.openPage(`${served.origin}/frames`);
    const [small, large] = await Promise.all(
      ['small', 'large'].map(async (title) => {
        const box = await (await page.$(`iframe[title="${title}"]`))?.boundingBox();
        return { x: box?.x ?? 0, y: box?.y ?? 0 };
      }),
    );
    const frame = page.frames().find((one) => one.url().endsWith('/plain'));
    if (frame === undefined || small === undefined || large === undefined) throw new Error('There are no frames');
    await until('marks in the frame', () => frame.evaluate(() => CSS.highlights.size > 0));
    const point = async (within: Frame, at: { x: number; y: number }) => {
      const [mark] = await findMarks(within, 'Astana');
      // The border of a frame is two pixels wide.
      for (const by of [-3, 2]) await page.mouse.move(at.x + (mark?.x ?? 0) + by, at.y + (mark?.y ?? 0) + 2);
    };
    await point(frame, large);
    await waitForCard(frame, isCardShown);
    const inner = page.frames().find((one) => one.url().endsWith('/small'));
    if (inner === undefined) throw new Error('There is no small frame');
    await point(inner, small);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await readCards(inner)).some(({ openPopover }) => openPopover)).toBe(false);
    // Nor is it in the page around: what a frame of another site mentions is no business of that.
    expect((await readCards(page)).some(({ openPopover }) => openPopover)).toBe(false);
    await page.close();
  });
});
