import { browser } from 'wxt/browser';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { type RecordRef, toPinKey } from '../domain/pin.ts';
import { savePin } from '../pins/keep-pins.ts';
import { RecordGone } from '../pins/pin-fault.ts';
import { openPinRoom, type PinRoom } from '../pins/pin-room.ts';
import { SECOND_PLACE } from '../pins/second-place.ts';
import { loadExtract } from '../store/load-extract.ts';
import { listFeeds } from '../updates/kept-feeds.ts';
import { type Records, readRecords } from '../updates/read-records.ts';
import { toFeedTopic } from '../updates/reader-feeds.ts';

let opened: PinRoom | undefined;

/** The pins of this page. What a private window has besides extension storage goes with it: it is no second place. */
export function openPins(): PinRoom {
  const isPrivate = browser.extension.inIncognitoContext;
  opened ??= openPinRoom({ area: browser.storage.local, locks: navigator.locks, ...(!isPrivate && { second: SECOND_PLACE }) });
  return opened;
}

/**
 * Asks the browser not to throw databases away when the disk is nearly full. With the permission that we have Firefox does so without a
 * word to the reader, and not before it is asked; Chromium does by the permission alone, and its background cannot ask.
 */
export async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Then they are as they were.
  }
}

/**
 * Pins a record as the edition in use has it.
 * @throws {RecordGone} when none has it
 * @throws {Error} when it could not be kept
 */
export async function keepRecord(room: PinRoom, ref: RecordRef, records: Records): Promise<void> {
  void askToPersist();
  const { feed } = toFeedTopic(ref.id);
  const kept = await readRecords(feed, records, (reader) => loadExtract(reader, ref));
  if (kept === undefined) throw new RecordGone(`No edition in use has ${toPinKey(ref)}`);
  const feedName = feed === OFFICIAL_FEED ? undefined : await findFeedName(feed);
  await savePin(room, {
    kind: ref.kind,
    id: ref.id,
    at: Date.now(),
    note: '',
    changes: [],
    kept: { ...kept, ...(feedName !== undefined && { feedName }) },
  });
}

async function findFeedName(feed: string): Promise<string | undefined> {
  return (await listFeeds(browser.storage.local)).find(({ id }) => id === feed)?.name;
}
