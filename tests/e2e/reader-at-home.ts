import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Served, serveFolder } from '../../cli/browser/serve.ts';
import type { BrowserName, BrowserSession } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import type { Changes } from '../../lib/corpus/fixture-corpus.ts';
import type { Edition } from '../../lib/domain/edition.ts';
import { chooseTopic, hover, openMarked, openPopupPage, startExtension } from './extension.ts';
import { type FeedFolder, makeFeedFolder } from './feed-folder.ts';
import { waitForCard } from './probe/client.ts';
import { isMadeAnew } from './profile-files.ts';
import { findFeedRecords, readFeedRecords } from './read-database.ts';
import { FeedHost } from './serve-feed.ts';
import { addFeed, checkNow, openUpdates, readWords, waitForWords } from './updates-page.ts';

const PACKAGE = JSON.parse(readFileSync(new URL('../../.output/chrome-mv3/edition.json', import.meta.url), 'utf8')) as Edition;
const ABOUT = PACKAGE.records.topics.find(({ id }) => id === 'astana')?.summary.en ?? '';
const PAGES = {
  '/astana': '<!doctype html><title>Astana</title><p lang="en">Astana is a city.</p>',
  '/bridge': '<!doctype html><title>Bridge</title><p lang="en">The Sund Bridge is open again.</p>',
};

/** What the list of feeds says of an edition in use; one that is on its way is named elsewhere on the page. */
export const toInUse = (edition: number) => new RegExp(`Edition ${edition}, 20 Nov 2026\\. Confirmed`, 'u');

/** A browser with a profile that is kept, a feed with its host, and pages with a name of the package and one of the feed. */
export class ReaderAtHome {
  readonly name: BrowserName;
  readonly profile: string;
  readonly feed: FeedFolder = makeFeedFolder();
  readonly host = new FeedHost(this.feed.folder);
  /** The newest edition that was published. */
  edition = 2;
  #session: BrowserSession | undefined;
  #updates: Page | undefined;
  #served: Served | undefined;

  /** @param folder where the profile is made */
  constructor(name: BrowserName, folder = tmpdir()) {
    this.name = name;
    this.profile = mkdtempSync(join(folder, 'parallax-kept-'));
  }

  get session(): BrowserSession {
    if (this.#session === undefined) throw new Error('The browser has not been started');
    return this.#session;
  }

  /** The page of updates. */
  get updates(): Page {
    if (this.#updates === undefined) throw new Error('The page of updates has not been opened');
    return this.#updates;
  }

  /** Starts the hosts and the browser, and adds the feed with its first edition. */
  async open(changes: Changes = {}): Promise<void> {
    mkdirSync(this.profile, { recursive: true });
    this.#served = await serveFolder(null, { routes: PAGES });
    await this.publish(changes);
    await this.host.start();
    await this.start();
    await this.add();
    await waitForWords(this.updates, toInUse(this.edition));
  }

  async publish(changes: Changes = {}): Promise<void> {
    this.edition += 1;
    await this.feed.publish(this.edition, changes);
  }

  async start(): Promise<void> {
    // What a reader would press in a window of the browser's own, which no driver reaches.
    const firefoxPrefs = { 'extensions.webextOptionalPermissionPrompts': false };
    this.#session = await startExtension(this.name, { profile: this.profile, firefoxPrefs });
    await this.openUpdates();
  }

  async openUpdates(): Promise<void> {
    this.#updates = await openUpdates(this.session);
  }

  /** Ends the browser, has something done to its files, and starts it again. */
  async restart(between: () => void = () => {}): Promise<void> {
    await this.session.close();
    between();
    await this.start();
  }

  /** Opens one of the pages and waits until it is marked. */
  openPage(path: keyof typeof PAGES): Promise<Page> {
    return openMarked(this.session, `${this.#served?.origin}${path}`);
  }

  async add(): Promise<void> {
    await addFeed(this.updates, this.host.address, 'Bridge library');
  }

  /** Presses “Check now” until the newest edition is in use, which is whole then. */
  async expectNew(): Promise<void> {
    await this.checkUntil(toInUse(this.edition));
    await this.expectWhole([this.edition]);
  }

  /** Presses “Check now” until the page says something: a background that was about to start may have put the last check back to when it was. */
  async checkUntil(words: RegExp): Promise<void> {
    let pressed = -Infinity;
    await until(
      `words ${words}`,
      async () => {
        if (words.test(await readWords(this.updates))) return true;
        if (performance.now() - pressed > 2000) {
          pressed = performance.now();
          // A disk that was full a moment ago may refuse to have the last check told to be older than it is.
          await checkNow(this.updates).catch(() => {});
        }
        return false;
      },
      { deadline: 30_000, every: 100 },
    ).catch(async (error: unknown) => {
      throw new Error(`The page says:\n${await readWords(this.updates)}`, { cause: error });
    });
  }

  /** One of these editions of the feed is in use, and it is whole. */
  async expectWhole(editions: readonly number[]): Promise<void> {
    const { edition, said, found } = await readFeedRecords(this.updates);
    expect(editions).toContain(edition);
    expect(found).toEqual(said);
  }

  /** The same, or the browser itself has thrown its files away, as Chromium may on a full disk (docs/browser-bugs.md, 42). */
  async expectWholeOrGone(editions: readonly number[]): Promise<void> {
    const isGone = (await findFeedRecords(this.updates)) === undefined && isMadeAnew(this.name, this.profile);
    if (isGone) process.stdout.write(`${this.name} threw the database away on a full disk\n`);
    else await this.expectWhole(editions);
  }

  /** What the popup says of a name of the package, when it shows its records. */
  async readPopup(): Promise<string> {
    const page = await this.openPage('/astana');
    const popup = await openPopupPage(this.session, page);
    await chooseTopic(popup, 'Astana');
    await waitForWords(popup, new RegExp(`Edition ${PACKAGE.number},`, 'u'));
    await until('its records', async () => (await readWords(popup)).includes(ABOUT));
    const words = await readWords(popup);
    await popup.close();
    await page.close();
    return words;
  }

  /** The card of a name of the package answers. */
  async expectCard(): Promise<void> {
    const page = await this.openPage('/astana');
    await page.bringToFront();
    await hover(page, 'Astana');
    await waitForCard(page, ({ text }) => text.includes('Open the full view'));
    await page.close();
  }

  /** Has the host offer what it offered at an earlier time, while something is done. */
  async withTimestamp(timestamp: Buffer, act: () => Promise<void>): Promise<void> {
    const now = this.readTimestamp();
    writeFileSync(join(this.feed.folder, 'timestamp.json'), timestamp);
    await act();
    writeFileSync(join(this.feed.folder, 'timestamp.json'), now);
  }

  /** What the host offers now. */
  readTimestamp(): Buffer {
    return readFileSync(join(this.feed.folder, 'timestamp.json'));
  }

  /** Ends all of it and removes its files. */
  async close(): Promise<void> {
    await this.#session?.close();
    await this.#served?.close();
    await this.host.close();
    this.feed.remove();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
