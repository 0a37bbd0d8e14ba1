import type { CorpusRecords } from '../domain/record.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/record-kind.ts';
import { type Reference, toReferences as toRecordReferences } from '../edition/to-references.ts';
import { toAllConditions } from './check-conditions.ts';
import type { Problem } from './problem.ts';

/** Holds every id that a record names against the records there are, the refused ones (`kind/id`) among them. */
export function checkReferences(records: CorpusRecords, refused: ReadonlySet<string>): Problem[] {
  const known = (kind: RecordKind) => new Set(records[kind].map(({ id }) => id));
  const ids = new Map(
    (['sources', 'speakers', 'topics', 'utterances', 'quotes', 'measures', 'reasons'] as const).map((kind) => [
      kind as RecordKind,
      known(kind),
    ]),
  );
  return toReferences(records).flatMap(({ kind, id, references }) => {
    const problem = (rule: 'dangling-id' | 'duplicate-id', message: string): Problem => ({
      file: `${kind}/${id}.yaml`,
      record: id,
      rule,
      message,
    });
    return references.flatMap(([field, target, named]) => [
      ...named
        .filter((name) => !ids.get(target)?.has(name) && !refused.has(`${target}/${name}`))
        .map((name) => problem('dangling-id', `${field} names ${name}, but there is no ${target}/${name}.yaml`)),
      ...named
        .filter((name, at) => named.indexOf(name) !== at)
        .map((name) => problem('duplicate-id', `${field} names ${name} twice; keep one`)),
    ]);
  });
}

/** A record with the ids it names, by field. */
export interface Referring {
  readonly kind: RecordKind;
  readonly id: string;
  readonly references: readonly Reference[];
}

/** What every record names, in order of kind and id: what it names in an edition, and the topics that names of topics ask for. */
export function toReferences(records: CorpusRecords): Referring[] {
  const named = RECORD_KINDS.flatMap((kind) =>
    records[kind].map((record): Referring => ({ kind, id: record.id, references: toRecordReferences(kind, record) })),
  );
  const conditions = records.topics.map((topic): Referring => {
    const references = toAllConditions(topic).map(({ onlyWith }): Reference => ['onlyWith', 'topics', [...new Set(onlyWith?.flat())]]);
    return { kind: 'topics', id: topic.id, references };
  });
  return [...named, ...conditions];
}
