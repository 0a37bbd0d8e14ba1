import { type PinEntry, toPinKey } from '../domain/pin.ts';

/** What of a pin is small, under its key, as it is stored: whatever another version wrote stays as it is. */
export interface StoredEntry {
  readonly key: string;
  /** Milliseconds since 1970 when it or its words were last changed, and always more than before. Pins of old have none. */
  readonly revision?: number;
}

/** What is kept of a pin beside its entry: all that is large. */
export interface StoredWords {
  readonly key: string;
  readonly kept: unknown;
  readonly changes: unknown;
  readonly now?: unknown;
}

/** Stands for a pin that was removed until it is gone from the second place, too. */
export interface Removal {
  readonly key: string;
  readonly revision: number;
  readonly isRemoved: true;
}

/** What stands under the key of a pin. */
export type Stored = StoredEntry | Removal;

/** Whether a pin was removed. */
export function isRemoval(stored: Stored): stored is Removal {
  return 'isRemoved' in stored;
}

/** When it was last changed. */
export function toRevision(stored: Stored | undefined): number {
  return stored === undefined ? -1 : (stored.revision ?? 0);
}

/** An entry as it is stored after a change, however the clock was set meanwhile. */
export function toStoredEntry(entry: PinEntry, before: Stored | undefined): StoredEntry {
  return { ...entry, key: toPinKey(entry), revision: toNextRevision(before) };
}

/** What stands for a pin from now on that is removed. */
export function toRemoval(before: Stored): Removal {
  return { key: before.key, revision: toNextRevision(before), isRemoved: true };
}

function toNextRevision(before: Stored | undefined): number {
  return Math.max(Date.now(), toRevision(before) + 1);
}
