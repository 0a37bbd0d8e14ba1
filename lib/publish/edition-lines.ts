import { hash } from 'node:crypto';
import type { EditionRecords } from '../domain/record.ts';
import { isRecordKind, RECORD_KINDS } from '../domain/record-kind.ts';
import { toCanonicalText } from '../edition/digest.ts';

/** The records of an edition as canonical JSON (RFC 8785), by `kind/id`, in the order of these. */
export type CanonicalRecords = ReadonlyMap<string, string>;

/** The records of an edition, ready to be written and compared. */
export function toCanonicalRecords(records: EditionRecords): CanonicalRecords {
  const all = RECORD_KINDS.flatMap((kind) => records[kind].map((record) => [`${kind}/${record.id}`, toCanonicalText(record)] as const));
  return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The digest that every edition has (lib/edition/digest.ts), from records that are canonical already. */
export function toResultDigest(records: CanonicalRecords): string {
  const lines = [...records].map(([id, record]) => `${id}\t${hash('sha256', record)}`);
  return hash('sha256', lines.toSorted().join('\n'));
}

/** `full.ndjson`: one line a record, each with a line feed at its end. */
export function toFullText(records: CanonicalRecords): string {
  return [...records].map(([id, record]) => `{"id":${JSON.stringify(id)},"record":${record}}\n`).join('');
}

/**
 * Reads `full.ndjson` back, as a base for deltas.
 * @throws {Error} naming the line that is none
 */
export function parseFullText(text: string): CanonicalRecords {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Error('its last line is cut off');
  return new Map(
    lines.map((line, at) => {
      const parsed = parseLine(line);
      if (parsed === undefined) throw new Error(`line ${at + 1} is no record`);
      return [parsed.id, toCanonicalText(parsed.record)];
    }),
  );
}

/** `delta.ndjson`: what makes one edition into another, a line a record that is not the same in both, sorted by id. */
export function toDeltaText(before: CanonicalRecords, after: CanonicalRecords): string {
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.map((id) => toDeltaLine(id, before.get(id), after.get(id))).join('');
}

function toDeltaLine(id: string, was: string | undefined, is: string | undefined): string {
  if (was === is) return '';
  const name = JSON.stringify(id);
  const digest = was === undefined ? 'null' : `"${hash('sha256', was)}"`;
  return is === undefined
    ? `{"op":"del","id":${name},"before":${digest}}\n`
    : `{"op":"put","id":${name},"before":${digest},"after":${is}}\n`;
}

function parseLine(line: string): { readonly id: string; readonly record: object } | undefined {
  try {
    const { id, record } = JSON.parse(line) as { readonly id?: unknown; readonly record?: unknown };
    if (typeof id !== 'string' || !isRecordKind(id.split('/')[0] ?? '') || typeof record !== 'object' || record === null) return undefined;
    return { id, record };
  } catch {
    return undefined;
  }
}
