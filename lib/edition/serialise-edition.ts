import type { Corpus } from '../domain/corpus.ts';
import { EDITION_SCHEMA, type Edition } from '../domain/edition.ts';
import type { Evidence } from '../domain/quote.ts';
import type { CorpusRecords, EditionRecords } from '../domain/record.ts';

/**
 * The records that readers get: without the names topics are found by, which are a third of a corpus and are shipped
 * compiled, as a matcher. What stands in articles is in the order of its place there, so that passages which share words
 * stand together and pack well.
 */
export function toEditionRecords(records: CorpusRecords): EditionRecords {
  const { topics, quotes, figures } = records;
  return {
    ...records,
    topics: topics.map(({ id, kind, name, summary }) => ({ id, kind, name, summary })),
    quotes: quotes.toSorted(byPlace),
    figures: figures.toSorted(byPlace),
  };
}

function byPlace(a: Evidence, b: Evidence): number {
  return a.source === b.source ? a.start - b.start || b.end - a.end : a.source < b.source ? -1 : 1;
}

/** The edition of a checked corpus. */
export function toEdition({ number, date, digest, records }: Corpus): Edition {
  return { schema: EDITION_SCHEMA, number, date, digest, records: toEditionRecords(records) };
}

/** The wire form of an edition: one JSON document. */
export function serialiseEdition(edition: Edition): string {
  return JSON.stringify(edition);
}
