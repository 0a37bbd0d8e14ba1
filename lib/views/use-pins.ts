import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { type Pin, type PinEntry, type RecordRef, toPinKey } from '../domain/pin.ts';
import type { PinDesk } from '../domain/pin-desk.ts';
import type { PinFault } from '../domain/pin-fault.ts';
import { loadEntries, movePin, removePin, saveNote, savePin } from '../pins/keep-pins.ts';
import { openPinDatabase } from '../pins/pin-database.ts';
import { RecordGone, toPinFault } from '../pins/pin-fault.ts';
import { type PinRoom, toMemoryRoom } from '../pins/pin-room.ts';
import { openPinSignal } from '../pins/pin-signal.ts';
import { loadExtract } from '../store/load-extract.ts';
import { loadFeeds } from '../updates/kept-feeds.ts';
import { readRecords } from '../updates/read-records.ts';
import { parsePackagedFeed, toFeedTopic } from '../updates/reader-feeds.ts';
import { RECORDS } from './use-records.ts';

/** Where the pins of this page are: `fault` says why they are only in its memory. */
export interface PinPlace {
  readonly room: PinRoom;
  readonly fault?: PinFault;
}

// Once a page: what is pinned into its memory must be there for as long as it is open.
let opened: Promise<PinPlace> | undefined;

/** The pins of this page: in the database, or in the memory of the page where the browser gives none. */
export function openPins(): Promise<PinPlace> {
  opened ??= openPinDatabase().then(
    (room) => ({ room }),
    (error: unknown) => ({ room: toMemoryRoom(), fault: toPinFault(error) }),
  );
  return opened;
}

const hearers = new Set<() => void>();
let signal: ReturnType<typeof openPinSignal> | undefined;

/** Tells every view of pins, in this page and in others, that they have changed. */
export function tellPins(): void {
  for (const hear of hearers) hear();
  signal?.tell();
}

/** Counts how often pins have changed, by whichever page. */
export function usePinCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const hear = () => setCount((before) => before + 1);
    signal ??= openPinSignal(() => {
      for (const one of hearers) one();
    });
    hearers.add(hear);
    return () => void hearers.delete(hear);
  }, []);
  return count;
}

/** The pins, for as long as a view is open, in step with those of every other page. */
export function usePins(): PinDesk {
  const [entries, setEntries] = useState<ReadonlyMap<string, PinEntry>>();
  const [removed, setRemoved] = useState<Pin>();
  const [fault, setFault] = useState<PinDesk['fault']>();
  const count = usePinCount();
  useEffect(() => {
    let current = true;
    const load = async () => {
      const { room } = await openPins();
      const loaded = await loadEntries(room);
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
    removed,
    fault,
    onPin: (ref) => void run(ref, (room) => keep(room, ref)),
    onRemove: (ref) => void run(ref, async (room) => setRemoved(await removePin(room, ref))),
    onUndo: () => {
      if (removed === undefined) return;
      setRemoved(undefined);
      void run(removed, (room) => savePin(room, removed));
    },
    onMove: (ref, by) => void run(ref, (room) => movePin(room, ref, by)),
    onSaveNote: (ref, note) => change((room) => saveNote(room, ref, note, Date.now())),
  };
}

async function change(work: (room: PinRoom) => Promise<void>): Promise<PinFault | undefined> {
  try {
    await work((await openPins()).room);
    tellPins();
    return undefined;
  } catch (error) {
    return toPinFault(error);
  }
}

async function keep(room: PinRoom, ref: RecordRef): Promise<void> {
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
  const feeds = await loadFeeds(browser.storage.local, parsePackagedFeed(''));
  return feeds.find(({ id }) => id === feed)?.name;
}
