import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { type PinEntry, type RecordRef, toPinKey } from '../domain/pin.ts';
import type { PinDesk } from '../domain/pin-desk.ts';
import type { PinFault } from '../domain/pin-fault.ts';
import { isOfPins } from '../pins/first-place.ts';
import { loadEntries, movePin, putBack, type RemovedPin, removePin, saveNote, savePin } from '../pins/keep-pins.ts';
import { RecordGone, toPinFault } from '../pins/pin-fault.ts';
import { openPinRoom, type PinRoom } from '../pins/pin-room.ts';
import { SECOND_PLACE } from '../pins/second-place.ts';
import { loadExtract } from '../store/load-extract.ts';
import { listFeeds } from '../updates/kept-feeds.ts';
import { readRecords } from '../updates/read-records.ts';
import { toFeedTopic } from '../updates/reader-feeds.ts';
import { RECORDS } from './use-records.ts';

const { local } = browser.storage;

let opened: PinRoom | undefined;

/** The pins of this page. What a private window has besides extension storage goes with it: it is no second place. */
export function openPins(): PinRoom {
  const isPrivate = browser.extension.inIncognitoContext;
  opened ??= openPinRoom({ area: local, locks: navigator.locks, ...(!isPrivate && { second: SECOND_PLACE }) });
  return opened;
}

/** Counts how often pins have changed, by whichever page. */
export function usePinCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const hear = (changes: object) => {
      if (isOfPins(changes)) setCount((before) => before + 1);
    };
    local.onChanged.addListener(hear);
    return () => local.onChanged.removeListener(hear);
  }, []);
  return count;
}

/** The pins, for as long as a view is open, in step with those of every other page. */
export function usePins(): PinDesk {
  const [entries, setEntries] = useState<ReadonlyMap<string, PinEntry>>();
  const [removed, setRemoved] = useState<RemovedPin>();
  const [fault, setFault] = useState<PinDesk['fault']>();
  const count = usePinCount();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const loaded = await loadEntries(openPins());
      if (current) setEntries(new Map(loaded.map((entry) => [toPinKey(entry), entry])));
    };
    // Without them nothing shows as pinned; the view of pins says why.
    load().catch(() => {});
    return () => {
      current = false;
    };
  }, [count]);
  const run = async (ref: RecordRef, work: (room: PinRoom) => Promise<void>) => {
    const failed = await change(work);
    setFault(failed && { key: toPinKey(ref), fault: failed });
  };
  return {
    entries,
    removed: removed?.entry,
    fault,
    onPin: (ref) => void run(ref, (room) => keep(room, ref)),
    onRemove: (ref) => void run(ref, async (room) => setRemoved(await removePin(room, ref))),
    onUndo: () => {
      if (removed === undefined) return;
      setRemoved(undefined);
      void run(removed.entry, (room) => putBack(room, removed));
    },
    onMove: (ref, by) => void run(ref, (room) => movePin(room, ref, by)),
    onSaveNote: (ref, note) => change((room) => saveNote(room, ref, note, Date.now())),
  };
}

async function change(work: (room: PinRoom) => Promise<void>): Promise<PinFault | undefined> {
  try {
    await work(openPins());
    return undefined;
  } catch (error) {
    return toPinFault(error);
  }
}

/**
 * Asks the browser not to throw databases away when the disk is nearly full. With the permission that we have Firefox does so without a
 * word to the reader, and not before it is asked; Chromium does by the permission alone.
 */
export function askToPersist(): void {
  navigator.storage.persist().catch(() => {});
}

async function keep(room: PinRoom, ref: RecordRef): Promise<void> {
  askToPersist();
  const { feed } = toFeedTopic(ref.id);
  const kept = await readRecords(feed, RECORDS, (reader) => loadExtract(reader, ref));
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
  return (await listFeeds(local)).find(({ id }) => id === feed)?.name;
}
