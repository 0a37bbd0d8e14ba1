import { toSha256 } from '../edition/digest.ts';
import { parseFeedState } from './feed-state.ts';
import { withDatabase } from './with-database.ts';

/** The compiled names that go with an edition in use. */
export interface FeedMatcher {
  readonly edition: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * The matcher of the edition of a feed that is in use; undefined where it is the package's, and where it is not what it
 * was when it was taken into use.
 * @throws {DOMException} when the database cannot be used
 */
export async function loadMatcher(feed: string): Promise<FeedMatcher | undefined> {
  return withDatabase(async (database) => {
    const reading = database.transaction(['feeds', 'matchers']);
    const active = parseFeedState(await reading.objectStore('feeds').get(feed))?.active;
    if (active?.matcher === undefined) return undefined;
    const bytes = await reading.objectStore('matchers').get([feed, active.matcher]);
    if (!(bytes instanceof Uint8Array)) return undefined;
    const own = new Uint8Array(bytes);
    return (await toSha256(own)) === active.matcher ? { edition: active.number, sha256: active.matcher, bytes: own } : undefined;
  });
}
