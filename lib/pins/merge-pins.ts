import type { MergeCounts } from '../domain/dossier.ts';
import { type Pin, type PinChange, toPinKey } from '../domain/pin.ts';
import type { FilePin } from './pin-data.ts';
import type { PinRoom } from './pin-room.ts';
import { putPin, readPins } from './whole-pins.ts';

/**
 * Takes in pins of a file, all or none. New ones stand last, in the order of the file. Of a record that is pinned here already
 * nothing is lost: its words stay those that were pinned first, and where the two notes differ both are kept, the newer
 * before the other; a note that holds the other is kept alone, so that opening a file twice changes nothing. A note that was
 * changed in the file and not here since the file was saved is as the file has it.
 * @throws {Error} when there is no room for them
 */
export async function mergePins(room: PinRoom, read: readonly FilePin[]): Promise<MergeCounts> {
  return room.write(async (tables) => {
    const { pins } = await readPins(tables);
    const known = new Map(pins.map((pin) => [toPinKey(pin), pin]));
    let last = pins.at(-1)?.place ?? 0;
    const counts = { added: 0, joined: 0, renoted: 0, known: 0 };
    for (const { noteBefore, ...pin } of read) {
      const here = known.get(toPinKey(pin));
      const merged =
        here === undefined ? { ...pin, place: ++last } : toMerged(here, { ...pin, ...(noteBefore !== undefined && { noteBefore }) });
      counts[toOutcome(here?.note, merged.note, pin.note)] += 1;
      known.set(toPinKey(pin), merged);
      putPin(tables, merged);
    }
    return counts;
  });
}

function toOutcome(here: string | undefined, merged: string, read: string): keyof MergeCounts {
  if (here === undefined) return 'added';
  if (merged === here) return 'known';
  return merged === read ? 'renoted' : 'joined';
}

/** One pin out of two of the same record. */
export function toMerged(here: Pin, read: FilePin): Pin {
  const first = read.at < here.at ? read : here;
  const notedAt = Math.max(here.notedAt ?? 0, read.notedAt ?? 0);
  const now = here.now ?? read.now;
  return {
    ...here,
    at: first.at,
    kept: first.kept,
    changes: toUnion(here.changes, read.changes),
    note: joinNotes(here, read),
    ...(notedAt > 0 && { notedAt }),
    ...(now !== undefined && { now }),
  };
}

function joinNotes(here: Pin, read: FilePin): string {
  if (read.noteBefore === here.note) return read.note;
  if (holds(here.note, read.note)) return here.note;
  if (holds(read.note, here.note)) return read.note;
  const [newer, older] = (read.notedAt ?? 0) > (here.notedAt ?? 0) ? [read, here] : [here, read];
  return `${newer.note}\n\n${older.note}`;
}

// A note that was joined before holds the other as paragraphs of its own.
function holds(note: string, other: string): boolean {
  return other === '' || `\n\n${note}\n\n`.includes(`\n\n${other}\n\n`);
}

/** The lines of both change logs, each once, in order of edition. */
export function toUnion(one: readonly PinChange[], other: readonly PinChange[]): readonly PinChange[] {
  const toLine = ({ edition, action, kind, record }: PinChange) => [edition, action, kind, record].join();
  const known = new Set(one.map(toLine));
  return [...one, ...other.filter((change) => !known.has(toLine(change)))].toSorted((a, b) => a.edition - b.edition);
}
