import { parseFeedAddress } from '../domain/feed-address.ts';
import { type Feed, OFFICIAL_FEED } from '../sync/feed.ts';

/** A feed as the reader has it; the reader's order of feeds is the order in which they are asked and their names read. */
export interface ReaderFeed extends Feed {
  /** Whether it is updated, and its names marked. */
  readonly isOn: boolean;
}

/** The feed of the package; without addresses and root where the extension was built without. */
export type PackagedFeed = Pick<Feed, 'mirrors' | 'root' | 'floor'>;

/** How many feeds a reader can have, and how long what is kept of one may be. */
export const MOST_FEEDS = 16;
const MOST_MIRRORS = 8;
const LONGEST_NAME = 80;
const LONGEST_ROOT = 65_536;
const OWN_ID = /^f[0-9a-f]{12}$/u;

/** A feed as it is kept; what its addresses are is not looked at yet. */
export interface KeptFeed extends Omit<ReaderFeed, 'mirrors' | 'floor'> {
  readonly mirrors: readonly unknown[];
}

/**
 * The feeds as they are kept, read tolerantly: an entry that is not understood is left out. The package's own is always among
 * them, first unless the reader moved it, and of it no more is kept than that.
 */
export function parseKeptFeeds(stored: unknown): readonly KeptFeed[] {
  const feeds = new Map<string, KeptFeed>();
  for (const entry of Array.isArray(stored) ? (stored as unknown[]) : []) {
    const feed = parseKeptFeed(entry);
    if (feed !== undefined && !feeds.has(feed.id) && feeds.size < MOST_FEEDS) feeds.set(feed.id, feed);
  }
  return feeds.has(OFFICIAL_FEED) ? [...feeds.values()] : [toOfficial(true), ...feeds.values()];
}

/** The same with their addresses; the package's own is what the package says. */
export function parseFeeds(stored: unknown, packaged: PackagedFeed): ReaderFeed[] {
  return parseKeptFeeds(stored).map((feed) =>
    feed.id === OFFICIAL_FEED ? { ...feed, ...packaged } : { ...feed, mirrors: toMirrors(feed.mirrors) },
  );
}

function parseKeptFeed(entry: unknown): KeptFeed | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, name, mirrors, root, isOn = true } = entry as Partial<Record<keyof ReaderFeed, unknown>>;
  if (typeof isOn !== 'boolean') return undefined;
  if (id === OFFICIAL_FEED) return toOfficial(isOn);
  if (typeof id !== 'string' || !OWN_ID.test(id) || typeof name !== 'string' || typeof root !== 'string') return undefined;
  if (root === '' || root.length > LONGEST_ROOT || !Array.isArray(mirrors)) return undefined;
  return { id, name: name.slice(0, LONGEST_NAME), mirrors: mirrors as unknown[], root, isOn };
}

function toOfficial(isOn: boolean): KeptFeed {
  return { id: OFFICIAL_FEED, name: 'Parallax', mirrors: [], root: '', isOn };
}

function toMirrors(mirrors: readonly unknown[]): string[] {
  const addresses = mirrors.flatMap((mirror) => (typeof mirror === 'string' ? (parseFeedAddress(mirror) ?? []) : []));
  return [...new Set(addresses)].slice(0, MOST_MIRRORS);
}

/** The feeds as they are to be kept: of the package's own only its place and whether it is on. */
export function toStoredFeeds(feeds: readonly ReaderFeed[]): readonly object[] {
  return feeds.map(({ id, name, mirrors, root, isOn }) => (id === OFFICIAL_FEED ? { id, isOn } : { id, name, mirrors, root, isOn }));
}

/** Whether a feed can be asked: somebody can sign for it, and it has an address. */
export function canBeAsked({ mirrors, root }: Feed): boolean {
  return root !== '' && mirrors.length > 0;
}

/** The feeds with one moved up (-1) or down (1) by a place. */
export function moveFeed(feeds: readonly ReaderFeed[], id: string, by: 1 | -1): readonly ReaderFeed[] {
  const from = feeds.findIndex((feed) => feed.id === id);
  const feed = feeds[from];
  const to = from + by;
  if (feed === undefined || to < 0 || to >= feeds.length) return feeds;
  return feeds.toSpliced(from, 1).toSpliced(to, 0, feed);
}

/**
 * The feed that the build put into the package, from `feed.json`; one without addresses where it was built without or the file
 * cannot be read.
 */
export function parsePackagedFeed(text: string): PackagedFeed {
  const { mirrors, root, floor } = toObject(readJson(text));
  const { edition, timestampVersion, builtAt } = toObject(floor);
  const known = { mirrors: Array.isArray(mirrors) ? toMirrors(mirrors) : [], root: typeof root === 'string' ? root : '' };
  if (typeof edition !== 'number' || typeof timestampVersion !== 'number' || typeof builtAt !== 'number') return known;
  return { ...known, floor: { edition, timestampVersion, builtAt } };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function toObject(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : {};
}

const TOPIC = /^(?:(f[0-9a-f]{12}):)?(.*)$/u;

/** Which feed a topic outside of the database is of, and its id in there. */
export function toFeedTopic(topic: string): { readonly feed: string; readonly id: string } {
  const [, feed = OFFICIAL_FEED, id = topic] = TOPIC.exec(topic) ?? [];
  return { feed, id };
}

/** The id of a feed's topic outside of the database. */
export function toTopicOf(feed: string, id: string): string {
  return feed === OFFICIAL_FEED ? id : `${feed}:${id}`;
}
