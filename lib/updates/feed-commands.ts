import type { FeedFinding, FeedRefusal, FoundFeed } from '../domain/feed-finding.ts';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { SyncError, type SyncFault, toFault } from '../sync/fault.ts';
import { type Device, UPDATES_LOCK } from './device.ts';
import { type FindSurroundings, type FirstRoot, fetchRoot, openRoot, toFeedId, toFinding } from './find-feed.ts';
import { loadFeeds, saveFeeds } from './kept-feeds.ts';
import { MOST_FEEDS, moveFeed, type ReaderFeed } from './reader-feeds.ts';

/** What changes to the reader's feeds are made with. */
export type FeedCommandSurroundings = Device & FindSurroundings;

const TOO_MANY: FeedRefusal = { kind: 'too-many', most: MOST_FEEDS };

/** Changes the reader's feeds, one change after the other. */
export class FeedCommands {
  readonly #around: FeedCommandSurroundings;
  #last: Promise<unknown> = Promise.resolve();
  #adding = new AbortController();

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
    if ((await this.load()).length >= MOST_FEEDS) return TOO_MANY;
    return toFinding(address, await fetchRoot(address, this.#around), await this.load());
  }

  /**
   * Pins a root that the reader has compared. It is fetched again, for nothing of what was only looked at is kept; one of
   * another fingerprint is not pinned.
   */
  async add({ address, fingerprint }: Pick<FoundFeed, 'address' | 'fingerprint'>, name: string): Promise<FeedFinding> {
    this.#adding = new AbortController();
    const { signal } = this.#adding;
    const found = await fetchRoot(address, { ...this.#around, signal });
    const finding = toFinding(address, found, await this.load());
    if (finding.kind !== 'found' || 'fault' in found) return finding;
    const { host } = new URL(address);
    if (found.fingerprint !== fingerprint) return this.#fail('E_HASH', host);
    const feed: ReaderFeed = { id: toFeedId(fingerprint), name: name.trim() || host, mirrors: [address], root: found.root, isOn: true };
    return (await this.#keep(feed, signal)) ?? finding;
  }

  /**
   * Pins a root that came in a file and that the reader has compared; its feed has no address and is updated from files. Says
   * what kept it from being pinned.
   */
  async pin({ root, fingerprint }: FirstRoot, name: string): Promise<FeedRefusal | undefined> {
    const id = toFeedId(fingerprint);
    try {
      const found = await openRoot(new TextEncoder().encode(root));
      if (found.fingerprint !== fingerprint) return this.#fail('E_HASH');
    } catch (error) {
      return this.#fail(toFault(error));
    }
    const known = (await this.load()).find((feed) => feed.id === id || feed.root === root);
    if (known !== undefined) return { kind: 'known', name: known.name };
    this.#adding = new AbortController();
    return this.#keep({ id, name: name.trim() || id, mirrors: [], root, isOn: true }, this.#adding.signal);
  }

  /** Stops adding a feed: unless it is there already, it is not pinned. */
  stopAdding(): void {
    this.#adding.abort(new SyncError('E_CANCELLED', 'The reader stopped it'));
  }

  // Says what kept it from being kept.
  async #keep(feed: ReaderFeed, signal: AbortSignal): Promise<FeedRefusal | undefined> {
    const mayAdd = (feeds: readonly ReaderFeed[]) => feeds.length < MOST_FEEDS && !signal.aborted;
    try {
      await this.#change((feeds) => (mayAdd(feeds) ? [...feeds, feed] : feeds));
    } catch {
      return this.#fail('E_QUOTA');
    }
    if ((await this.load()).some(({ id }) => id === feed.id)) return undefined;
    return signal.aborted ? this.#fail('E_CANCELLED') : TOO_MANY;
  }

  #fail(code: SyncFault, host?: string): FeedRefusal {
    return { kind: 'failed', fault: { code, at: this.#around.clock.now(), host } };
  }

  #change(change: (feeds: readonly ReaderFeed[]) => readonly ReaderFeed[]): Promise<void> {
    const next = this.#last.then(async () => saveFeeds(this.#around.stored, change(await this.load())));
    this.#last = next.catch(() => {});
    return next;
  }
}
