import { parseFeedAddress } from '../../lib/domain/feed-address.ts';

/** What the build is told of the feed that readers are to have from the start. */
export interface FeedOfBuild {
  /** WXT_FEED_URLS: addresses of the same feed, with commas between them; none or empty for a build without a feed. */
  readonly urls: string | undefined;
  /** `data/feed/root.json`, the root of trust, as it stands; undefined where there is none. */
  readonly root: string | undefined;
  /** The edition in the package. */
  readonly edition: { readonly number: number; readonly date: string };
}

/**
 * What the package says of its feed, as JSON: addresses, root of trust, and the floor below which nothing is accepted. The
 * day of the edition stands for the time of the build, so that the same sources make the same package.
 * @throws {Error} when an address is none
 */
export function toPackagedFeed({ urls = '', root = '', edition }: FeedOfBuild): string {
  const mirrors = urls.split(',').flatMap((url) => (url.trim() === '' ? [] : [toMirror(url)]));
  const floor = { edition: edition.number, timestampVersion: 0, builtAt: Date.parse(edition.date) };
  // Without somebody to sign for it an address is of no use, and the other way round.
  const isComplete = mirrors.length > 0 && root !== '';
  return JSON.stringify(isComplete ? { mirrors, root, floor } : { mirrors: [], root: '', floor });
}

function toMirror(url: string): string {
  const address = parseFeedAddress(url);
  if (address === undefined) throw new Error(`WXT_FEED_URLS: ${url} is no address of a feed; it begins with https://`);
  return address;
}
