import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { SyncError } from '../sync/fault.ts';
import type { FeedState } from '../sync/store.ts';
import { type CorpusDatabase, MOST_NAMED, toAdded } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { toSlotRange } from './slots.ts';
import { type Writing, write } from './transact.ts';

const KEYS_AT_ONCE = 5000;

/** Takes what is staged into use: see SyncStore.takeIntoUse. What it adds is looked for before, while both slots stand. */
export async function takeIntoUse(database: CorpusDatabase, feed: string, state: FeedState): Promise<void> {
  const [stage, stored] = await Promise.all([database.get('stages', feed), database.get('feeds', feed)]);
  const before = parseFeedState(stored)?.active;
  const added = stage === undefined ? [] : await findAdded(database, stage.slot, before?.slot);
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
    await writing.objectStore('arrivals').put({ from, added: added.map(({ kind, count, ids }) => toAdded(kind, count, ids, from)) }, feed);
    await writing.objectStore('stages').delete(feed);
  });
}

async function assertMatcher(writing: Writing, feed: string, sha256: string | undefined): Promise<void> {
  if (sha256 === undefined) return;
  if ((await writing.objectStore('matchers').getKey([feed, sha256])) === undefined) {
    throw new SyncError('E_STORE', `The matcher of the staged edition of ${feed} is not there`);
  }
}

/** How many records of each kind one slot has whose ids another has not, and the first of these. */
async function findAdded(database: CorpusDatabase, slot: string, before: string | undefined) {
  const added: { readonly kind: RecordKind; readonly count: number; readonly ids: readonly string[] }[] = [];
  for (const kind of RECORD_KINDS) {
    const known = new Set<string>();
    if (before !== undefined) for await (const ids of readIds(database, before, kind)) for (const id of ids) known.add(id);
    let [count, first]: [number, readonly string[]] = [0, []];
    for await (const ids of readIds(database, slot, kind)) {
      const fresh = ids.filter((id) => !known.has(id));
      [count, first] = [count + fresh.length, [...first, ...fresh].slice(0, MOST_NAMED)];
    }
    if (count > 0) added.push({ kind, count, ids: first });
  }
  return added;
}

async function* readIds(database: CorpusDatabase, slot: string, kind: RecordKind) {
  let range = toSlotRange(slot, kind);
  for (;;) {
    const keys = await database.getAllKeys('records', range, KEYS_AT_ONCE);
    yield keys.map(([, , id]) => id);
    const last = keys.at(-1);
    if (last === undefined || keys.length < KEYS_AT_ONCE) return;
    range = IDBKeyRange.bound(last, [slot, kind, []], true);
  }
}
