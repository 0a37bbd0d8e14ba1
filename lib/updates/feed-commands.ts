import type { FeedFinding, FoundFeed } from '../domain/feed-finding.ts';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { type Device, UPDATES_LOCK } from './device.ts';
import { type FindSurroundings, fetchRoot, toFeedId, toFinding } from './find-feed.ts';
import { loadFeeds, saveFeeds } from './kept-feeds.ts';
import { MOST_FEEDS, moveFeed, type ReaderFeed } from './reader-feeds.ts';

/** What changes to the reader's feeds are made with. */
export type FeedCommandSurroundings = Device & FindSurroundings;

/** Changes the reader's feeds, one change after the other. */
export class FeedCommands {
  readonly #around: FeedCommandSurroundings;
  #last: Promise<unknown> = Promise.resolve();

  constructor(around: FeedCommandSurroundings) {
    this.#around = around;
  }

  /** The feeds as they are now. */
  async load(): Promise<ReaderFeed[]> {
    return loadFeeds(this.#around.stored, await this.#around.loadPackagedFeed());
  }

  /** Switches a feed on or off: whether it is updated and its names marked. What was downloaded stays. */
  switch(feed: string, isOn: boolean): Promise<void> {
    return this.#change((feeds) => feeds.map((one) => (one.id === feed ? { ...one, isOn } : one)));
  }

  /** Moves a feed by a place. */
  move(feed: string, by: 1 | -1): Promise<void> {
    return this.#change((feeds) => moveFeed(feeds, feed, by));
  }

  /** Removes a feed that the reader added, with its data and the root it was pinned by; the package's own stays. */
  async remove(feed: string): Promise<void> {
    if (feed === OFFICIAL_FEED) return;
    await this.#change((feeds) => feeds.filter(({ id }) => id !== feed));
    // An update of it that runs would put back what is removed: it is over first.
    await this.#around.locks.request(UPDATES_LOCK, () => this.#around.store.remove(feed));
  }

  /** Looks what feed is at an address. */
  async look(address: string): Promise<FeedFinding> {
    return toFinding(address, await fetchRoot(address, this.#around), await this.load());
  }

  /**
   * Pins a root that the reader has compared. It is fetched again, for nothing of what was only looked at is kept; one of
   * another fingerprint is not pinned.
   */
  async add({ address, fingerprint }: Pick<FoundFeed, 'address' | 'fingerprint'>, name: string): Promise<FeedFinding> {
    const found = await fetchRoot(address, this.#around);
    const finding = toFinding(address, found, await this.load());
    if (finding.kind !== 'found' || 'fault' in found) return finding;
    const { clock } = this.#around;
    const { host } = new URL(address);
    if (found.fingerprint !== fingerprint) return { kind: 'failed', fault: { code: 'E_HASH', at: clock.now(), host } };
    const feed: ReaderFeed = { id: toFeedId(fingerprint), name: name.trim() || host, mirrors: [address], root: found.root, isOn: true };
    await this.#change((feeds) => (feeds.length < MOST_FEEDS ? [...feeds, feed] : feeds));
    const isKept = (await this.load()).some(({ id }) => id === feed.id);
    return isKept ? finding : { kind: 'failed', fault: { code: 'E_QUOTA', at: clock.now(), host: undefined } };
  }

  #change(change: (feeds: readonly ReaderFeed[]) => readonly ReaderFeed[]): Promise<void> {
    const next = this.#last.then(async () => saveFeeds(this.#around.stored, change(await this.load())));
    this.#last = next.catch(() => {});
    return next;
  }
}
