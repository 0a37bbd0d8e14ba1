import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { inAll } from '../../lib/corpus/fixture-corpus.ts';
import { BROWSERS, startExtension } from './extension.ts';
import { type FeedFolder, makeFeedFolder } from './feed-folder.ts';
import { isMadeAnew } from './profile-files.ts';
import { findFeedRecords, readFeedRecords } from './read-database.ts';
import { FeedHost } from './serve-feed.ts';
import { addFeed, checkNow, openUpdates, waitForWords } from './updates-page.ts';

/** How often each browser is killed; `npm run soak` does so more often (PARALLAX_KILLS, "chromium,firefox"). */
const [IN_CHROMIUM, IN_FIREFOX] = (process.env['PARALLAX_KILLS'] ?? '14,6').split(',').map(Number);
const KILLS = { chromium: IN_CHROMIUM ?? 14, firefox: IN_FIREFOX ?? 6 };
/** Makes an update long enough to be killed in: so many more records, each of which every edition changes. */
const FILLERS = 600;
const toFillers = (edition: number) =>
  Object.fromEntries(
    Array.from({ length: FILLERS }, (_, at) => [
      `reasons/filler-${at}.yaml`,
      { text: inAll(`Reason ${at}, as edition ${edition} words it.`) },
    ]),
  );
/** Requests of one update: the next root, timestamp, snapshot, targets, and the difference. */
const REQUESTS = 5;
/** A browser is killed at most so long after a request, in milliseconds; after the last one the records are put in and checked. */
const [AFTER_REQUEST_MS, AFTER_LAST_MS] = [30, 1000];

// What the list of feeds says; an edition that is on its way is named elsewhere on the page.
const toInUse = (edition: number) => new RegExp(`Edition ${edition}, 20 Nov 2026\\. Confirmed`, 'u');

/** Where an update is cut: so long after a request, or when the page has said that it is in use. */
type Cut = { readonly request: number; readonly after: number } | 'in-use';

// By turns at a request, while records are put in, and right after the end; each time elsewhere.
function toCut(cycle: number, of: number): Cut {
  const part = (cycle + 0.5) / of;
  if (cycle % 4 === 3) return 'in-use';
  if (cycle % 4 === 1) return { request: REQUESTS - 1, after: part * AFTER_LAST_MS };
  return { request: cycle % REQUESTS, after: part * AFTER_REQUEST_MS };
}

/** What ends an update: the whole browser is killed, or its background alone is stopped, as Chromium does and Firefox when it is idle. */
const WAYS = { chromium: { U02: 'kill', U03: 'stop' }, firefox: { U02: 'kill', U04: 'stop' } } as const;

describe.each(BROWSERS)('an update that ends in the middle, %s', (name) => {
  let feed: FeedFolder;
  let host: FeedHost;
  let profile: string;
  let session: BrowserSession | undefined;
  let updates: Page;
  let edition = 3;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'parallax-killed-'));
    feed = makeFeedFolder();
    host = new FeedHost(feed.folder);
    await feed.publish(edition, toFillers(edition));
    await host.start();
    await start();
    await addFeed(updates, host.address, 'Bridge library');
    await waitForWords(updates, toInUse(edition));
  });
  afterAll(async () => {
    await session?.close();
    await host?.close();
    feed?.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  const start = async () => {
    session = await startExtension(name, { profile });
    updates = await openUpdates(session);
  };
  const interrupt = async (cut: Cut, end: () => unknown) => {
    const ended = Promise.withResolvers<unknown>();
    let asked = 0;
    host.before = () => {
      if (cut !== 'in-use' && asked++ === cut.request) setTimeout(() => void Promise.resolve(end()).then(ended.resolve), cut.after);
    };
    // The page may go with its browser, and the update be over before the time has come.
    const isOver = checkNow(updates).then(() => waitForWords(updates, toInUse(edition)));
    isOver.catch(() => {});
    if (cut === 'in-use') await isOver.then(end);
    else await Promise.race([ended.promise, isOver.then(() => (asked > cut.request ? ended.promise : null))]);
    host.before = () => {};
  };
  const killBrowser = async (cut: Cut) => {
    const browser = session?.browser.process();
    const killed = new Promise((resolve) => browser?.once('exit', resolve));
    await Promise.race([killed, interrupt(cut, () => browser?.kill('SIGKILL')).catch(() => killed)]);
    await killed;
    // Puppeteer puts preferences of Firefox back as they were when its process has ended.
    await until('the profile to be put back', () => !existsSync(join(profile, 'prefs.js.puppeteer')));
    host.before = () => {};
    await start();
  };
  const END = {
    kill: killBrowser,
    stop: (cut: Cut) => interrupt(cut, () => session?.stopBackground()),
  } as const;

  it.each(Object.entries(WAYS[name]))(
    `%s an update ends in the middle, %s, ${KILLS[name]} times: whole editions, and the newest after the next check`,
    async (_, way) => {
      const seen = { old: 0, new: 0, lost: 0 };
      for (let cycle = 0; cycle < KILLS[name]; cycle++) {
        edition += 1;
        await feed.publish(edition, toFillers(edition));
        const cut = toCut(cycle, KILLS[name]);
        await END[way](cut);
        const kept = await findFeedRecords(updates);
        const where = `${way} at ${JSON.stringify(cut)}`;
        if (kept === undefined) {
          expect(isMadeAnew(name, profile), where).toBe(true);
          seen.lost += 1;
        } else {
          // What was said to be in use is: it was written for good.
          expect(cut === 'in-use' ? [edition] : [edition - 1, edition], where).toContain(kept.edition);
          expect(kept.found, where).toEqual(kept.said);
          seen[kept.edition === edition ? 'new' : 'old'] += 1;
        }
        await checkNow(updates);
        await waitForWords(updates, toInUse(edition));
        const now = await readFeedRecords(updates);
        expect(now.edition).toBe(edition);
        expect(now.found).toEqual(now.said);
      }
      process.stdout.write(
        `${name}, ${way}: ${KILLS[name]} times, ${seen.old} before and ${seen.new} after the edition came into use, ${seen.lost} with the database thrown away by the browser\n`,
      );
    },
    60_000 + 60_000 * KILLS[name],
  );
});
