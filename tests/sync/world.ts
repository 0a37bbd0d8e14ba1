import type { Feed } from '../../lib/sync/feed.ts';
import { FixtureClock } from '../../lib/sync/fixture-clock.ts';
import type { LedgerEntry, SyncOutcome } from '../../lib/sync/progress.ts';
import type { FeedState, SyncStore } from '../../lib/sync/store.ts';
import type { Fetcher } from '../../lib/sync/surroundings.ts';
import { type SyncSurroundings, syncFeed } from '../../lib/sync/sync-feed.ts';
import { BadServer } from './bad-server.ts';
import { type Taken, toMapFetcher, toSocketFetcher } from './fetchers.ts';
import { loadEdition, toResultDigest, type WireEdition, type WireRecord } from './fixture-editions.ts';
import { type Publication, TestRepository } from './repository.ts';
import { NOW } from './sync-from-files.ts';

/** A store, and what its readers get. */
export interface ReadableStore {
  readonly store: SyncStore;
  readActive(): Promise<readonly WireRecord[]>;
}

/** All that a reader or a view can notice of the edition in use. */
export interface Look {
  readonly number: number | undefined;
  readonly count: number;
  /** Said of it, and worked out from what a reader gets. */
  readonly digests: readonly [said: string | undefined, found: string];
}

/** Bytes that may be taken beyond what a file may have, before the run must have let go. */
export const OVERRUN = 65_536;
const CAPS = { timestamp: 16_384, snapshot: 65_536, targets: 262_144, root: 65_536 } as const;

/** A feed, a server, a clock and a database with edition 2 in use; the packaged one is edition 1. */
export class World {
  readonly clock = new FixtureClock(NOW);
  readonly taken: Taken = new Map();
  readonly requests: LedgerEntry[] = [];
  readonly unhandled: unknown[] = [];
  readonly repository: TestRepository;
  readonly server: BadServer;
  readonly elsewhere: BadServer;
  readable: ReadableStore;
  /** Settled as soon as the server has begun to be slow. */
  readonly silence = Promise.withResolvers<void>();
  /** Servers of the test's own, to be closed with it. */
  readonly closing: BadServer[] = [];
  /** What names are held to; nothing, unless a test is about them. */
  checkMatcher: NonNullable<SyncSurroundings['checkMatcher']> = async () => {};
  fetch: Fetcher = toSocketFetcher(this.taken);
  feed: Feed;
  /** The newest edition that was rightly published. */
  newest: WireEdition;
  readonly #more: number;
  readonly #hear = (reason: unknown) => void this.unhandled.push(reason);

  private constructor(
    servers: readonly [BadServer, BadServer],
    repository: TestRepository,
    readable: ReadableStore,
    newest: WireEdition,
    more: number,
  ) {
    const [server, elsewhere] = servers;
    this.server = server;
    this.elsewhere = elsewhere;
    this.repository = repository;
    this.readable = readable;
    this.newest = newest;
    this.#more = more;
    this.feed = {
      id: 'parallax',
      name: 'Parallax',
      mirrors: [server.url],
      root: repository.pinnedRoot,
      floor: { edition: 1, timestampVersion: 0, builtAt: NOW - 86_400_000 },
    };
    process.on('unhandledRejection', this.#hear);
  }

  /** @param more how many records its editions have beside the made-up corpus */
  static async create(openStore: () => ReadableStore, more = 0): Promise<World> {
    const repository = new TestRepository(NOW);
    const server = await BadServer.start(repository.files);
    const edition = await loadEdition(2, more);
    const world = new World([server, await BadServer.start()], repository, openStore(), edition, more);
    repository.publish({ edition });
    const outcome = await world.sync();
    if (outcome.kind !== 'updated') throw new Error(`The first update failed: ${JSON.stringify(outcome)}`);
    world.forget();
    return world;
  }

  get store(): SyncStore {
    return this.readable.store;
  }

  /** Has the feed at these addresses from now on. */
  useMirrors(...mirrors: readonly string[]): void {
    this.feed = { ...this.feed, mirrors };
  }

  /** Gets files as a host has them without one in between: for tests of very many runs. */
  useNoSockets(): void {
    this.fetch = toMapFetcher(() => this.repository.files, this.server.url);
  }

  /** Forgets what was asked and taken so far. */
  forget(): void {
    this.taken.clear();
    this.requests.length = 0;
    this.server.requests.length = 0;
  }

  /** What a run has of this world. */
  surroundings(signal: AbortSignal = new AbortController().signal): SyncSurroundings {
    return {
      fetch: this.fetch,
      clock: this.clock,
      store: this.store,
      onRequest: (entry) => this.requests.push(entry),
      why: 'schedule',
      signal,
      checkMatcher: this.checkMatcher,
      installed: { number: 1, date: '2026-10-01' },
    };
  }

  /** Runs an update to its end. */
  async sync(signal?: AbortSignal): Promise<SyncOutcome> {
    return syncFeed(this.feed, this.surroundings(signal));
  }

  /** Publishes the next edition: rightly, unless `broken` says how not. */
  async publish(broken: Omit<Publication, 'edition'> & { readonly edition?: WireEdition } = {}): Promise<WireEdition> {
    const edition = broken.edition ?? (await loadEdition(this.newest.number + 1, this.#more));
    this.repository.publish({ ...broken, edition });
    this.newest = edition;
    return edition;
  }

  async look(): Promise<Look> {
    const [state, records] = [await this.state(), await this.readable.readActive()];
    return { number: state?.active?.number, count: records.length, digests: [state?.active?.resultDigest, toResultDigest(records)] };
  }

  state(): Promise<FeedState | undefined> {
    return this.store.loadState(this.feed.id);
  }

  /** How an edition looks when it is in use. */
  static toLook({ number, records }: WireEdition): Look {
    const digest = toResultDigest(records);
    return { number, count: records.length, digests: [digest, digest] };
  }

  /** Files of which more was taken than may be. */
  overruns(): string[] {
    return [...this.taken].filter(([url, bytes]) => bytes > this.#capOf(url) + OVERRUN).map(([url, bytes]) => `${url}: ${bytes} bytes`);
  }

  #capOf(url: string): number {
    const role = /(?:\/|\.)(timestamp|snapshot|targets|root)\.json$/u.exec(url)?.[1] as keyof typeof CAPS | undefined;
    if (role !== undefined) return CAPS[role];
    const lengths = Object.values(this.repository.signedOf('targets')['targets'] as Record<string, { length: number }>);
    return Math.max(0, ...lengths.map(({ length }) => length));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    process.off('unhandledRejection', this.#hear);
    await Promise.all([this.server, this.elsewhere, ...this.closing].map((one) => one.close()));
  }
}
