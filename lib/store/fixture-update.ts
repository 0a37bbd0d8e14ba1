/** For tests only: made-up editions, an update as a client makes it, what readers see then, and processes that die. */
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { type Changes, compileFixtureEdition, fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
import type { Edition } from '../domain/edition.ts';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { toCorpusDigest, toDigestLine, toLinesDigest, toSha256 } from '../edition/digest.ts';
import { NO_MARKS } from '../sync/high-marks.ts';
import type { FeedState, StagedRecord, SyncStore } from '../sync/store.ts';
import { readFeed } from './open-corpus.ts';

/** An edition of the made-up corpus by its number, which its bridge tells. */
export function compileNumbered(number: number, changes: Changes = {}): Promise<Edition> {
  return compileFixtureEdition({
    'edition.yaml': { number, date: '2026-11-02' },
    'topics/bridge.yaml': { ...fixtureRecord('topics/bridge.yaml'), summary: inAll(`Bridge ${number}.`) },
    ...changes,
  });
}

/** An edition of so many records that they come in several batches. */
export async function makeBulk(number: number, count: number): Promise<Edition> {
  const none = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as EditionRecords;
  const reasons = Array.from({ length: count }, (_, at) => ({
    id: `r${String(at).padStart(6, '0')}`,
    text: { en: `Reason ${at} of ${number}` },
  }));
  const records = { ...none, reasons };
  return { schema: 1, number, date: '2026-11-02', digest: await toCorpusDigest(records), records };
}

/** Its records as an update has them. */
export function toStaged({ records }: Edition): StagedRecord[] {
  return RECORD_KINDS.flatMap((kind) => records[kind].map((record) => ({ id: `${kind}/${record.id}`, record })));
}

/** A matcher as far as the store is concerned. */
export const MATCHER = new Uint8Array([1, 2, 3]);

/** What is to be known of a feed once an edition of it is in use. */
export async function toState({ number, date, digest, records }: Edition): Promise<FeedState> {
  const count = RECORD_KINDS.reduce((sum, kind) => sum + records[kind].length, 0);
  return {
    active: { slot: '', number, date, records: count, resultDigest: digest, matcher: await toSha256(MATCHER) },
    trusted: { root: '{}', timestamp: `{"version":${number}}` },
    high: { ...NO_MARKS, root: 1, timestamp: number, edition: number },
    lastOkAt: number,
    maxClockSeen: number,
  };
}

/** How an update is made: of which feed, and from what. */
export interface UpdateChoices {
  readonly feed?: string;
  /** The edition in use, when the update is a delta against it. */
  readonly base?: Edition;
  readonly batch?: number;
}

/** Brings an edition into use, as a client does that has checked every byte of it; goes on where it was left. */
export async function update(
  store: SyncStore,
  edition: Edition,
  { feed = 'parallax', base, batch = 3 }: UpdateChoices = {},
): Promise<void> {
  const staged = toStaged(edition);
  const known = new Map(base && toStaged(base).map(({ id, record }) => [id, JSON.stringify(record)]));
  const puts = staged.filter(({ id, record }) => known.get(id) !== JSON.stringify(record));
  const deletions = [...known.keys()].filter((id) => !staged.some((one) => one.id === id));
  const lines = [...puts, ...deletions];
  const stage = await store.openStage(feed, `target of ${edition.number}`, base ? 'active' : 'nothing');
  for (let at = stage.linesDone; at < lines.length; at += batch) {
    const some = lines.slice(at, at + batch);
    const toPut = some.filter((line) => typeof line !== 'string');
    const toDelete = some.filter((line) => typeof line === 'string');
    await stage.write(toPut, toDelete, Math.min(at + batch, lines.length));
  }
  const found: string[] = [];
  for await (const some of stage.readAll()) found.push(...(await Promise.all(some.map(({ id, record }) => toDigestLine(id, record)))));
  if ((await toLinesDigest(found)) !== edition.digest) throw new Error('What was put together is not the edition');
  const state = await toState(edition);
  await store.saveMatcher(feed, state.active?.matcher ?? '', MATCHER);
  await store.takeIntoUse(feed, state);
  await store.sweep(feed);
}

/** What readers of a feed see: the number and the digest of all records; undefined when there is nothing to be read. */
export function see(feed = 'parallax'): Promise<{ readonly number: number; readonly digest: string } | undefined> {
  return readFeed(feed, async (reader) => {
    const kinds: [string, readonly object[]][] = [];
    for (const kind of RECORD_KINDS) kinds.push([kind, await reader.loadAll(kind)]);
    return { number: reader.edition.number, records: Object.fromEntries(kinds) as unknown as EditionRecords };
  }).then(async (seen) => seen && { number: seen.number, digest: await toCorpusDigest(seen.records) });
}

/** How something goes wrong at a step: the browser refuses, takes the transaction back, or the process ends. */
export type Mishap = 'refusal' | 'abort' | 'death';

/**
 * From now on the n-th step of the database goes wrong: a transaction that writes is opened, a record put or deleted.
 * After a death nothing more is done until `live` is called. Gives the number of steps when none goes wrong.
 */
export function failAt(n: number, mishap: Mishap): { readonly steps: () => number; readonly live: () => void } {
  let steps = 0;
  let isDead = false;
  const step = (transaction: IDBTransaction | undefined) => {
    if (isDead) throw new DOMException('The process has ended', 'InvalidStateError');
    steps++;
    if (steps !== n) return;
    isDead = mishap === 'death';
    if (mishap !== 'refusal') transaction?.abort();
    throw new DOMException('No room', mishap === 'refusal' ? 'QuotaExceededError' : 'AbortError');
  };
  const { put, delete: remove } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
  const { transaction } = Object.getOwnPropertyDescriptors(IDBDatabase.prototype);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    step(this.transaction);
    return put.value?.apply(this, given) as IDBRequest<IDBValidKey>;
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...given) {
    step(this.transaction);
    return remove.value?.apply(this, given) as IDBRequest<undefined>;
  });
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    if (given[1] === 'readwrite' || isDead) step(undefined);
    return transaction.value?.apply(this, given) as IDBTransaction;
  });
  return { steps: () => steps, live: () => vi.restoreAllMocks() };
}
