import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PinEntry, type RecordRef, toPinKey } from '../domain/pin.ts';
import type { PinDesk } from '../domain/pin-desk.ts';
import type { PinFault } from '../domain/pin-fault.ts';
import { isOfPins } from '../pins/first-place.ts';
import { loadEntries, movePin, putBack, type RemovedPin, removePin, saveNote } from '../pins/keep-pins.ts';
import { toPinFault } from '../pins/pin-fault.ts';
import type { PinRoom } from '../pins/pin-room.ts';
import { keepRecord, openPins } from './keep-record.ts';
import { RECORDS } from './use-records.ts';

const { local } = browser.storage;

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
    onPin: (ref) => void run(ref, (room) => keepRecord(room, ref, RECORDS)),
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
