import * as v from 'valibot';
import type { PinEntry } from '../domain/pin.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';

/** The longest note that is taken, in UTF-16 code units: nobody types so much, a file may hold anything. */
export const LONGEST_NOTE = 1_000_000;

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The fields of an entry. */
export const ENTRY_FIELDS = {
  kind: v.picklist(RECORD_KINDS),
  // As lib/domain/panel-route.ts has it: every pin has an address.
  id: v.pipe(v.string(), v.regex(/^(?:f[0-9a-f]{12}:)?[a-z0-9-]{1,80}$/u)),
  at: time,
  place: v.pipe(v.number(), v.finite()),
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  notedAt: v.exactOptional(time),
};
const ENTRY = v.object(ENTRY_FIELDS);

/** An entry as it is stored; undefined of what another version wrote in a way that is not understood. */
export function parseEntry(stored: unknown): PinEntry | undefined {
  const { success, output } = v.safeParse(ENTRY, stored);
  return success ? output : undefined;
}
