import { RECORD_KINDS } from '../domain/record-kind.ts';
import { SyncError } from '../sync/fault.ts';
import type { FeedState } from '../sync/store.ts';
import type { Arrival, CorpusDatabase } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { toSlotRange } from './slots.ts';
import { type Writing, write } from './transact.ts';

const KEYS_AT_ONCE = 5000;

/** Takes what is staged into use: see SyncStore.takeIntoUse. What it adds is counted before, while both slots stand. */
export async function takeIntoUse(database: CorpusDatabase, feed: string, state: FeedState): Promise<void> {
  const [stage, stored] = await Promise.all([database.get('stages', feed), database.get('feeds', feed)]);
  const before = parseFeedState(stored)?.active;
  const added = stage === undefined ? [] : await countAdded(database, stage.slot, before?.slot);
  await write(database, ['feeds', 'stages', 'arrivals', 'matchers'], 'strict', async (writing) => {
    const { active } = state;
    const journal = await writing.objectStore('stages').get(feed);
    const now = parseFeedState(await writing.objectStore('feeds').get(feed))?.active;
    if (active === undefined || journal === undefined || journal.slot !== stage?.slot || now?.slot !== before?.slot) {
      throw new SyncError('E_STORE', `Nothing of ${feed} is staged that could be taken into use`);
    }
    await assertMatcher(writing, feed, active.matcher);
    const from = before && { number: before.number, date: before.date };
    await writing.objectStore('feeds').put({ ...state, active: { ...active, slot: journal.slot } } satisfies FeedState, feed);
    await writing.objectStore('arrivals').put({ from, added }, feed);
    await writing.objectStore('stages').delete(feed);
  });
}

async function assertMatcher(writing: Writing, feed: string, sha256: string | undefined): Promise<void> {
  if (sha256 === undefined) return;
  if ((await writing.objectStore('matchers').getKey([feed, sha256])) === undefined) {
    throw new SyncError('E_STORE', `The matcher of the staged edition of ${feed} is not there`);
  }
}

/** How many records of each kind one slot has whose ids another has not. */
async function countAdded(database: CorpusDatabase, slot: string, before: string | undefined): Promise<Arrival['added']> {
  const added: { kind: (typeof RECORD_KINDS)[number]; count: number }[] = [];
  for (const kind of RECORD_KINDS) {
    const known = new Set<string>();
    if (before !== undefined) for await (const ids of readIds(database, before, kind)) for (const id of ids) known.add(id);
    let count = 0;
    for await (const ids of readIds(database, slot, kind)) count += ids.filter((id) => !known.has(id)).length;
    if (count > 0) added.push({ kind, count });
  }
  return added;
}

async function* readIds(database: CorpusDatabase, slot: string, kind: (typeof RECORD_KINDS)[number]) {
  let range = toSlotRange(slot, kind);
  for (;;) {
    const keys = await database.getAllKeys('records', range, KEYS_AT_ONCE);
    yield keys.map(([, , id]) => id);
    const last = keys.at(-1);
    if (last === undefined || keys.length < KEYS_AT_ONCE) return;
    range = IDBKeyRange.bound(last, [slot, kind, []], true);
  }
}
