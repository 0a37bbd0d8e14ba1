import type { IDBPDatabase } from 'idb';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { CorpusReader, TopicalKind } from './corpus-reader.ts';
import { type CorpusSchema, type StoredRecord, toTopicKey } from './open-database.ts';

/** Reads the edition in use from the database, or gives nothing while none has been installed. */
export async function loadDatabaseReader(database: IDBPDatabase<CorpusSchema>): Promise<CorpusReader | undefined> {
  const state = await database.get('state', 'active');
  if (state === undefined) return undefined;
  const { slot, number, date } = state;
  return {
    readFrom: 'database',
    edition: { number, date },
    loadByTopic: async <Kind extends TopicalKind>(kind: Kind, topic: string) =>
      toRecords<Kind>(await database.getAllFromIndex('records', 'byTopic', toTopicKey(slot, kind, topic))),
    loadByIds: async <Kind extends RecordKind>(kind: Kind, ids: readonly string[]) => {
      const { store } = database.transaction('records');
      const stored = await Promise.all(ids.map((id) => store.get([slot, kind, id])));
      return toRecords<Kind>(stored.filter((record) => record !== undefined));
    },
  };
}

function toRecords<Kind extends RecordKind>(stored: readonly StoredRecord[]): EditionRecordsByKind[Kind][] {
  // The key that was asked for names the kind.
  return stored.map(({ record }) => record as EditionRecordsByKind[Kind]);
}
