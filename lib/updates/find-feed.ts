import type { FeedFinding } from '../domain/feed-finding.ts';
import type { FeedFault } from '../domain/feed-status.ts';
import { toSha256 } from '../edition/digest.ts';
import { SyncError, type SyncFault } from '../sync/fault.ts';
import { fetchFile } from '../sync/fetch-file.ts';
import { MOST_BYTES } from '../sync/limits.ts';
import type { LedgerEntry } from '../sync/progress.ts';
import { decodeUtf8 } from '../sync/strict-json.ts';
import type { Clock, Fetcher } from '../sync/surroundings.ts';
import { openTrusted } from '../sync/trusted-set.ts';
import type { ReaderFeed } from './reader-feeds.ts';

/** The first root of a feed, which every later one is vouched for by. */
export const FIRST_ROOT = '1.root.json';

const NEVER = new AbortController().signal;

/** What a feed is looked for with. */
export interface FindSurroundings {
  readonly fetch: Fetcher;
  readonly clock: Clock;
  readonly onAsk?: (entry: LedgerEntry) => void;
  readonly onRequest: (entry: LedgerEntry) => void;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/** The first root of a feed that is not trusted yet: its text, and its SHA-256 by which a reader can know it. */
export interface FirstRoot {
  readonly root: string;
  readonly fingerprint: string;
}

/** A feed that was found, or why there is none. */
export type FoundRoot = FirstRoot | { readonly fault: FeedFault };

/** Fetches the root of the feed at an address and sees that it is one, signed by its own keys; pins nothing. */
export async function fetchRoot(address: string, { fetch, clock, onAsk, onRequest, signal = NEVER }: FindSurroundings): Promise<FoundRoot> {
  const { host } = new URL(address);
  const at = clock.now();
  let received = 0;
  const entry = { at, feed: '', host, file: FIRST_ROOT, why: 'feed-added' } as const;
  const note = (result: LedgerEntry['result']) => onRequest({ ...entry, bytes: received, result });
  onAsk?.({ ...entry, bytes: 0, result: 'unanswered' });
  const onBytes = (count: number) => {
    received += count;
  };
  try {
    const asked = fetchFile(address + FIRST_ROOT, { fetch, clock, signal, most: MOST_BYTES.root, onBytes });
    const bytes = await asked.catch((error: unknown) => {
      note(toCode(error));
      throw error;
    });
    note(bytes === undefined ? 'absent' : 'received');
    if (bytes === undefined) throw new SyncError('E_HTTP', `There is no ${FIRST_ROOT} at ${address}`);
    return await openRoot(bytes);
  } catch (error) {
    return { fault: { code: toCode(error), at: clock.now(), host } };
  }
}

/**
 * Sees that bytes are a root, signed by its own keys.
 * @throws {SyncError} `E_PARSE`, `E_SPEC`, `E_THRESHOLD` and what else can be wrong with a root
 */
export async function openRoot(bytes: Uint8Array): Promise<FirstRoot> {
  const root = decodeUtf8(bytes);
  await openTrusted(root, {});
  return { root, fingerprint: await toSha256(bytes) };
}

function toCode(error: unknown): SyncFault {
  return error instanceof SyncError ? error.fault : 'E_NET';
}

/** The id of a feed that a reader adds, by the fingerprint of its root. */
export function toFeedId(fingerprint: string): string {
  return `f${fingerprint.slice(0, 12)}`;
}

/** What a reader is told of what was found at an address. */
export function toFinding(address: string, found: FoundRoot, feeds: readonly ReaderFeed[]): FeedFinding {
  if ('fault' in found) return { kind: 'failed', fault: found.fault };
  const { fingerprint, root } = found;
  const known = feeds.find((feed) => feed.id === toFeedId(fingerprint) || feed.root === root);
  return known === undefined ? { kind: 'found', address, fingerprint } : { kind: 'known', name: known.name };
}
