import { unwrap } from 'idb';
import type { Edition } from '../domain/edition.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { OFFICIAL_FEED } from '../sync/feed.ts';
import { NO_STATE } from '../sync/high-marks.ts';
import type { ActiveEdition, FeedState } from '../sync/store.ts';
import { type CorpusDatabase, toAdded } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { toFreeSlot, toSlotRange } from './slots.ts';
import { toStoredRecord } from './stored-record.ts';
import { type Writing, write } from './transact.ts';

/**
 * Puts the packaged edition into the free slot of the feed it is of and takes it into use, in one transaction: afterwards
 * either all of it is there and in use, or nothing has changed. An edition in use of the same digest or a higher number
 * is left as it is; so is what is trusted and has been seen. What was staged for that slot is given up.
 * @throws {DOMException} when the browser refuses to write, for example for lack of room
 */
export async function installEdition(database: CorpusDatabase, edition: Edition): Promise<ActiveEdition> {
  const known = parseFeedState(await database.get('feeds', OFFICIAL_FEED))?.active;
  if (known !== undefined && stays(known, edition)) return known;
  return write(database, ['records', 'feeds', 'stages', 'arrivals'], 'strict', (writing) => install(writing, edition));
}

function stays(active: ActiveEdition, edition: Edition): boolean {
  return active.resultDigest === edition.digest || active.number > edition.number;
}

async function install(writing: Writing, edition: Edition): Promise<ActiveEdition> {
  const feeds = writing.objectStore('feeds');
  const { active: before, ...state } = parseFeedState(await feeds.get(OFFICIAL_FEED)) ?? NO_STATE;
  if (before !== undefined && stays(before, edition)) return before;
  const slot = toFreeSlot(OFFICIAL_FEED, before?.slot);
  const records = writing.objectStore('records');
  const known = new Set((before ? await records.getAllKeys(toSlotRange(before.slot)) : []).map(([, kind, id]) => `${kind}/${id}`));
  await records.delete(toSlotRange(slot));
  // Not awaited one by one: the transaction ends when all are done, and is taken back when one fails.
  const raw = unwrap(records);
  for (const kind of RECORD_KINDS) for (const record of edition.records[kind]) raw.put(toStoredRecord(slot, kind, record.id, record));
  const from = before && { number: before.number, date: before.date };
  const toFresh = (kind: RecordKind) => edition.records[kind].map(({ id }) => id).filter((id) => !known.has(`${kind}/${id}`));
  const added = RECORD_KINDS.map((kind) => {
    const ids = toFresh(kind);
    return toAdded(kind, ids.length, ids, from);
  });
  const active: ActiveEdition = {
    slot,
    number: edition.number,
    date: edition.date,
    records: RECORD_KINDS.reduce((sum, kind) => sum + edition.records[kind].length, 0),
    resultDigest: edition.digest,
  };
  await writing.objectStore('stages').delete(OFFICIAL_FEED);
  await writing.objectStore('arrivals').put({ from, added: added.filter(({ count }) => count > 0) }, OFFICIAL_FEED);
  await feeds.put({ ...state, active } satisfies FeedState, OFFICIAL_FEED);
  return active;
}
