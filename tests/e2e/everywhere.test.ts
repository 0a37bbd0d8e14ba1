import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession, Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, hover, openPopupPage, startExtension } from './extension.ts';
import { choosePainter, PAINTERS, readMarked, waitForMarked } from './marked-text.ts';
import { isCardShown, readCards, waitForCard } from './probe/client.ts';

const toPage = (body: string, attributes = '') =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body style="margin:40px">${body}`;

/** Pages by name: the page, and what is to be marked on it. */
const STRUCTURES = {
  'blocks and inline tags': ['<p>Asta<b>na</b> and <i>Mos</i>cow</p><div>Asta<div>na</div></div>', 'Asta|na|Mos|cow'],
  'breaks and places to break': ['<p>Asta<wbr>na, Mos<br>cow, Asta<!-- -->na</p>', 'Asta|na|Asta|na'],
  'readings above the line': [
    '<p lang="zh"><ruby>托<rp>(</rp><rt>tuō</rt><rp>)</rp>卡<rt><b>Moscow</b></rt>耶夫<rt>yēfū</rt></ruby>在<ruby>莫斯科<rt>Astana</rt></ruby>',
    '托|卡|耶夫|莫斯科',
  ],
  tables: [
    '<table><caption>Astana</caption><tr><td>Mos<td>cow<tr><th>Moscow<td><a href="#x">Ast<b>ana</b></a></table>',
    'Astana|Moscow|Ast|ana',
  ],
  'parts that open': [
    '<details><summary>Moscow</summary><p>Astana</p></details><div hidden="until-found">Putin</div>',
    'Moscow|Astana|Putin',
  ],
  'right to left': ['<p dir="rtl" lang="ar">وصل إلى Astana ثم Moscow</p><p dir="rtl">مدينة <b>Ast</b>ana</p>', 'Astana|Moscow|Ast|ana'],
} as const;

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80"><text x="20" y="40">To Ast<tspan>ana</tspan> today</text></svg>';
const EDITORS = `
  <div id="rich" contenteditable="true"><p>Astana in <b>a draft</b></p></div>
  <div id="plain" contenteditable="plaintext-only">Astana</div>
  <div class="ProseMirror" contenteditable="true" translate="no"><p>Astana<br class="ProseMirror-trailingBreak"></p></div>
  <div class="CodeMirror"><pre class="CodeMirror-line"><span role="presentation">Astana</span></pre></div>
  <div class="cm-editor"><div class="cm-line">Astana</div></div>
  <div class="monaco-editor"><div class="view-line"><span>Astana</span></div></div>
  <div class="ace_editor"><div class="ace_line">Astana</div></div>
  <div role="textbox">Astana</div><textarea>Astana</textarea><input value="Astana"><select><option>Astana</select>
  <x-editor contenteditable="true"></x-editor>
  <script>document.querySelector('x-editor').attachShadow({mode:'open'}).innerHTML='<p>Astana</p>'</script>`;

const PAGES = {
  ...Object.fromEntries(Object.entries(STRUCTURES).map(([name, [body]]) => [`/${name.replaceAll(' ', '-')}`, toPage(body)])),
  '/drawing-in-page': toPage(DRAWING),
  '/formula-in-page': toPage('<math><mtext>Astana</mtext><mo>=</mo><mi>x</mi></math>'),
  '/drawing.svg': { body: DRAWING, type: 'image/svg+xml' },
  '/page.xhtml': {
    body: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Talks in <b>Ast</b>ana today</p></body></html>',
    type: 'application/xhtml+xml',
  },
  '/data.xml': {
    body: '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="data:text/css,line{display:block}"?><report><line>Talks in Astana today</line></report>',
    type: 'text/xml',
  },
  '/words.txt': { body: 'Talks in Astana\ntoday, and in Moscow tomorrow.\n', type: 'text/plain; charset=utf-8' },
  '/editors': toPage(`<p>Moscow</p>${EDITORS}`),
  '/article': toPage('<main><p>Talks in Astana today</p></main>'),
  // Firefox keeps no page that forbids to be stored.
  '/kept': { body: toPage('<main><p>Talks in Astana today</p></main>'), headers: { 'cache-control': 'max-age=60' } },
  '/hostile': toPage('<style>*,*::before{all:unset!important}::highlight(other){color:red}</style><p>Talks in Astana today</p>'),
  '/zoomed': toPage('<style>html{zoom:2.5}p{transform:scale(1.2);transform-origin:0 0}</style><p>Talks in Astana today</p>'),
  '/other': toPage('<p>Nothing to see</p>'),
  '/empty': toPage('<p id="p"></p>'),
  '/inner': toPage('<p>Astana in a frame</p>'),
  '/alone': toPage('<p>Astana in a frame of its own</p>', 'lang="en"'),
  '/framed': toPage('<p>Moscow outside</p>'),
};

/** Nodes of a page that its script holds on to. */
type Held = Record<'p' | 'br' | 'wbr' | 'hr' | 'div', HTMLElement> & Record<'a' | 'b', Text>;

describe.each(BROWSERS)('pages of every kind, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let elsewhere: Served;
  beforeAll(async () => {
    served = await serveFolder(null, { routes: PAGES });
    elsewhere = await serveFolder(null, { routes: PAGES });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
    await elsewhere?.close();
  });
  const open = (path: string) => session.openPage(`${served.origin}${path}`);
  const watchErrors = (page: Page) => {
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    return errors;
  };

  describe.each(PAINTERS)('painted by %s', (painter) => {
    beforeAll(() => choosePainter(session, painter));

    it.each(Object.entries(STRUCTURES))('%s', async (title, [, marked]) => {
      const page = await open(`/${title.replaceAll(' ', '-')}`);
      await waitForMarked(page, marked);
      await page.close();
    });

    // A drawing or a document that is no HTML shows no elements of HTML; what it mentions is in the popup.
    it.each([
      ['/page.xhtml', 'Ast|ana', 'Ast|ana'],
      ['/words.txt', 'Astana|Moscow', 'Astana|Moscow'],
      ['/data.xml', 'Astana', ''],
      ['/drawing.svg', 'Ast|ana', ''],
      ['/drawing-in-page', 'Ast|ana', ''],
      ['/formula-in-page', 'Astana', ''],
    ])('%s', async (path, byHighlights, byElements) => {
      const page = await open(path);
      await waitForMarked(page, painter === 'highlight' ? byHighlights : byElements);
      const popup = await openPopupPage(session, page);
      await popup.waitForSelector('.topics li');
      await popup.close();
      await page.close();
    });

    it('what the page changes later is read again, and only names that stand together are marked', async () => {
      const page = await open('/empty');
      await page.evaluate(() => {
        const held = { p: document.querySelector('#p'), a: new Text('In Ast'), b: new Text('ana'), br: document.createElement('br') };
        const more = { wbr: document.createElement('wbr'), hr: document.createElement('hr'), div: document.createElement('div') };
        Object.assign(globalThis, { held: { ...held, ...more } });
      });
      // As somebody changes it who holds on to the nodes, whatever has become of them meanwhile.
      const steps: readonly (readonly [change: (held: Held) => unknown, marked: string])[] = [
        [({ p, a, b }) => p.replaceChildren(a, b), 'Ast|ana'],
        [({ p, br, b }) => p.insertBefore(br, b), ''],
        [({ br }) => br.remove(), 'Ast|ana'],
        [({ p, wbr, b }) => p.insertBefore(wbr, b), 'Ast|ana'],
        [({ wbr, hr }) => wbr.replaceWith(hr), ''],
        [({ hr }) => hr.remove(), 'Ast|ana'],
        [({ p, b, br }) => p.replaceChild(document.createElement('b'), b) && p.querySelector('b')?.append(br, b), ''],
        [({ br }) => br.remove(), 'Ast|ana'],
        [({ p, div }) => p.insertBefore(div, p.querySelector('b')), ''],
        [({ div }) => div.remove(), 'Ast|ana'],
        [({ p }) => p.querySelector('b')?.remove(), ''],
        [({ a }) => (a.data = 'In Astana, Moscow'), 'Astana|Moscow'],
        [({ p }) => p.append(' and Putin'), 'Astana|Moscow|Putin'],
        [({ a }) => (a.data = 'In Asta'), 'Putin'],
        [({ p }) => (p.innerHTML = '<i>Mos</i>cow'), 'Mos|cow'],
        [({ p, br }) => p.querySelector('i')?.append(br), ''],
        [({ br }) => br.remove(), 'Mos|cow'],
        [({ p }) => p.append(' Moscow, Moscow '), 'Mos|cow|Moscow|Moscow'],
        [({ p }) => p.querySelector('i')?.prepend('Astana, '), 'Astana|Mos|cow|Moscow|Moscow'],
        [({ p }) => p.replaceChildren(), ''],
      ];
      for (const [to, marked] of steps) {
        await page.evaluate(`void (${String(to)})(held)`);
        await waitForMarked(page, marked).catch((error: unknown) => {
          throw new Error(`after ${String(to)}: ${String(error)}`);
        });
      }
      await page.close();
    });

    it('open shadow trees, fifty in each other, made later and filled later', async () => {
      const page = await open('/empty');
      await page.evaluate(() => {
        let root: ParentNode & Node = document.body;
        for (let depth = 0; depth < 50; depth++) {
          const host = document.createElement('x-host');
          root.append(host);
          root = host.attachShadow({ mode: 'open' });
        }
        root.append('Astana');
        (globalThis as unknown as { innermost: Node }).innermost = root;
      });
      await waitForMarked(page, 'Astana');
      await page.evaluate(() => (globalThis as unknown as { innermost: Node }).innermost.appendChild(new Text(' and Moscow')));
      await waitForMarked(page, 'Astana|Moscow');
      await page.close();
    });

    it('places to write are left as they are, and those that become one later', async () => {
      const page = await open('/editors');
      await waitForMarked(page, 'Moscow');
      expect(await page.$$eval('parallax-mark', (marks) => marks.map(({ textContent }) => textContent).join())).toBe(
        painter === 'highlight' ? '' : 'Moscow',
      );
      await page.evaluate(() => {
        document.designMode = 'on';
        document.body.append('Putin');
      });
      await page.click('p');
      await page.keyboard.type('x');
      await waitForMarked(page, '');
      expect(await page.$eval('p', ({ innerHTML }) => innerHTML.replace('x', ''))).toBe('Moscow');
      await page.close();
    });

    it('an application that goes from view to view, and back by the history', async () => {
      const page = await open('/article');
      const errors = watchErrors(page);
      await waitForMarked(page, 'Astana');
      await page.evaluate(() => {
        const views = ['<p>Moscow, in the second view</p>', '<p>Nothing</p>', '<p>Putin in <b>Asta</b>na</p>'];
        addEventListener('popstate', ({ state }) => document.querySelector('main')?.replaceChildren(...(state.nodes ?? [state.text])));
        for (const [at, html] of views.entries()) {
          history.pushState({ text: `Astana ${at}` }, '', `/view-${at}`);
          const main = document.createElement('main');
          main.innerHTML = html;
          document.querySelector('main')?.replaceWith(main);
        }
      });
      await waitForMarked(page, 'Putin|Asta|na');
      await page.evaluate(() => history.back());
      await waitForMarked(page, 'Astana');
      expect(await page.$eval('main', ({ textContent }) => textContent)).toBe('Astana 1');
      expect(errors).toEqual([]);
      await page.close();
    });

    it('a page that comes back from the cache of the history, as it was left or as it is now set to be', async () => {
      const page = await open('/kept');
      await waitForMarked(page, 'Astana');
      await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
      await page.goto(`${served.origin}/other`);
      await choosePainter(session, painter === 'highlight' ? 'elements' : 'highlight');
      // Not by the driver, which waits for a load that does not come.
      await page.evaluate(() => history.back());
      await until('the page to be back', () => page.evaluate(() => location.pathname === '/kept').catch(() => false));
      await until('the very same page', () => page.evaluate(() => 'stayed' in globalThis));
      await until('marks of the other painter', () =>
        page.evaluate((wanted) => document.querySelectorAll('parallax-mark').length === wanted, painter === 'highlight' ? 1 : 0),
      );
      await waitForMarked(page, 'Astana');
      await choosePainter(session, painter);
      await until('marks of this painter', () =>
        page.evaluate((wanted) => document.querySelectorAll('parallax-mark').length === wanted, painter === 'highlight' ? 0 : 1),
      );
      await waitForMarked(page, 'Astana');
      await page.close();
    });

    it('a page on paper: marks stay what they were, and nothing is thrown', async () => {
      const page = await open('/article');
      const errors = watchErrors(page);
      await waitForMarked(page, 'Astana');
      await page.pdf();
      expect(await readMarked(page)).toBe('Astana');
      expect(errors).toEqual([]);
      await page.close();
    });

    // In forced colours Chromium has lines in our layer instead of highlights: forced-colours.test.ts.
    const isForced = name === 'firefox' || painter === 'elements' ? (['/article'] as const) : [];
    it.each(['/hostile', '/zoomed', ...isForced] as const)(
      'marks that show, whatever the styles of the page or its reader (%s)',
      async (path) => {
        const page = await open(path);
        if (path === '/article') await session.setMedia(page, { forcedColors: true });
        await waitForMarked(page, 'Astana');
        const settings = await session.openExtensionPage('options.html', { ready: 'main' });
        const takePicture = async (look: string) => {
          await settings.bringToFront();
          await settings.click(`input[value="${look}"]`);
          await page.bringToFront();
          await until(`marks by ${look}`, () =>
            page.evaluate(
              (shows) => (CSS.highlights.size > 0 || document.querySelector('parallax-mark:not([class=""])') !== null) === shows,
              look !== 'none',
            ),
          );
          // Two frames: one in which the change is painted, and the one that shows that it was.
          await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
          return page.screenshot({ encoding: 'base64' });
        };
        const [underlined, tinted, bare] = [await takePicture('underline'), await takePicture('tint'), await takePicture('none')];
        expect(underlined).not.toBe(bare);
        // Where colours are forced, grounds are the reader's.
        if (path !== '/article') expect(tinted).not.toBe(bare);
        await takePicture('underline');
        await settings.close();
        await session.setMedia(page, {});
        await page.close();
      },
    );
  });

  it('frames of every kind, with all of their mentions counted in the popup', async () => {
    await choosePainter(session, 'highlight');
    const page = await open('/framed');
    await waitForMarked(page, 'Moscow');
    await page.evaluate((other) => {
      const add = (attributes: Record<string, string>) => {
        const frame = document.createElement('iframe');
        for (const [key, value] of Object.entries(attributes)) frame.setAttribute(key, value);
        document.body.append(frame);
        return frame;
      };
      const inline = '<p>Astana in a frame';
      add({ src: '/inner' });
      add({ src: `${other}/inner` });
      add({ srcdoc: inline });
      add({ srcdoc: inline, sandbox: '' });
      add({ srcdoc: inline, sandbox: 'allow-scripts' });
      add({ src: '/inner', sandbox: '' });
      add({ src: `data:text/html,${inline}` });
      add({ src: URL.createObjectURL(new Blob([inline], { type: 'text/html' })) });
      const blank = add({});
      setTimeout(() => blank.contentDocument?.body.append('Astana in a frame'), 50);
      const written = add({ src: 'about:blank' });
      setTimeout(() => {
        written.contentDocument?.open();
        written.contentDocument?.write(inline);
        written.contentDocument?.close();
      }, 50);
      const nested = add({ srcdoc: `<iframe srcdoc="${inline}"></iframe>` });
      nested.title = 'nested';
    }, elsewhere.origin);
    const popup = await openPopupPage(session, page);
    await until('eleven mentions of Astana in frames', () =>
      popup.evaluate(() => [...document.querySelectorAll('.topics li')].some(({ textContent }) => /Astana\D*11/u.test(textContent ?? ''))),
    ).catch(async (error: unknown) => {
      throw new Error(`${String(error)} ${await popup.$eval('main', ({ textContent }) => textContent ?? '')}`);
    });
    await popup.close();
    await page.close();
  });

  it('a drawing on its own opens a card where the browser can show one; where not, the popup says so', async () => {
    const page = await open('/drawing.svg');
    await waitForMarked(page, 'Ast|ana');
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.topics li');
    const notice = await popup.evaluate(() => document.querySelector('.notice')?.textContent ?? '');
    expect(notice.includes('marks open no card')).toBe(name === 'firefox');
    await popup.close();
    await page.bringToFront();
    await hover(page, 'Astana');
    if (name === 'chromium') await waitForCard(page, isCardShown);
    // There is no event to wait for where nothing may happen: this is twice the time a card takes.
    else await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await readCards(page)).length).toBe(name === 'chromium' ? 1 : 0);
    await page.close();
  });
});
