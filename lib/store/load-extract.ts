import { type Extract, type RecordRef, type SomeRecords, toOwnId } from '../domain/pin.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { toReferences } from '../edition/to-references.ts';
import type { CorpusReader } from './corpus-reader.ts';

type Found = Map<RecordKind, Map<string, EditionRecordsByKind[RecordKind]>>;

/**
 * A record with every record that it names, and those that these name; undefined when there is no such record. References do not
 * go round in a circle (lib/edition/to-references.ts), so there is an end: a question's is after five rounds of reads.
 */
export async function loadExtract(reader: CorpusReader, { kind, id }: RecordRef): Promise<Extract | undefined> {
  const found: Found = new Map();
  const asked = new Set<string>();
  let wanted: ReadonlyMap<RecordKind, readonly string[]> = new Map([[kind, [toOwnId({ id })]]]);
  while (wanted.size > 0) {
    const loaded = await Promise.all([...wanted].map(async ([one, ids]) => [one, await reader.loadByIds(one, ids)] as const));
    const named = loaded.flatMap(([one, records]) => records.flatMap((record) => toNamed(one, record)));
    for (const [one, records] of loaded) put(found, one, records);
    if (found.get(kind)?.size === 0) return undefined;
    wanted = toUnasked(named, asked);
  }
  const records = Object.fromEntries(RECORD_KINDS.flatMap((one) => toEntry(one, found))) as SomeRecords;
  return { feed: reader.feed, edition: reader.edition, records };
}

function toNamed<Kind extends RecordKind>(kind: Kind, record: EditionRecordsByKind[Kind]): (readonly [RecordKind, string])[] {
  return toReferences(kind, record).flatMap(([, target, ids]) => ids.map((one) => [target, one] as const));
}

function put(found: Found, kind: RecordKind, records: readonly EditionRecordsByKind[RecordKind][]): void {
  const known = found.get(kind) ?? new Map<string, EditionRecordsByKind[RecordKind]>();
  for (const record of records) known.set(record.id, record);
  found.set(kind, known);
}

// A record that is named and is not there is asked for once.
function toUnasked(named: readonly (readonly [RecordKind, string])[], asked: Set<string>): ReadonlyMap<RecordKind, readonly string[]> {
  const wanted = new Map<RecordKind, string[]>();
  for (const [kind, id] of named) {
    if (asked.has(`${kind}/${id}`)) continue;
    asked.add(`${kind}/${id}`);
    wanted.set(kind, [...(wanted.get(kind) ?? []), id]);
  }
  return wanted;
}

function toEntry(kind: RecordKind, found: Found): [RecordKind, readonly EditionRecordsByKind[RecordKind][]][] {
  const records = [...(found.get(kind)?.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return records.length === 0 ? [] : [[kind, records]];
}
