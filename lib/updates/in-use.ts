import type { Freshness } from '../domain/freshness.ts';
import type { SyncStore } from '../sync/store.ts';
import { canBeAsked, type ReaderFeed } from './reader-feeds.ts';
import { loadValue, type StoredValues } from './stored-values.ts';

/** What storage says of the editions in use: written after each run, so that whoever shows records hears of another. */
export const IN_USE = 'in-use';

interface InUse {
  /** Digest of the edition; undefined where the package's is in use. */
  readonly edition: string | undefined;
  readonly confirmedAt: number | undefined;
  readonly freshUntil: number | undefined;
  /** Nobody can be asked whether there is a newer one. */
  readonly isFromFiles: boolean;
}

/** Writes down which edition of each feed is in use and until when that is known to be the newest. */
export async function saveInUse(stored: StoredValues, feeds: readonly ReaderFeed[], store: Pick<SyncStore, 'loadState'>): Promise<void> {
  const entries = feeds
    .filter(({ root }) => root !== '')
    .map(async (feed) => {
      const { id } = feed;
      const state = await store.loadState(id).catch(() => undefined);
      const { lastOkAt, freshUntil, active } = state ?? {};
      return [
        id,
        { edition: active?.resultDigest, confirmedAt: lastOkAt, freshUntil, isFromFiles: !canBeAsked(feed) } satisfies InUse,
      ] as const;
    });
  await stored.set({ [IN_USE]: Object.fromEntries(await Promise.all(entries)) });
}

/** How much is known of whether a feed's edition is the newest; undefined of a feed that nobody can ask. */
export async function loadFreshness(stored: StoredValues, feed: string, now: number): Promise<Freshness | undefined> {
  const value = await loadValue(stored, IN_USE);
  const entry =
    typeof value === 'object' && value !== null && Object.hasOwn(value, feed) ? (value as Record<string, unknown>)[feed] : undefined;
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { confirmedAt, freshUntil, isFromFiles } = entry as Partial<Record<keyof InUse, unknown>>;
  if (isFromFiles === true) return undefined;
  return {
    confirmedAt: typeof confirmedAt === 'number' ? confirmedAt : undefined,
    isStale: typeof freshUntil === 'number' && now > freshUntil,
    now,
  };
}
