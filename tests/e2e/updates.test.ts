import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { fixtureRecord, inAll, toEvidence } from '../../lib/corpus/fixture-corpus.ts';
import { BROWSERS, hover, openMarked, openPopupPage, startExtension, waitForMarks, waitInPage } from './extension.ts';
import { type FeedFolder, makeFeedFolder } from './feed-folder.ts';
import { waitForCard, waitForNoCard } from './probe/client.ts';
import { FeedHost } from './serve-feed.ts';
import {
  addFeed,
  checkNow,
  loseAlarm,
  makeDue,
  openFile,
  openUpdates,
  press,
  readWords,
  removeFeed,
  waitForWords,
} from './updates-page.ts';

const NAME = 'Bridge library';
const BRIDGE = '<!doctype html><title>Bridge</title><p lang="en">The Sund Bridge is open again.</p>';
const CORRECTED = {
  'quotes/lund-joins.yaml': { ...fixtureRecord('quotes/lund-joins.yaml'), ...toEvidence('herald', 'bridge joins both shores.') },
  'changes/words-of-lund.yaml': {
    edition: 4,
    action: 'corrected',
    kind: 'quotes',
    record: 'lund-joins',
    reason: inAll('Its first word is the reporter’s.'),
  },
};

// Each step stands on the one before.
describe.each(BROWSERS)('a reader who adds a feed, in %s', (name) => {
  let session: BrowserSession;
  let served: Served;
  let feed: FeedFolder;
  let host: FeedHost;
  let updates: Page;
  let page: Page;
  beforeAll(async () => {
    feed = makeFeedFolder();
    host = new FeedHost(feed.folder);
    await feed.publish(3);
    await host.start();
    served = await serveFolder(null, { routes: { '/bridge': BRIDGE } });
    session = await startExtension(name);
    updates = await openUpdates(session);
    page = await session.openPage(`${served.origin}/bridge`);
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
    await host?.close();
    feed?.remove();
  });
  const readCard = async (words: string) => {
    await page.bringToFront();
    await hover(page, 'Sund Bridge');
    return waitForCard(page, ({ openPopover, text }) => openPopover && text.includes(words));
  };
  const leave = async () => {
    await page.mouse.move(1, 1);
    await waitForNoCard(page, ({ openPopover }) => openPopover);
  };

  it('compares its fingerprint, and then its edition is in use on pages that were open before', async () => {
    expect(await readWords(updates)).not.toContain('Check now');
    const fingerprint = await addFeed(updates, host.address, NAME);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/u);
    await waitForWords(updates, /Edition 3, 20 Nov 2026\. Confirmed today/u);
    await waitForMarks(page, 1);
    const card = await readCard('The bridge joins both shores.');
    expect(card.text).toContain('Edition 3, 20 Nov 2026, confirmed today');
    await leave();
  });

  it('gets a correction as a difference, and the page that is open shows it', async () => {
    await feed.publish(4, CORRECTED);
    const popup = await openPopupPage(session, page);
    await waitInPage(popup, () => document.body.innerText.includes('The bridge joins both shores.'));
    await updates.bringToFront();
    await checkNow(updates);
    await waitForWords(updates, /Edition 4, 20 Nov 2026\. Confirmed today/u);
    const words = await readWords(updates);
    expect(words).toContain('delta-3-4.ndjson.gz');
    expect(words).toMatch(/Corrected.*bridge joins both shores\..*Its first word is the reporter’s\./su);
    expect(host.requests.filter((path) => path.includes('full.ndjson'))).toHaveLength(1);
    await waitInPage(
      popup,
      () => document.body.innerText.includes('bridge joins both shores.') && !document.body.innerText.includes('The bridge joins'),
    );
    await popup.close();
    const card = await readCard('bridge joins both shores.');
    expect(card.text).not.toContain('The bridge joins both shores.');
    await leave();
  });

  it('keeps what is in use when the host dies in the middle of a file, is told so, and gets the next edition later', async () => {
    await feed.publish(5, CORRECTED);
    host.dieAt = 'targets/';
    await checkNow(updates);
    await waitForWords(updates, /(?:Not complete|Not reached).*Edition 4 stays in use/su);
    expect((await readCard('bridge joins both shores.')).text).toContain('Edition 4');
    await leave();
    await host.start();
    await updates.bringToFront();
    await checkNow(updates);
    await waitForWords(updates, /Edition 5, 20 Nov 2026\. Confirmed today/u);
    expect(await readWords(updates)).not.toContain('stays in use');
  });

  it('opens a newer edition from a file, without a request', async () => {
    await feed.publish(6, CORRECTED);
    const asked = host.requests.length;
    await openFile(updates, feed.bundle, 'Open a file');
    await waitForWords(updates, /Edition 6, 20 Nov 2026 from the file is in use/u);
    expect((await readCard('bridge joins both shores.')).text).toContain('Edition 6');
    await leave();
    expect(host.requests).toHaveLength(asked);
  });

  it('gets an edition also after its worker was stopped in the middle of it', async () => {
    await feed.publish(7, CORRECTED);
    let asked = 0;
    const stopped = new Promise<void>((resolve) => {
      host.before = () => {
        if (++asked === 3) void session.stopBackground().then(resolve);
      };
    });
    await updates.bringToFront();
    await checkNow(updates);
    await stopped;
    host.before = () => {};
    expect(await readWords(updates)).toContain('Edition 6, 20 Nov 2026');
    await checkNow(updates);
    await waitForWords(updates, /Edition 7, 20 Nov 2026\. Confirmed today/u);
  });

  it('gets an edition without asking, also when the browser had lost the alarm for it', async () => {
    await feed.publish(8, CORRECTED);
    await loseAlarm(updates);
    await session.stopBackground();
    await makeDue(updates);
    await waitForWords(updates, /Edition 8, 20 Nov 2026\. Confirmed today/u, 50_000);
    expect(await readWords(updates)).toContain('by itself');
  });

  it('switches it off and on, and page marks go and come', async () => {
    await updates.bringToFront();
    const toggle = await updates.waitForSelector(`input[aria-label="Use ${NAME}"]`);
    await toggle?.click();
    await until('the marks to go', () => page.evaluate(() => CSS.highlights.size === 0));
    await toggle?.click();
    await waitForMarks(page, 1);
  });

  it('removes it, and nothing of it is left', async () => {
    await updates.bringToFront();
    await removeFeed(updates, NAME);
    await until('the feed to be gone', async () => !(await readWords(updates)).includes(NAME));
    await until('the marks to go', () => page.evaluate(() => CSS.highlights.size === 0));
  });

  it('adds it from a file instead, without a request, and a later file updates it', async () => {
    const asked = host.requests.length;
    await openFile(updates, feed.bundle, 'Add a feed from a file');
    await waitForWords(updates, /This file is of a feed that is not here yet/u);
    const words = await readWords(updates);
    expect(words).toMatch(/Compare the fingerprint\s+feed\.parallax\s+(?:[0-9a-f]{4}\s+){16}/u);
    expect(words).not.toContain('Remove');
    await press(updates, 'It is the same, add the feed');
    await waitForWords(updates, /feed: Edition 8, 20 Nov 2026 from the file is in use/u);
    await waitForWords(updates, /Edition 8, 20 Nov 2026\. Updated from files\./u);
    await waitForMarks(page, 1);
    const card = await readCard('bridge joins both shores.');
    expect(card.text).toContain('Edition 8, 20 Nov 2026');
    expect(card.text).not.toMatch(/confirmed/iu);
    await leave();
    await feed.publish(9, CORRECTED);
    await updates.bringToFront();
    await openFile(updates, feed.bundle, 'Open a file');
    await waitForWords(updates, /feed: Edition 9, 20 Nov 2026 from the file is in use/u);
    expect((await readCard('bridge joins both shores.')).text).toContain('Edition 9');
    await leave();
    expect(host.requests).toHaveLength(asked);
  });

  it('all the while had the names of the package marked', async () => {
    served.route('/astana', '<!doctype html><title>Astana</title><p lang="en">Astana is a city.</p>');
    const other = await openMarked(session, `${served.origin}/astana`);
    await other.close();
  });
});
