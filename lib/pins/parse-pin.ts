import * as v from 'valibot';
import { CHANGE_ACTIONS } from '../domain/change.ts';
import type { Extract, Pin, PinWords, RecordRef } from '../domain/pin.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';
import { findExtractFault } from './find-extract-fault.ts';
import { ENTRY_FIELDS } from './parse-entry.ts';

const MOST_CHANGES = 1000;

const text = v.pipe(v.string(), v.maxLength(1000));
const local = v.object({ en: text, ru: v.exactOptional(text), kk: v.exactOptional(text), zh: v.exactOptional(text) });
const change = v.object({
  edition: v.pipe(v.number(), v.safeInteger()),
  action: v.picklist(CHANGE_ACTIONS),
  kind: ENTRY_FIELDS.kind,
  record: ENTRY_FIELDS.id,
  reason: local,
});
const records = v.pipe(v.array(v.looseObject({ id: v.string() })), v.maxLength(5000));
const extract = v.object({
  feed: v.pipe(v.string(), v.regex(/^(?:parallax|f[0-9a-f]{12})$/u)),
  feedName: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  edition: v.object({ number: v.pipe(v.number(), v.safeInteger()), date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u)) }),
  records: v.partial(v.object(Object.fromEntries(RECORD_KINDS.map((one) => [one, records])))),
});
const wordFields = {
  kept: extract,
  changes: v.pipe(v.array(change), v.maxLength(MOST_CHANGES)),
  now: v.exactOptional(extract),
};
const WORDS = v.object(wordFields);
const PIN = v.object({ ...ENTRY_FIELDS, ...wordFields });

/** The words of a pin as they are stored, with everything in them checked; undefined of what another version wrote. */
export function parseWords(ref: RecordRef, stored: unknown): PinWords | undefined {
  const { success, output } = v.safeParse(WORDS, stored);
  return success ? findWords(ref, output) : undefined;
}

/** A pin from a file, with everything in it checked; undefined of what is none. */
export function parsePin(read: unknown): Pin | undefined {
  const { success, output } = v.safeParse(PIN, read);
  if (!success) return undefined;
  const words = findWords(output, output);
  return words && { ...output, ...words };
}

// Which fields a record has is for lib/edition to say.
function findWords(ref: RecordRef, { kept, changes, now }: v.InferOutput<typeof WORDS>): PinWords | undefined {
  const extracts = [kept, ...(now === undefined ? [] : [now])] as unknown as readonly [Extract, Extract?];
  if (extracts.some((one) => one !== undefined && findExtractFault(ref, one) !== undefined)) return undefined;
  return { kept: extracts[0], changes, ...(extracts[1] !== undefined && { now: extracts[1] }) };
}
