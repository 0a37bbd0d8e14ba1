import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { toBomb } from '../sync/bomb.ts';
import type { WireRecord } from '../sync/fixture-editions.ts';
import { Dice } from '../sync/random.ts';
import { BROWSERS, hover, openMarked, startExtension } from './extension.ts';
import { askProbe, waitForCard } from './probe/client.ts';
import { CAN_TELL_MEMORY, MemoryWatch } from './process-memory.ts';
import { findDatabase } from './profile-files.ts';
import { readSlots } from './read-database.ts';
import { ScriptedFeed } from './scripted-feed.ts';
import { addFeed, checkNow, openUpdates, waitForWords } from './updates-page.ts';

const MEGABYTE = 1_000_000;
/** As much as may be signed at all. */
const MOST_SIGNED = 64 * 1024 * 1024;
/** How large the large edition is, how many times that the database may come to, and how much the memory of the extension may grow by a bomb. */
const [LARGE, TIMES, GROWTH] = [40 * MEGABYTE, 3, 64 * MEGABYTE];
const toInUse = (edition: number) => new RegExp(`Edition ${edition}, 1 Nov 2026\\. Confirmed`, 'u');

/** Records of letters that pack badly, which come to so many bytes; each edition has others. */
function toLargeRecords(edition: number): readonly WireRecord[] {
  const dice = new Dice(edition);
  const toText = () => String.fromCharCode(...Array.from({ length: 390 }, () => 0x430 + dice.below(32)));
  const size = 4 * 390 * 2;
  return Array.from({ length: LARGE / size }, (_, at) => {
    const id = `large-${at}`;
    return { id: `reasons/${id}`, record: { id, text: { en: toText(), ru: toText(), kk: toText(), zh: toText() } } };
  });
}

describe.each(BROWSERS)('an edition that is large, or meant to do harm, in %s', (name) => {
  let profile: string;
  let feed: ScriptedFeed;
  let session: BrowserSession;
  let updates: Page;
  let served: Served;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'parallax-bounds-'));
    feed = await ScriptedFeed.start();
    served = await serveFolder(null, {
      routes: { '/bridge': '<!doctype html><title>Bridge</title><p lang="en">The Sund Bridge is open.</p>' },
    });
    await feed.publish();
    session = await startExtension(name, { profile });
    updates = await openUpdates(session);
    await addFeed(updates, feed.server.url, 'Bridge library');
    await waitForWords(updates, toInUse(feed.edition));
  });
  afterAll(async () => {
    await session?.close();
    await served?.close();
    await feed?.server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  it.each([
    ['F11d', 'a fiftieth of it', 8 * MEGABYTE],
    ['F11e', 'as much as may be signed', MOST_SIGNED],
  ])('%s 400 kB that unpack to 400 MB, said to be %s: refused, and memory grows by 64 MB at the most', async (id, _, bytesRaw) => {
    if (!CAN_TELL_MEMORY) process.stderr.write(`NOT TESTED: how the memory of ${name} grows; only Linux tells it\n`);
    const bomb = await toBomb(400);
    const said = (target: Readonly<Record<string, unknown>>) => ({ ...target, custom: { ...(target['custom'] as object), bytesRaw } });
    const before = feed.edition;
    await feed.publish(undefined, {
      packed: (bytes, file) => (file.startsWith('full') ? bomb : bytes),
      target: (target, file) => (file.startsWith('full') ? said(target) : target),
    });
    const watch = CAN_TELL_MEMORY ? new MemoryWatch(session) : undefined;
    await checkNow(updates);
    await waitForWords(updates, new RegExp(`Edition ${before} stays in use`, 'u'));
    const growth = watch?.toGrowth() ?? 0;
    process.stdout.write(`${id} ${name}: the memory of the extension grew by ${(growth / MEGABYTE).toFixed(1)} MB\n`);
    expect(growth).toBeLessThan(GROWTH);
    await feed.publish();
    await checkNow(updates);
    await waitForWords(updates, toInUse(feed.edition));
  });

  it('F34 markup in a quote, a name and a source is text like any other in a card, and runs nothing', async () => {
    const script = '<script>document.title="ran"</script><img src=x onerror="document.title=\'ran\'">';
    await feed.publish((records) =>
      records.map(({ id, record }) => {
        if (id === 'quotes/lund-joins')
          return { id, record: { ...record, exact: script, end: (record as { start: number }).start + script.length } };
        if (id === 'speakers/ada-lund') return { id, record: { ...record, name: '<b onclick=alert(1)>Ada</b>' } };
        return { id, record };
      }),
    );
    await checkNow(updates);
    await waitForWords(updates, toInUse(feed.edition));
    const page = await openMarked(session, `${served.origin}/bridge`);
    await page.bringToFront();
    await hover(page, 'Sund Bridge');
    const { text } = await waitForCard(page, ({ openPopover, text: words }) => openPopover && words.includes('onerror'));
    expect(text).toContain(script);
    expect(text).toContain('<b onclick=alert(1)>Ada</b>');
    expect(
      await askProbe(page, { ask: 'find', selector: 'script, img, [onclick], [onerror], a[href^="javascript:"], a[href^="data:"]' }),
    ).toEqual([]);
    expect(await page.title()).toBe('Bridge');
    await page.close();
  });

  it(`S11 an edition of ${LARGE / MEGABYTE} MB beside the one in use: the database comes to ${TIMES} times what one takes at the most`, async () => {
    await feed.publish((records) => [...records, ...toLargeRecords(feed.edition)]);
    await checkNow(updates);
    await waitForWords(updates, toInUse(feed.edition), 120_000);
    await feed.publish((records) => [...records, ...toLargeRecords(feed.edition)]);
    expect(feed.bytesRaw).toBeGreaterThan(LARGE);
    const folder = findDatabase(name, profile);
    const alone = toSize(folder);
    await checkNow(updates);
    const over = waitForWords(updates, toInUse(feed.edition), 120_000).then(() => true);
    let peak = 0;
    do peak = Math.max(peak, toSize(folder));
    while (!(await Promise.race([over, pause(20, false)])));
    const sizes = [feed.bytesRaw, alone, peak].map((bytes) => `${Math.round(bytes / MEGABYTE)} MB`);
    process.stdout.write(
      `S11 ${name}: an edition of ${sizes[0]} takes ${sizes[1]} by itself, and at the most ${sizes[2]} while another comes\n`,
    );
    expect(peak).toBeGreaterThan(LARGE);
    expect(peak).toBeLessThan(TIMES * alone);
    const { used, found } = await readSlots(updates);
    expect(found).toEqual(used);
  }, 300_000);
});

// Files come and go while they are counted.
function toSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0), 0);
}
