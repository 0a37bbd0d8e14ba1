import { unwrap } from 'idb';
import { SyncError } from '../sync/fault.ts';
import type { Stage, StagedRecord } from '../sync/store.ts';
import type { CorpusDatabase, StageJournal } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { freeSlot } from './free-slot.ts';
import { readSlot, toStagedRecord } from './read-slot.ts';
import { toFreeSlot, toRangeAfter } from './slots.ts';
import { findRecordKey, toRecordKey, toStoredRecord } from './stored-record.ts';
import { type Writing, write } from './transact.ts';

// Readers wait while records are written.
const COPIED_AT_ONCE = 250;

/** Opens the stage of a feed for a target: see SyncStore.openStage. */
export async function openStage(database: CorpusDatabase, feed: string, target: string, from: 'nothing' | 'active'): Promise<Stage> {
  const again = await write(database, ['feeds', 'stages'], 'relaxed', (writing) => findAgain(writing, feed, target, from));
  const journal = again ?? (await beginStage(database, feed, target, from));
  return toStage(database, feed, await copyActive(database, feed, journal));
}

// What stands in the journal if it is of the same target and base; else the journal is emptied, before the slot is.
async function findAgain(writing: Writing, feed: string, target: string, from: 'nothing' | 'active'): Promise<StageJournal | undefined> {
  const begun = await toBeginning(writing, feed, target, from);
  const journal = await writing.objectStore('stages').get(feed);
  if (journal?.target === target && journal.slot === begun.slot && journal.base === begun.base) return journal;
  await writing.objectStore('stages').delete(feed);
  return undefined;
}

async function toBeginning(writing: Writing, feed: string, target: string, from: 'nothing' | 'active'): Promise<StageJournal> {
  const active = parseFeedState(await writing.objectStore('feeds').get(feed))?.active;
  if (from === 'active' && active === undefined) throw new SyncError('E_STORE', `No edition of ${feed} is in use that could be changed`);
  const base = from === 'active' ? active?.resultDigest : undefined;
  return { slot: toFreeSlot(feed, active?.slot), target, base, copied: undefined, linesDone: 0 };
}

async function beginStage(database: CorpusDatabase, feed: string, target: string, from: 'nothing' | 'active'): Promise<StageJournal> {
  const beginIn = (slot: string | undefined) =>
    write(database, ['feeds', 'stages'], 'relaxed', async (writing) => {
      const journal = await toBeginning(writing, feed, target, from);
      // Another edition has come into use while the slot was emptied; the next run begins anew.
      if (slot !== undefined && slot !== journal.slot) throw new SyncError('E_STORE', `The edition of ${feed} in use has changed`);
      if (slot !== undefined) await writing.objectStore('stages').put(journal, feed);
      return journal;
    });
  const { slot } = await beginIn(undefined);
  await freeSlot(database, slot);
  return beginIn(slot);
}

async function copyActive(database: CorpusDatabase, feed: string, begun: StageJournal): Promise<StageJournal> {
  let journal = begun;
  while (journal.base !== undefined && journal.copied !== 'all') {
    const before = journal;
    journal = await write(database, ['feeds', 'stages', 'records'], 'relaxed', (writing) => copySome(writing, feed, before));
  }
  return journal;
}

async function copySome(writing: Writing, feed: string, journal: StageJournal): Promise<StageJournal> {
  await assertStands(writing, feed, journal);
  const active = parseFeedState(await writing.objectStore('feeds').get(feed))?.active;
  if (active === undefined || active.resultDigest !== journal.base || journal.copied === 'all') {
    throw new SyncError('E_STORE', `The edition of ${feed} in use has changed`);
  }
  const records = writing.objectStore('records');
  const some = await records.getAll(toRangeAfter(active.slot, journal.copied), COPIED_AT_ONCE);
  const last = some.at(-1);
  // Not awaited one by one: the transaction ends when all are done, and is taken back when one fails.
  const raw = unwrap(records);
  for (const { kind, id, record } of some) raw.put(toStoredRecord(journal.slot, kind, id, record));
  const next: StageJournal = { ...journal, copied: last && some.length === COPIED_AT_ONCE ? [last.kind, last.id] : 'all' };
  unwrap(writing.objectStore('stages')).put(next, feed);
  writing.commit();
  return next;
}

// Nobody else has begun, gone on with, given up or taken into use what this stage is.
async function assertStands(writing: Writing, feed: string, journal: StageJournal): Promise<void> {
  const { slot, target, base, linesDone, copied } = (await writing.objectStore('stages').get(feed)) ?? {};
  const isSame = slot === journal.slot && target === journal.target && base === journal.base && linesDone === journal.linesDone;
  if (!isSame || String(copied) !== String(journal.copied)) throw new SyncError('E_STORE', `The stage of ${feed} was given up`);
}

function toStage(database: CorpusDatabase, feed: string, opened: StageJournal): Stage {
  let journal = opened;
  const { slot } = opened;
  return {
    get linesDone() {
      return journal.linesDone;
    },
    async load(id) {
      const key = findRecordKey(slot, id);
      return key && (await database.get('records', key))?.record;
    },
    async write(puts, deletions, linesDone) {
      const next = { ...journal, linesDone };
      await write(database, ['records', 'stages'], 'relaxed', async (writing) => {
        await assertStands(writing, feed, journal);
        const records = unwrap(writing.objectStore('records'));
        for (const id of deletions) records.delete(toRecordKey(slot, id));
        for (const put of puts) records.put(toStored(slot, put));
        // What went wrong with one of them is heard from the transaction.
        unwrap(writing.objectStore('stages')).put(next, feed);
        writing.commit();
      });
      journal = next;
    },
    async *readAll() {
      for await (const batch of readSlot(database, slot)) yield batch.map(toStagedRecord);
    },
  };
}

function toStored(slot: string, { id, record }: StagedRecord) {
  const [, kind, rest] = toRecordKey(slot, id);
  return toStoredRecord(slot, kind, rest, record);
}
