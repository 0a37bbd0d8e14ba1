import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { BROWSERS, DEMO, hover, openMarked, startExtension } from './extension.ts';
import { waitForCard } from './probe/client.ts';

const PACKAGE = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

// Listens for whatever a page could see of us, from its first script on.
const QUIET_PAGE = `<!doctype html><title>quiet</title><link rel="icon" href="data:,"><script>
  const seen = [];
  for (const type of ['message', 'toggle', 'beforetoggle']) addEventListener(type, (event) => seen.push(type + ' ' + String(event.data)), true);
  const globals = new Set(Object.getOwnPropertyNames(globalThis));
  new MutationObserver((records) => seen.push(...records.map((record) => record.type + ' ' + record.target.nodeName)))
    .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  addEventListener('load', () => { seen.length = 0; });
  globalThis.look = () => ({ seen, added: Object.getOwnPropertyNames(globalThis).filter((name) => !globals.has(name) && name !== 'look'), names: [...CSS.highlights.keys()],
    requests: performance.getEntriesByType('resource').map(({ name }) => name), sheets: document.styleSheets.length });
</script><p>Nothing on this page is in any corpus.</p>`;

describe.each(BROWSERS)('what a page can see and do, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(DEMO, { routes: { '/quiet': QUIET_PAGE } });
    session = await startExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
  });

  it('sees nothing of the extension on a page without mentions', async () => {
    const page = await session.openPage(`${served.origin}/quiet`);
    // A name added at the end and marked tells that everything before it has been read.
    const before = await page.evaluate(() => (globalThis as unknown as { look(): object }).look());
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => {
      const last = document.querySelector('p:last-child');
      if (last !== null) last.textContent = 'Astana';
    });
    await until('the mark', () => page.evaluate(() => CSS.highlights.size > 0));
    expect(before).toEqual({ seen: [], added: [], names: [], requests: [], sheets: 0 });
    await page.close();
  });

  it('sees highlight names that mean nothing, and no others', async () => {
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].toSorted())).toEqual(['u1', 'u2']);
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

  it('asks the network for nothing but its own pages', async () => {
    const before = served.requests.length;
    const page = await openMarked(session, `${served.origin}/news.html`, 30);
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Open the full view'));
    const requests = served.requests.slice(before).filter((request) => !request.includes('favicon'));
    expect(requests).toHaveLength(1);
    await page.close();
  });

  it('cannot reach the background: messages from elsewhere are not answered', async () => {
    const page = await session.openExtensionPage('options.html', { ready: 'main' });
    // An extension page is no page script: it has no tab the background would answer for by itself.
    const answers = await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
      const send = (message: unknown) =>
        (browser ?? chrome)?.runtime.sendMessage(message).then(
          (answer) => answer ?? null,
          () => null,
        );
      return Promise.all([
        send({ name: 'load-brief', request: { topic: '../astana' } }),
        send({ name: 'eval', request: {} }),
        send('load-card'),
        send({ name: '__proto__', request: {} }),
      ]);
    });
    expect(answers).toEqual([null, null, null, null]);
    await page.close();
  });
});

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

it.each(['chrome-mv3', 'firefox-mv3'])('asks for the least, and lets nobody in: the manifest of %s', (folder) => {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL(`../../.output/${folder}/manifest.json`, import.meta.url)), 'utf8'));
  expect(manifest.permissions).toEqual(['scripting', 'storage']);
  expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
  expect(manifest.externally_connectable).toEqual({ ids: [] });
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
  expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe|https?:|\*/u);
});
