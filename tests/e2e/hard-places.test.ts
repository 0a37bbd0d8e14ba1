import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../cli/browser/page-marks.ts';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, openPopupPage, PLAYGROUND, startExtension } from './extension.ts';
import { chooseLook, choosePainter, PAINTERS, readMarked, waitForMarked } from './marked-text.ts';
import { isCardShown, readCards, waitForCard } from './probe/client.ts';

const toPage = (body: string, attributes = '') =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body style="margin:40px">${body}`;
const toNest = (depth: number): string =>
  depth === 0 ? 'Astana' : `<x-nest><template shadowrootmode="open">${toNest(depth - 1)}</template></x-nest>`;
const toFeed = (title: string) =>
  `<?xml version="1.0"?><rss xmlns:h="http://www.w3.org/1999/xhtml"><h:style>title{display:block}</h:style><item><title>${title}</title><h:p>In Mos<h:b>cow</h:b></h:p></item></rss>`;

/** Places by name: the page, what highlights mark on it, and what elements mark where that is something else. */
const PLACES: Readonly<Record<string, readonly [page: Parameters<Served['route']>[1], marked: string, byElements?: string]>> = {
  'cells-side-by-side': [toPage('<table><tr><td>Russia</td><td>China</td></tr></table>'), 'Russia|China'],
  'cells-by-styles': [
    toPage('<div style="display:table-row"><b style="display:table-cell">Russia</b><b style="display:table-cell">China</b></div>'),
    'Russia|China',
  ],
  'words-in-a-flexible-row': [toPage('<p style="display:flex"><b>Russia</b><b>China</b></p>'), 'Russia|China'],
  'tags-kept-apart-by-margins': [toPage('<style>a{margin-right:.5em}</style><a href="#">Russia</a><a href="#">China</a>'), 'Russia|China'],
  'a-link-that-is-a-block-in-its-line': [toPage('<p>Vladimir <a href="#" style="display:inline-block">Putin</a></p>'), 'Vladimir |Putin'],
  'a-ground-inside-a-word': [toPage('<p>Ka<mark style="padding:.2em">zakh</mark>stan</p>'), 'Ka|zakh|stan'],
  'a-large-initial': [toPage('<p><b style="float:left;font-size:3em">K</b>azakhstan is large.</p>'), 'K|azakhstan'],
  'letters-that-move': [
    toPage(`<style>b{display:inline-block}</style><h1>${Array.from('Astana', (letter) => `<b>${letter}</b>`).join('')}</h1>`),
    'A|s|t|a|n|a',
  ],
  slots: [
    toPage(`<x-slots><b slot="a">Moscow</b> Astana</x-slots><script>
      document.querySelector('x-slots').attachShadow({ mode: 'open' }).innerHTML =
        '<slot name="a"></slot><p><slot></slot></p><slot name="none">Putin</slot>';
    </script>`),
    'Putin|Moscow|Astana',
  ],
  'fifty-shadow-trees-written-in-the-page': [toPage(toNest(50)), 'Astana'],
  'a-page-inside-a-drawing': [
    toPage('<svg width="400" height="80"><foreignObject width="400" height="80"><p>In Astana</p></foreignObject></svg>'),
    'Astana',
  ],
  'names-of-drawings': [toPage('<svg><title>Moscow</title><desc>Putin</desc></svg><p>Astana</p>'), 'Astana'],
  'a-page-from-right-to-left': [
    toPage(
      '<h1>أخبار Astana</h1><p>وصل الوفد إلى Astana صباحا، ثم التقى Путин في <b>Мос</b>кве.</p><table><tr><td>Russia</td><td>China</td></tr></table>',
      'lang="ar" dir="rtl"',
    ),
    'Astana|Astana|Путин|Мос|кве|Russia|China',
  ],
  'a-feed': [{ body: toFeed('Talks in Astana'), type: 'application/xml' }, 'Astana|Mos|cow', 'Mos|cow'],
  'a-page-that-allows-nothing': [
    {
      body: toPage('<p>Ast<b>ana</b></p>'),
      headers: {
        'content-security-policy': "default-src 'none'; sandbox; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
    'Ast|ana',
  ],
  // A name that is set in a draft as one piece is sent with it.
  'a-name-in-a-draft': [toPage('<div contenteditable>Tokayev <span contenteditable="false">Russia</span></div>'), 'Russia', ''],
};

const INNER = toPage('<p>Astana in a frame</p>');
const PAGES = {
  ...Object.fromEntries(Object.entries(PLACES).map(([name, [page]]) => [`/${name}`, page])),
  '/inner': INNER,
  '/unusual-frames': toPage(`<p>Moscow</p><object data="/inner" type="text/html"></object><embed src="/inner">
    <iframe src="javascript:'<p>Astana</p>'"></iframe><iframe id="later" src="/empty"></iframe><x-frame></x-frame><script>
    document.querySelector('x-frame').attachShadow({ mode: 'open' }).innerHTML = '<iframe srcdoc="<p>Astana"></iframe>';
    setTimeout(() => (later.src = '/inner'), 300);
  </script>`),
  '/set-of-frames': '<!doctype html><title>page</title><frameset cols="50%,50%"><frame src="/inner"><frame src="/inner"></frameset>',
  '/empty': toPage('<p id="p"></p>'),
  '/defined-late': toPage(`<p>Moscow</p><x-late></x-late><script>
    setTimeout(() => customElements.define('x-late', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p>Astana</p>'; }
    }), 2500);
  </script>`),
  '/endless': toPage(`<main></main><footer style="height:10px"></footer><script>
    let screens = 0;
    const add = () => {
      if (++screens > 10) return;
      const section = document.createElement('section');
      section.style.minHeight = '900px';
      section.innerHTML = '<h2>Astana</h2><p>Mos<b>cow</b></p>';
      document.querySelector('main').append(section);
    };
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && add(), { rootMargin: '100px' }).observe(document.querySelector('footer'));
  </script>`),
  '/search':
    toPage(`<style>::highlight(u1){background:yellow}</style><p>Talks in Astana today</p><p id="own">words</p><output></output><script>
    globalThis.hits = 0;
    globalThis.search = () => {
      CSS.highlights.clear();
      const range = new Range();
      range.selectNodeContents(own);
      CSS.highlights.set('u1', new Highlight(range));
      document.querySelector('output').value = 'hit ' + ++globalThis.hits;
    };
    search();
  </script>`),
  '/dark': toPage('<p style="background:#111;color:#eee">Talks in Astana and Moscow today</p>'),
  '/zoomed': toPage('<p>Moscow</p><p style="margin-top:150px">Talks in Astana today</p>'),
  '/drawing': toPage('<svg width="400" height="80"><text x="20" y="40" font-size="30">Astana</text></svg>'),
};

/** A picture of a page after two more frames: one in which a change is painted, and one that shows that it was. */
async function takePicture(page: Page): Promise<string> {
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  return page.screenshot({ encoding: 'base64' });
}

/** What a page looks like on paper: what is drawn, without the tables around it, which hold the time. */
async function print(page: Page): Promise<readonly string[]> {
  const paper = Buffer.from(await page.pdf()).toString('latin1');
  const streams = paper.match(/<<[^>]*>>\s*stream.*?endstream/gsu) ?? [];
  return streams.filter((stream) => !/\/(?:ObjStm|XRef)/u.test(stream));
}

interface TabsApi {
  readonly tabs: {
    query(what: object): Promise<{ readonly id?: number; readonly url?: string }[]>;
    setZoom(tab: number | undefined, zoom: number): Promise<void>;
  };
}

/** In a page of the extension: zooms the tab of an address, as its reader would. */
async function setZoom(url: string, zoom: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Partial<Record<'browser' | 'chrome', TabsApi>>;
  const { tabs } = (browser ?? chrome)!;
  await tabs.setZoom((await tabs.query({})).find((tab) => tab.url === url)?.id, zoom);
}

describe.each(BROWSERS)('places where words are hard to find, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(PLAYGROUND, { routes: PAGES });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });
  const open = (path: string) => session.openPage(`${served.origin}${path}`);

  describe.each(PAINTERS)('painted by %s', (painter) => {
    beforeAll(() => choosePainter(session, painter));

    it.each(Object.keys(PLACES))('%s', async (path) => {
      const page = await open(`/${path}`);
      const [, marked, byElements = marked] = PLACES[path]!;
      const wanted = painter === 'highlight' ? marked : byElements;
      await waitForMarked(page, wanted);
      if (wanted !== marked) {
        const popup = await openPopupPage(session, page);
        await popup.waitForSelector('.topics li');
        expect(await page.$$eval('[contenteditable] parallax-mark', ({ length }) => length)).toBe(0);
        await popup.close();
      }
      await page.close();
    });

    it('a shadow tree of an element that is defined late is read although nobody points at it', async () => {
      const page = await open('/defined-late');
      await waitForMarked(page, 'Moscow|Astana');
      await page.close();
    });

    it('a page without end is read as far as it goes, and what was marked stays the same', async () => {
      const page = await open('/endless');
      await page.bringToFront();
      const toShown = (count: number) => Array(count).fill('Astana|Mos|cow').join('|');
      await until('the first screens', async () => (await readMarked(page)).startsWith(toShown(1)));
      await page.evaluate(() => {
        const first = document.querySelector('parallax-mark') ?? [...CSS.highlights.values()].flatMap((marks) => [...marks])[0];
        Object.assign(globalThis, { first });
      });
      for (let screen = 0; screen < 10; screen++) {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
      }
      await waitForMarked(page, toShown(10));
      const isSame = await page.evaluate(() => {
        const { first } = globalThis as unknown as { first: Element & AbstractRange };
        return first.isConnected ?? [...CSS.highlights.values()].some((marks) => marks.has(first));
      });
      expect(isSame).toBe(true);
      await page.close();
    });

    it('paper is left without marks, and the screen has them afterwards', async () => {
      const page = await open('/dark');
      await waitForMarked(page, 'Astana|Moscow');
      const marked = await takePicture(page);
      const printed = await print(page);
      await waitForMarked(page, 'Astana|Moscow');
      await page.bringToFront();
      expect(await takePicture(page)).toBe(marked);
      await chooseLook(session, 'none');
      await page.bringToFront();
      await until('no marks', async () => (await takePicture(page)) !== marked);
      expect(printed.length).toBeGreaterThan(0);
      expect(await print(page)).toEqual(printed);
      await chooseLook(session, 'underline');
      await page.close();
    });
  });

  it.each([
    ['/unusual-frames', 5],
    ['/set-of-frames', 2],
  ])('frames by other means are read, and counted (%s)', async (path, count) => {
    const page = await open(path);
    const popup = await openPopupPage(session, page);
    await until(`${count} mentions of Astana`, () =>
      popup.evaluate(
        (wanted) =>
          [...document.querySelectorAll('.topics li')].some(({ textContent }) => /Astana\D*(\d+)/u.exec(textContent ?? '')?.[1] === wanted),
        String(count),
      ),
    );
    await popup.close();
    await page.close();
  });

  it('a page that clears every highlight when it searches keeps its own, of whatever name, and ours come back', async () => {
    await choosePainter(session, 'highlight');
    const page = await open('/search');
    await waitForMarked(page, 'Astana|words');
    for (let times = 0; times < 5; times++) {
      await page.evaluate(() => (globalThis as unknown as { search(): void }).search());
      await waitForMarked(page, 'Astana|words');
    }
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.move(300, 300, { steps: 3 });
    await page.mouse.move(60, 60, { steps: 3 });
    await waitForMarked(page, 'Astana');
    await page.close();
  });

  it.each([0.5, 2])('a page that its reader has zoomed to %d has its marks and cards where its words are', async (zoom) => {
    await choosePainter(session, 'highlight');
    const page = await open('/zoomed');
    await waitForMarked(page, 'Moscow|Astana');
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    await settings.evaluate(setZoom, page.url(), zoom);
    await settings.close();
    await page.bringToFront();
    await until('the zoom', () => page.evaluate((wanted) => devicePixelRatio === wanted, zoom));
    const [, mark] = await findMarks(page);
    await page.mouse.move(1, 1);
    await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0, { steps: 3 });
    await waitForCard(page, isCardShown);
    expect((await readCards(page))[0]?.text).toContain('Astana');
    await page.close();
  });

  it('words of a drawing show that they are marked', async () => {
    const page = await open('/drawing');
    await waitForMarked(page, 'Astana');
    await page.bringToFront();
    const marked = await takePicture(page);
    await chooseLook(session, 'none');
    await page.bringToFront();
    await until('no marks', () => page.evaluate(() => CSS.highlights.size === 0));
    expect(await takePicture(page)).not.toBe(marked);
    await chooseLook(session, 'underline');
    await page.close();
  });

  it('marks painted by elements are undone to the last byte and node', async () => {
    await choosePainter(session, 'highlight');
    const page = await open('/index.html');
    await until('marks', async () => (await readMarked(page)).length > 200);
    const read = () =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) texts.push((text as Text).data);
        return { html: document.body.innerHTML, texts };
      });
    const before = await read();
    await choosePainter(session, 'elements');
    await until('elements', () => page.evaluate(() => document.querySelectorAll('parallax-mark').length > 50));
    expect(await read()).not.toEqual(before);
    await choosePainter(session, 'highlight');
    await until('highlights', () => page.evaluate(() => CSS.highlights.size > 0 && document.querySelector('parallax-mark') === null));
    expect(await read()).toEqual(before);
    await page.close();
  });
});
