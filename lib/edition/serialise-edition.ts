import type { Corpus } from '../domain/corpus.ts';
import { EDITION_SCHEMA, type Edition } from '../domain/edition.ts';
import type { Evidence } from '../domain/quote.ts';
import type { CorpusRecords, EditionRecords } from '../domain/record.ts';

/**
 * The records that readers get: without the names topics are found by, which are a third of a corpus and are shipped
 * compiled, as a matcher. What stands in articles is in the order of its place there, topics are in the
 * order of their ids and kinds in one that packs well: together that is two per cent of an edition.
 */
export function toEditionRecords(records: CorpusRecords): EditionRecords {
  return {
    topics: records.topics.map(({ id, kind, name, summary }) => ({ id, kind, name, summary })),
    measures: records.measures,
    speakers: records.speakers,
    quotes: records.quotes.map(withSortedTopics).toSorted(byPlace),
    figures: records.figures.map(withSortedTopics).toSorted(byPlace),
    lexicon: records.lexicon.map(withSortedTopics),
    questions: records.questions.map(withSortedTopics),
    events: records.events.map(withSortedTopics),
    utterances: records.utterances,
    sources: records.sources,
    reasons: records.reasons,
    changes: records.changes,
  };
}

function withSortedTopics<Topical extends { readonly topics: readonly string[] }>(record: Topical): Topical {
  return { ...record, topics: record.topics.toSorted() };
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
