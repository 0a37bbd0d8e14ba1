import { EDITION_SCHEMA, type Edition } from '../domain/edition.ts';
import type { CorpusRecords } from '../domain/record.ts';
import { toCorpusDigest } from './digest.ts';

/** Makes an edition of checked records, with its digest. */
export async function toEdition(number: number, date: string, records: CorpusRecords): Promise<Edition> {
  return { schema: EDITION_SCHEMA, number, date, digest: await toCorpusDigest(records), records };
}

/** The wire form of an edition: one JSON document. */
export function serialiseEdition(edition: Edition): string {
  return JSON.stringify(edition);
}
