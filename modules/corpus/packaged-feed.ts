import { parseFeedAddress } from '../../lib/domain/feed-address.ts';
import { openTrusted } from '../../lib/sync/trusted-set.ts';

/** What the build is told of the feed that readers are to have from the start. */
export interface FeedOfBuild {
  /** WXT_FEED_URLS: addresses of the same feed, with commas between them; none or empty for a build without a feed. */
  readonly urls: string | undefined;
  /** `data/feed/root.json`, the root of trust, as it stands; undefined where there is none. */
  readonly root: string | undefined;
  /** `data/feed/timestamp.json`, the newest that the feed has; undefined where there is none. */
  readonly timestamp: string | undefined;
  /** The edition in the package. */
  readonly edition: { readonly number: number; readonly date: string };
}

/**
 * What the package says of its feed, as JSON: addresses, root of trust, and the floor below which nothing is accepted, so that
 * nobody can be given what is older than their package. The day of the edition stands for the time of the build, so that the same
 * sources make the same package.
 * @throws {Error} when an address, the root or the timestamp is none
 */
export async function toPackagedFeed({ urls = '', root = '', timestamp, edition }: FeedOfBuild): Promise<string> {
  const mirrors = urls.split(',').flatMap((url) => (url.trim() === '' ? [] : [toMirror(url)]));
  const floor = { edition: edition.number, timestampVersion: 0, builtAt: Date.parse(edition.date) };
  // Without somebody to sign for it an address is of no use, and the other way round.
  if (mirrors.length === 0 || root === '') return JSON.stringify({ mirrors: [], root: '', floor });
  return JSON.stringify({ mirrors, root, floor: { ...floor, timestampVersion: await toTimestampVersion(root, timestamp) } });
}

async function toTimestampVersion(root: string, timestamp: string | undefined): Promise<number> {
  const trusted = await openTrusted(root, timestamp === undefined ? {} : { timestamp }).catch((cause: unknown) => {
    throw new Error('data/feed/root.json is no root of a feed', { cause });
  });
  if (trusted.timestamp !== undefined) return trusted.timestamp.version;
  throw new Error("data/feed/timestamp.json is not there, or data/feed/root.json has not signed for it: copy both from the feed's folder");
}

function toMirror(url: string): string {
  const address = parseFeedAddress(url);
  if (address === undefined) throw new Error(`WXT_FEED_URLS: ${url} is no address of a feed; it begins with https://`);
  return address;
}
