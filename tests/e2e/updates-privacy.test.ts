import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserName } from '../../cli/browser/session.ts';
import { inAll } from '../../lib/corpus/fixture-corpus.ts';
import { BROWSERS, hover, startExtension, waitForMarks } from './extension.ts';
import { type FeedFolder, makeFeedFolder } from './feed-folder.ts';
import { waitForCard } from './probe/client.ts';
import { startProxy } from './recording-proxy.ts';
import { FeedHost } from './serve-feed.ts';
import { addFeed, checkNow, openUpdates, waitForWords } from './updates-page.ts';

const PAGES = 200;
/** On every page, and nowhere else. */
const PRIVATE = 'quagga';
const toPage = (number: number) =>
  `<!doctype html><title>${PRIVATE} ${number}</title><link rel="icon" href="data:,"><p lang="en">The ${PRIVATE} of the Sund Bridge, page ${number}.</p>`;
const ROUTES = Object.fromEntries(Array.from({ length: PAGES }, (_, number) => [`/${PRIVATE}/${number}`, toPage(number)]));
// Enough that a difference is shorter than the whole.
const FILLERS = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`reasons/filler-${at}.yaml`, { text: inAll(`Reason ${at}.`) }]));

/** A reader with a browser of their own, all of whose requests are heard. */
async function startReader(name: BrowserName, served: Served, host: FeedHost) {
  const proxy = await startProxy(served.origin, new URL(host.address).origin);
  const session = await startExtension(name, { proxyPort: proxy.port });
  const updates = await openUpdates(session);
  return {
    session,
    proxy,
    updates,
    update: async (edition: number) => {
      await checkNow(updates);
      await waitForWords(updates, toInUse(edition));
    },
    close: async () => {
      await session.close();
      await proxy.close();
    },
  };
}
type Reader = Awaited<ReturnType<typeof startReader>>;

const toInUse = (edition: number) => new RegExp(`Edition ${edition}, 20 Nov 2026\\. Confirmed`, 'u');

describe.each(BROWSERS)('what a reader gives away, in %s', (name) => {
  const feed: FeedFolder = makeFeedFolder();
  const host = new FeedHost(feed.folder);
  let served: Served;
  let readers: readonly [Reader, Reader];
  beforeAll(async () => {
    served = await serveFolder(null, { routes: ROUTES });
    await feed.publish(3, FILLERS);
    await host.start();
    // One comes by a difference, the other by the whole.
    const early = await startReader(name, served, host);
    await addFeed(early.updates, host.address, 'Bridge library');
    await waitForWords(early.updates, toInUse(3));
    await feed.publish(4, FILLERS);
    await early.update(4);
    const late = await startReader(name, served, host);
    await addFeed(late.updates, host.address, 'Library');
    await waitForWords(late.updates, toInUse(4));
    readers = [early, late];
  }, 180_000);
  afterAll(async () => {
    for (const reader of readers ?? []) await reader.close();
    await served?.close();
    await host.close();
    feed.remove();
  });

  it('V01 two readers at the same edition ask byte for byte the same for the next, whatever they had before', async () => {
    await feed.publish(5, FILLERS);
    const asked: string[][] = [];
    for (const { proxy, update } of readers) {
      const before = proxy.requests.length;
      await update(5);
      asked.push(proxy.requests.slice(before).map((address) => proxy.heads.get(address)?.at(-1) ?? address));
    }
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]?.map((head) => head.split('\n')[1]?.replace(/[0-9a-f]{64}/u, '#'))).toEqual(
      ['2.root.json', 'timestamp.json', '3.snapshot.json', '3.targets.json', 'targets/#.delta-4-5.ndjson.gz'].map(
        (file) => host.address + file,
      ),
    );
    // V03
    for (const head of asked[0] ?? [])
      expect(head).not.toMatch(/\n(?:cookie|referer|origin|if-none-match|if-modified-since|range|authorization)\n|\?/iu);
  });

  it(`V02 after ${PAGES} pages nothing was asked for but these pages and the feed, and nothing of them is kept`, async () => {
    const [{ session, proxy, updates, update }] = readers;
    const before = proxy.requests.length;
    const page = await session.openPage(null);
    for (const [number, path] of Object.keys(ROUTES).entries()) {
      await page.goto(`${served.origin}${path}`);
      if (number % 20 > 0) continue;
      await waitForMarks(page, 1);
      await page.bringToFront();
      await hover(page, 'Sund Bridge');
      await waitForCard(page, ({ openPopover, text }) => openPopover && text.includes('joins both shores'));
      if (number === 100) {
        await feed.publish(6, FILLERS);
        await update(6);
      }
    }
    await page.close();
    const others = proxy.requests.slice(before).filter((address) => !address.startsWith(`${served.origin}/${PRIVATE}/`));
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter((address) => !address.startsWith(host.address))).toEqual([]);
    const kept = await readAllKept(updates);
    expect(kept).toContain('Bridge library');
    expect(kept).toContain('joins both shores');
    // V04
    expect(kept).not.toContain(PRIVATE);
    expect(kept).not.toContain(served.origin);
  }, 180_000);
});

/** All that the extension keeps, as text: its own storage, and every database of it. */
function readAllKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
    const wait = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const { local, session } = (browser ?? chrome)?.storage ?? {};
    const kept: unknown[] = [await local?.get(null), await session?.get(null), Object.entries(localStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store);
        kept.push(name, store, ...(await Promise.all([wait(reading.getAllKeys()), wait(reading.getAll())])));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}

interface Area {
  get(keys: null): Promise<unknown>;
}
interface Api {
  readonly storage: { readonly local: Area; readonly session?: Area };
}
