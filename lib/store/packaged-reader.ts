import type { Edition } from '../domain/edition.ts';
import { inSlices } from '../domain/in-slices.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { OFFICIAL_FEED } from '../sync/feed.ts';
import type { CorpusReader, TopicalKind } from './corpus-reader.ts';

/** Reads the packaged edition itself: what there is while the database cannot be opened or is not filled yet. */
export function toPackagedReader(edition: Edition): CorpusReader {
  const all = <Kind extends RecordKind>(kind: Kind): readonly EditionRecordsByKind[Kind][] => edition.records[kind];
  return {
    feed: OFFICIAL_FEED,
    readFrom: 'package',
    edition: { number: edition.number, date: edition.date },
    arrival: undefined,
    loadByTopic: async <Kind extends TopicalKind>(kind: Kind, topic: string, most?: number) =>
      all(kind)
        .filter((record) => record.topics.includes(topic))
        .toSorted(byId)
        .slice(0, most),
    loadByIds: async <Kind extends RecordKind>(kind: Kind, ids: readonly string[]) => {
      const found = new Map(all(kind).map((record) => [record.id, record]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    loadAll: async <Kind extends RecordKind>(kind: Kind) => all(kind).toSorted(byId),
    readThrough: async <Kind extends RecordKind>(kind: Kind, see: (record: EditionRecordsByKind[Kind]) => void) =>
      inSlices(all(kind).toSorted(byId), see),
    loadBatch: async <Kind extends RecordKind>(kind: Kind, after: string | undefined, most: number) =>
      all(kind)
        .filter(({ id }) => after === undefined || id > after)
        .toSorted(byId)
        .slice(0, most),
    countByTopic: async (kind, topic) => all(kind).filter((record) => record.topics.includes(topic)).length,
    count: async (kind) => all(kind).length,
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
