import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { isMatcher, openMatcher } from '../matching/open-matcher.ts';
import { toStored } from '../matching/ship-matcher.ts';
import { withFeed } from '../matching/with-feed.ts';
import { loadMatcher } from '../store/load-matcher.ts';
import { SyncError } from '../sync/fault.ts';
import { gunzip, gunzipUpTo } from '../sync/gunzip.ts';
import { MOST_BYTES } from '../sync/limits.ts';
import type { ReaderFeed } from './reader-feeds.ts';

/** Topics are named by ids of an edition (lib/edition), and a matcher that names anything else is none of ours. */
const ID = /^[a-z0-9-]{1,80}$/u;
/** Texts that no name may mark: what is on every page, and what nobody can mean. */
const UNMARKED = ['', ' ', 'a', 'the of and to in', 'и в не на что', '0123456789', '.,:;!?()[]{}', '的一是不', '\ud800\u0000\ufffe'];

/** How large the names of all feeds may be together, in UTF-8: extension storage has 10 MB (Chromium 156), for other things, too. */
const MOST_IN_ALL = 8 * 1024 * 1024;

/**
 * Looks at downloaded names before they are taken into use: that this version of the extension can open them, that they name
 * topics and nothing else, and that they leave texts alone that nobody's name is in.
 * @param length of the names unpacked, as signed
 * @throws {SyncError} `E_GZIP`, `E_LENGTH`, `E_TOO_LARGE`; `E_NEWER` for another version of matchers, `E_SCHEMA` for anything else
 */
export async function checkMatcher(packed: Uint8Array, length: number): Promise<void> {
  const stored = toStored(await toWhole(gunzip(packed, length)));
  if (!isMatcher(stored)) throw new SyncError('E_NEWER', 'The names are for another version of the extension');
  try {
    assertHarmless(stored);
  } catch (error) {
    throw error instanceof SyncError ? error : new SyncError('E_SCHEMA', 'The names cannot be read', { cause: error });
  }
}

function assertHarmless(stored: string): void {
  const { topics } = JSON.parse(stored.slice(stored.indexOf(' '), stored.indexOf('\n'))) as { readonly topics: unknown };
  if (!Array.isArray(topics) || !topics.every((topic) => typeof topic === 'string' && ID.test(topic))) {
    throw new SyncError('E_SCHEMA', 'The names are of something else than topics');
  }
  const matcher = openMatcher(stored);
  for (const text of UNMARKED) {
    if (matcher.find(text).length > 0) throw new SyncError('E_SCHEMA', `The names mark “${text}”`);
  }
}

/**
 * The compiled names of the feeds that are on, in their order, as pages read them. The package's serve its feed where the
 * database has none that this version can open. Where there is no room for all of them, the last go without.
 */
export async function loadMatchers(feeds: readonly ReaderFeed[], loadPackagedMatcher: () => Promise<Uint8Array>): Promise<string[]> {
  const loaded = feeds
    .filter(({ isOn }) => isOn)
    .map(async ({ id }) => {
      // Damaged ones are as good as none.
      const stored = await loadStored(id).catch(() => undefined);
      if (id === OFFICIAL_FEED) return isMatcher(stored) ? stored : toStored(await loadPackagedMatcher());
      return isMatcher(stored) ? withFeed(stored, id) : undefined;
    });
  return withRoomFor((await Promise.all(loaded)).filter((one) => one !== undefined));
}

function withRoomFor(matchers: readonly string[]): string[] {
  let room = MOST_IN_ALL;
  return matchers.filter((matcher) => {
    const size = new TextEncoder().encode(matcher).length;
    const fits = size <= room;
    if (fits) room -= size;
    return fits;
  });
}

async function loadStored(feed: string): Promise<string | undefined> {
  const kept = await loadMatcher(feed);
  return kept && toStored(await toWhole(gunzipUpTo(kept.bytes, MOST_BYTES.matcher)));
}

async function toWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
