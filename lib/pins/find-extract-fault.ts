import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { type Extract, type RecordRef, toOwnId } from '../domain/pin.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { findRecordFault } from '../edition/find-record-fault.ts';
import { toReferences } from '../edition/to-references.ts';

type Known = ReadonlyMap<string, object>;

/**
 * What is wrong with an extract of which only the shape is known, such as one from a file; undefined when nothing is: it
 * holds the record, each of its records is as editions have them, and every record that one of them names is there.
 */
export function findExtractFault({ kind, id }: RecordRef, { feed, records }: Extract): string | undefined {
  const own = toOwnId({ id });
  if (id !== (feed === OFFICIAL_FEED ? own : `${feed}:${own}`)) return `${kind}/${id} is not of the feed ${feed}`;
  const known = new Map(RECORD_KINDS.flatMap((one) => (records[one] ?? []).map((record) => [`${one}/${record.id}`, record] as const)));
  if (!known.has(`${kind}/${own}`)) return `${kind}/${own} is missing`;
  for (const one of RECORD_KINDS) {
    const fault = findFault(one, records[one] ?? [], known);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function findFault<Kind extends RecordKind>(kind: Kind, records: readonly EditionRecordsByKind[Kind][], known: Known): string | undefined {
  for (const record of records) {
    const fault = findRecordFault(kind, record);
    if (fault !== undefined) return `${kind}/${record.id}: ${fault}`;
    const missing = toReferences(kind, record).flatMap(([, target, ids]) => ids.filter((id) => !known.has(`${target}/${id}`)));
    if (missing.length > 0) return `${kind}/${record.id} names ${missing[0]}, which is missing`;
  }
  return undefined;
}
