import type { PinEntry, RecordRef } from './pin.ts';
import type { PinFault } from './pin-fault.ts';

/** What the button beside a record needs: whether it is pinned, and the ways to pin and remove it. */
export interface PinToggle {
  /** What is pinned, by key; undefined until it is known. */
  readonly entries: Pick<ReadonlySet<string>, 'has'> | undefined;
  readonly onPin: (ref: RecordRef) => void;
  readonly onRemove: (ref: RecordRef) => void;
}

/** What a view of records knows of pins, and can do with them. */
export interface PinDesk extends PinToggle {
  readonly entries: ReadonlyMap<string, PinEntry> | undefined;
  /** What the reader removed last in this view: it can be put back. */
  readonly removed: PinEntry | undefined;
  /** What went wrong last, at which record. */
  readonly fault: { readonly key: string; readonly fault: PinFault } | undefined;
  readonly onUndo: () => void;
  readonly onMove: (ref: RecordRef, by: 1 | -1) => void;
  /** Resolves with why a note could not be kept, or with nothing. */
  readonly onSaveNote: (ref: RecordRef, note: string) => Promise<PinFault | undefined>;
}
