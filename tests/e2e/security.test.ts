import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, DEMO, hover, openMarked, openPopupPage, startExtension } from './extension.ts';
import { waitForCard } from './probe/client.ts';
import { PLAIN_HOST, type RecordingProxy, startProxy } from './recording-proxy.ts';

const PACKAGE = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

// The page's first script; it writes down whatever a page could see of us, from then on and to the end. A script of
// another world cannot be overheard as such, so the event by which WXT's scripts announce themselves is listened for by
// its name, which is no secret. They do so before the first script of a page that loads, and in every page that is open
// when the extension is installed or updated.
const toQuietPage = (extensionId: string) => `<!doctype html><title>quiet</title><link rel="icon" href="data:,"><script>
  const seen = [];
  const scripts = ${JSON.stringify(['reader', 'content', 'guide', 'card', 'element-painter'])};
  const types = ['message', 'toggle', 'beforetoggle', ...scripts.map((name) => '${extensionId}:' + name + ':wxt:content-script-started')];
  for (const type of types) addEventListener(type, (event) => seen.push(event.type), true);
  const globals = new Set(Object.getOwnPropertyNames(globalThis));
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records)
      seen.push([type, target.nodeName, ...[...addedNodes].map((node) => '+' + node.nodeName), ...[...removedNodes].map((node) => '-' + node.nodeName)].join(' '));
  }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  globalThis.look = () => ({ seen, added: Object.getOwnPropertyNames(globalThis).filter((name) => !globals.has(name) && name !== 'look'),
    requests: performance.getEntriesByType('resource').map(({ name }) => name), sheets: document.styleSheets.length });
</script><p>Nothing on this page is in any corpus.</p>`;
// What the page itself does: its parser at first, then the test that adds a name to it.
const OWN_CHANGES = ['childList HTML +BODY', 'childList BODY +P', 'childList P +#text'];

describe.each(BROWSERS)('what a page can see and do, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    session = await startExtension(name);
    served = await serveFolder(DEMO, { routes: { '/quiet': toQuietPage(session.extensionIds[0] ?? '') } });
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  it('sees nothing of the extension on a page without mentions', async () => {
    const page = await session.openPage(`${served.origin}/quiet`);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await session.reloadExtension();
    // A name added at the end and marked tells that everything before it has been read.
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => {
      const last = document.querySelector('p:last-child');
      if (last !== null) last.textContent = 'Astana';
    });
    await until('the mark', () => page.evaluate(() => CSS.highlights.size > 0));
    const { seen, ...rest } = await page.evaluate(() => (globalThis as unknown as { look(): { readonly seen: string[] } }).look());
    expect(seen).toEqual([...OWN_CHANGES, ...OWN_CHANGES.slice(1)]);
    expect(rest).toEqual({ added: [], requests: [], sheets: 0 });
    await page.close();
  });

  it('sees highlight names that mean nothing, and no others', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].toSorted())).toEqual(['j4u1', 'j4u2']);
    await page.close();
  });

  it('cannot load a single file of the package', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    const files = readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[a-z0-9]+$/u.test(file));
    expect(files.length).toBeGreaterThan(10);
    const addresses = files.map((file) => session.extensionUrl(file));
    const loaded = await page.evaluate(async (urls) => {
      const tries = await Promise.all(
        urls.map((url) =>
          fetch(url).then(
            () => url,
            () => null,
          ),
        ),
      );
      return tries.filter((url) => url !== null);
    }, addresses);
    expect(loaded).toEqual([]);
    await page.close();
  });

  it('cannot reach the background: messages from elsewhere are not answered', async () => {
    // A page of the extension is no page script, though it can send in the same way and stands in a tab of its own.
    const page = await session.openExtensionPage('options.html', { ready: 'main' });
    const answers = await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
      const send = async (message: unknown) => {
        const answer = await (browser ?? chrome)?.runtime.sendMessage(message).catch(() => undefined);
        return answer === undefined || answer === null ? 'silence' : 'an answer';
      };
      return Promise.all([
        send({ name: 'load-brief', request: { topic: 'astana' } }),
        send({ name: 'load-card', request: {} }),
        send({ name: 'load-brief', request: { topic: '../astana' } }),
        send({ name: 'eval', request: {} }),
        send('load-card'),
        send({ name: '__proto__', request: {} }),
      ]);
    });
    expect(new Set(answers)).toEqual(new Set(['silence']));
    await page.close();
  });
});

describe.each(BROWSERS)('with every network listened to, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let proxy: RecordingProxy;
  beforeAll(async () => {
    served = await serveFolder(DEMO);
    proxy = await startProxy(served.origin);
    session = await startExtension(name, { proxyPort: proxy.port });
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
    await served?.close();
  });

  it('a reader who hovers, opens the popup and the settings asks for the page and its style sheet, and nothing else is asked for', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Open the full view'));
    const popup = await openPopupPage(session, page);
    await popup.waitForSelector('.framing');
    const settings = await session.openExtensionPage('options.html', { ready: 'main' });
    await settings.click('input[value="underline"]');
    const asked = proxy.requests.filter((address) => !address.endsWith('/favicon.ico'));
    expect(asked).toEqual([`${served.origin}/news.html`, `${served.origin}/news.css`]);
    for (const one of [settings, popup, page]) await one.close();
  });

  it('a page over plain http is marked too, and has its cards', async () => {
    const page = await openMarked(session, `http://${PLAIN_HOST}/news.html`, 30);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Open the full view'));
    await page.close();
  });
});

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

it.each(['chrome-mv3', 'firefox-mv3'])('V05 asks for the least, and lets nobody in: the manifest of %s', (folder) => {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL(`../../.output/${folder}/manifest.json`, import.meta.url)), 'utf8'));
  // The button reads the page it is clicked on where the reader took the sites back. The panel: Chromium asks for its side panel, Firefox for a line in the menu of the button.
  const own = folder === 'firefox-mv3' ? 'menus' : 'sidePanel';
  expect(manifest.permissions).toEqual(['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage', own]);
  expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
  expect(manifest.externally_connectable).toEqual({ ids: [] });
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
  // Feeds are anywhere, also on this device; nothing but data comes from there.
  const [connect, ...others] = (manifest.content_security_policy.extension_pages as string)
    .split('; ')
    .toSorted((a, b) => Number(b.startsWith('connect-src')) - Number(a.startsWith('connect-src')));
  expect(connect).toBe("connect-src 'self' https: http://127.0.0.1:* http://localhost:*");
  expect(others.join('; ')).not.toMatch(/unsafe|https?:|\*/u);
});
