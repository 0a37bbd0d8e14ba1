import { toSha256 } from '../edition/digest.ts';
import { DigestInSteps } from '../edition/digest-in-steps.ts';
import type { ActiveEdition, StagedRecord } from '../sync/store.ts';
import type { CorpusDatabase, StoredRecord } from './corpus-schema.ts';
import { parseFeedState } from './feed-state.ts';
import { readSlot } from './read-slot.ts';
import { toStoredRecord } from './stored-record.ts';
import { write } from './transact.ts';

/** What an audit of a feed found: no edition in use, one that is whole, or one that was not and is out of use now. */
export type AuditResult = 'nothing' | 'sound' | 'dropped';

/**
 * Counts the records of a feed's edition in the database, makes their digest anew, and that of the names that go with them.
 * Where they are not what was taken into use, the edition is in use no more: the packaged one serves, until it is installed again or an update comes. What
 * is trusted and has been seen stays.
 * @param hasRoom whether the device still takes what is written
 * @throws {DOMException} when the database cannot be used
 */
export async function auditCorpus(database: CorpusDatabase, feed: string, hasRoom: () => Promise<boolean>): Promise<AuditResult> {
  for (;;) {
    const active = parseFeedState(await database.get('feeds', feed))?.active;
    if (active === undefined) return 'nothing';
    const isSound = await isWhole(database, feed, active, hasRoom);
    const isStill = await settle(database, feed, active, isSound);
    // Else another edition has come into use meanwhile, and this one may have been deleted while it was read.
    if (isStill) return isSound ? 'sound' : 'dropped';
  }
}

async function settle(database: CorpusDatabase, feed: string, audited: ActiveEdition, isSound: boolean): Promise<boolean> {
  return write(database, ['feeds', 'arrivals'], 'strict', async (writing) => {
    const feeds = writing.objectStore('feeds');
    const { active, ...state } = parseFeedState(await feeds.get(feed)) ?? {};
    if (active?.slot !== audited.slot || active.resultDigest !== audited.resultDigest) return false;
    if (isSound) return true;
    await feeds.put(state, feed);
    await writing.objectStore('arrivals').delete(feed);
    return true;
  });
}

async function isWhole(database: CorpusDatabase, feed: string, active: ActiveEdition, hasRoom: () => Promise<boolean>): Promise<boolean> {
  const { slot, records, resultDigest, matcher } = active;
  const steps = new DigestInSteps();
  try {
    if (matcher !== undefined && !(await hasMatcher(database, feed, matcher))) return false;
    for await (const batch of readSlot(database, slot)) await steps.add(batch.map(toRecord));
  } catch (error) {
    // Records that the browser cannot read back are as good as altered; a handle that was closed says nothing of them.
    if (error instanceof DOMException && !UNREADABLE.includes(error.name)) throw error;
    // On a full disk Chromium cannot read what is whole, either.
    if (!(await hasRoom())) throw error;
    return false;
  }
  return steps.count === records && (await steps.toDigest()) === resultDigest;
}

async function hasMatcher(database: CorpusDatabase, feed: string, sha256: string): Promise<boolean> {
  const bytes: unknown = await database.get('matchers', [feed, sha256]);
  return bytes instanceof Uint8Array && (await toSha256(new Uint8Array(bytes))) === sha256;
}

const UNREADABLE: readonly string[] = ['UnknownError', 'DataError', 'NotReadableError', 'DataCloneError'];

// The keys by which topics find a record are not in the digest, and follow from the record.
function toRecord({ slot, kind, id, topicKeys, record }: StoredRecord): StagedRecord {
  const expected = toStoredRecord(slot, kind, id, record).topicKeys;
  if (!Array.isArray(topicKeys) || topicKeys.join('\n') !== expected.join('\n')) throw new TypeError(`${kind}/${id} has other topics`);
  return { id: `${kind}/${id}`, record };
}
