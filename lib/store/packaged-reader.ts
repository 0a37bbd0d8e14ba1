import type { Edition } from '../domain/edition.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { CorpusReader, TopicalKind } from './corpus-reader.ts';

/** Reads the packaged edition itself: what there is while the database cannot be opened or is not filled yet. */
export function toPackagedReader(edition: Edition): CorpusReader {
  const all = <Kind extends RecordKind>(kind: Kind): readonly EditionRecordsByKind[Kind][] => edition.records[kind];
  return {
    readFrom: 'package',
    edition: { number: edition.number, date: edition.date },
    loadByTopic: async <Kind extends TopicalKind>(kind: Kind, topic: string) =>
      all(kind)
        .filter((record) => record.topics.includes(topic))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    loadByIds: async <Kind extends RecordKind>(kind: Kind, ids: readonly string[]) => {
      const byId = new Map(all(kind).map((record) => [record.id, record]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  };
}
