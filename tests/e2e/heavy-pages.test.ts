import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, hover, openPopupPage, startExtension } from './extension.ts';
import { choosePainter, waitForMarked } from './marked-text.ts';
import { isCardShown, waitForCard } from './probe/client.ts';

const toPage = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body style="margin:40px">${body}`;
const LINE = `${'Some words of a log that mention nothing at all. '.repeat(20)}\n`;
const LINES = 10_000;
const LOG = Array.from({ length: LINES }, (_, at) => (at % 50 === 49 ? `Astana ${LINE}` : LINE)).join('');
/** Counts how often the page had its turn with another number of marks than before. */
const COUNT_TURNS = `<script>
  globalThis.turns = new Set();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns.add([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    port2.postMessage(0);
  };
  port2.postMessage(0);
</script>`;

/**
 * Fills the page once it has been loaded and shows its end: where the reader stands is then known before it is read. Notes how
 * many marks there were when the last paragraph had its own for the first time.
 */
const FILL_AND_NOTE_LAST = `<script>
  globalThis.marksAtLast = null;
  addEventListener('load', () => {
    document.body.append(filling.content);
    last.scrollIntoView();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      if (ranges.some(({ startContainer }) => startContainer.parentNode === last)) marksAtLast = ranges.length;
      else port2.postMessage(0);
    };
    port2.postMessage(0);
  });
</script>`;

const PAGES = {
  '/long': toPage(
    `<template id="filling">${LOG.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('\n')}<p id="last">Moscow</p></template>${FILL_AND_NOTE_LAST}`,
  ),
  '/log': toPage(`${COUNT_TURNS}<pre>${LOG}</pre>`),
  '/log.txt': { body: LOG, type: 'text/plain; charset=utf-8' },
  '/names': toPage(`<main>${'<p>Astana and Moscow</p>'.repeat(50_000)}</main>`),
  '/war': toPage(`<p>Astana</p><div id="war">To Moscow today</div><script>
    globalThis.rounds = 0;
    new MutationObserver(() => {
      if (war.querySelector('parallax-mark') === null) return;
      rounds++;
      war.innerHTML = 'To Moscow today';
    }).observe(war, { childList: true, subtree: true });
  </script>`),
  '/unwrapping': toPage(`<p>Astana</p><div id="war">To Moscow today</div><script>
    globalThis.rounds = 0;
    new MutationObserver(() => {
      const mark = war.querySelector('parallax-mark');
      if (mark === null) return;
      rounds++;
      mark.replaceWith(...mark.childNodes);
      war.normalize();
    }).observe(war, { childList: true, subtree: true });
  </script>`),
  '/clearing': toPage(`<p>Astana</p><script>
    globalThis.rounds = 0;
    const clear = () => {
      if (CSS.highlights.size > 0) rounds++;
      CSS.highlights.clear();
      requestAnimationFrame(clear);
    };
    clear();
  </script>`),
  '/late': toPage('<p>Moscow</p><x-late></x-late>'),
};

const countMarks = (page: Page) => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
const readNotice = (popup: Page) => popup.evaluate(() => document.querySelector('.notice')?.textContent ?? '');

describe.each(BROWSERS)('pages that are hard to read, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: PAGES });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const open = (path: keyof typeof PAGES) => session.openPage(`${served.origin}${path}`);

  it('what is on the screen of a long page is marked before the rest', async () => {
    const page = await open('/long');
    await until('every paragraph to be read', async () => (await countMarks(page)) === LINES / 50 + 1, { deadline: 30_000 });
    expect(await page.evaluate(() => (globalThis as unknown as { marksAtLast: number | null }).marksAtLast)).toBeLessThan(LINES / 100);
  });

  it.each(['/log', '/log.txt'] as const)(
    'ten megabytes in one text: all of it is read, and the page has its turns meanwhile (%s)',
    async (path) => {
      const page = await open(path);
      await until('every line to be read', async () => (await countMarks(page)) === LINES / 50, { deadline: 30_000 });
      if (path === '/log')
        expect(await page.evaluate(() => (globalThis as unknown as { turns: Set<number> }).turns.size)).toBeGreaterThan(5);
      await page.bringToFront();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const popup = await openPopupPage(session, page);
      await popup.waitForSelector('.topics li');
      expect(await readNotice(popup)).toBe('');
      await popup.close();
      await page.close();
    },
  );

  it('a hundred thousand names: read in part, which the popup says, until there is room again', async () => {
    const page = await open('/names');
    await until('as many marks as there may be', async () => (await countMarks(page)) >= 10_000, { deadline: 30_000 });
    expect(await countMarks(page)).toBeLessThan(11_000);
    const popup = await openPopupPage(session, page);
    await until('the popup to say so', async () => (await readNotice(popup)).includes('read in part'));
    await page.bringToFront();
    await hover(page, 'Moscow', 3);
    await waitForCard(page, isCardShown);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren('Putin'));
    await waitForMarked(page, 'Putin');
    await popup.bringToFront();
    await until('the popup to say no more of it', async () => (await readNotice(popup)) === '');
    await popup.close();
    await page.close();
  });

  it('a page that clears every highlight in every frame: it has its way', async () => {
    const page = await open('/clearing');
    await until('the highlights to be cleared once', () => page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds > 0));
    // There is no event to wait for where nothing may happen: half a second is thirty frames.
    await page.evaluate(() => new Promise<void>((done) => setTimeout(() => requestAnimationFrame(() => done()), 500)));
    expect(await page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds)).toBeLessThan(5);
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.topics li');
    await popup.close();
    await page.close();
  });

  it.each(['/war', '/unwrapping'] as const)(
    'a page that takes elements of marks off at once is left in peace, which the popup says (%s)',
    async (path) => {
      await choosePainter(session, 'elements');
      const page = await open(path);
      const popup = await openPopupPage(session, page);
      await until('the popup to say so', async () => (await readNotice(popup)).includes('read in part'), { deadline: 20_000 });
      const rounds = await page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds);
      expect(rounds).toBeGreaterThan(5);
      expect(rounds).toBeLessThan(20);
      await waitForMarked(page, 'Astana');
      expect(await page.$eval('#war', ({ innerHTML }) => innerHTML)).toBe('To Moscow today');
      await popup.close();
      await page.close();
      await choosePainter(session, 'highlight');
    },
  );

  it('a shadow tree that is attached to an element long there is found when the pointer comes', async () => {
    const page = await open('/late');
    await waitForMarked(page, 'Moscow');
    await page.evaluate(() => {
      const root = document.querySelector('x-late')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>Astana</p>';
    });
    const place = await page.$eval('x-late', (host) => {
      const { x, y } = host.shadowRoot?.querySelector('p')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 5, y: y + 5 };
    });
    await page.mouse.move(place.x, place.y, { steps: 3 });
    await waitForMarked(page, 'Moscow|Astana');
    await page.close();
  });
});
