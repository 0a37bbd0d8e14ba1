import type { EditionLabel } from '../domain/edition.ts';
import type { FeedStatus } from '../domain/feed-status.ts';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { toSha256 } from '../edition/digest.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import type { FeedState, SyncStore } from '../sync/store.ts';
import { type Records, readRecords } from './read-records.ts';
import { canBeAsked, type ReaderFeed } from './reader-feeds.ts';
import type { Schedules } from './schedules.ts';

/** What a status is put together from, beside the feeds. */
export interface StatusSources {
  readonly store: Pick<SyncStore, 'loadState'>;
  readonly records: Records;
  readonly schedules: Schedules;
  readonly now: number;
  /** Whether the browser lets us load from an address. */
  readonly isAllowed: (address: string) => Promise<boolean>;
}

/** What the updates view says of each feed, in the reader's order. A database that cannot be read is one with nothing in it. */
export function loadStatuses(feeds: readonly ReaderFeed[], sources: StatusSources): Promise<FeedStatus[]> {
  return Promise.all(feeds.map((feed) => loadStatus(feed, sources)));
}

async function loadStatus(feed: ReaderFeed, { store, records, schedules, now, isAllowed }: StatusSources): Promise<FeedStatus> {
  const { id, name, mirrors, root, isOn } = feed;
  const [state, counted] = await Promise.all([
    store.loadState(id).catch(() => undefined),
    readRecords(id, records, countRecords).catch(() => undefined),
  ]);
  const schedule = schedules.get(id);
  const first = mirrors[0];
  // Browsers tell a host that may not be asked no better than one that is not there.
  const barredAddress = schedule?.fault?.code === 'E_NET' ? await findBarred(mirrors, isAllowed) : undefined;
  return {
    id,
    name,
    address: first === undefined ? undefined : first.replace(/^https?:\/\//u, '').replace(/\/$/u, ''),
    mirrors: mirrors.length,
    fingerprint: root === '' ? undefined : await toSha256(root),
    isOn,
    edition: counted?.edition,
    // An edition that came with the extension stands in the database too, and is the package's all the same.
    readFrom: counted === undefined ? 'nowhere' : isPackaged(feed, counted.edition) ? 'package' : counted.readFrom,
    sources: counted?.sources ?? 0,
    records: counted?.records ?? 0,
    ...toFreshness(state, now),
    lastFault: schedule?.fault,
    ...(barredAddress !== undefined && { barredAddress }),
    nextAt: isOn && canBeAsked(feed) ? schedule?.nextAt : undefined,
  };
}

async function findBarred(addresses: readonly string[], isAllowed: StatusSources['isAllowed']): Promise<string | undefined> {
  for (const address of addresses) if (!(await isAllowed(address).catch(() => true))) return address;
  return undefined;
}

/** When an edition was last known to be the newest, and whether what said so has expired since. */
export function toFreshness(state: FeedState | undefined, now: number): Pick<FeedStatus, 'confirmedAt' | 'isStale'> {
  return { confirmedAt: state?.lastOkAt, isStale: state?.freshUntil !== undefined && now > state.freshUntil };
}

function isPackaged({ id, floor }: ReaderFeed, edition: EditionLabel): boolean {
  return id === OFFICIAL_FEED && edition.number === floor?.edition;
}

async function countRecords(reader: CorpusReader) {
  const counts = await Promise.all(RECORD_KINDS.map(async (kind) => ({ kind, count: await reader.count(kind) })));
  return {
    edition: reader.edition,
    readFrom: reader.readFrom,
    sources: counts.find(({ kind }) => kind === 'sources')?.count ?? 0,
    records: counts.reduce((sum, { count }) => sum + count, 0),
  };
}
