import type { Dated } from '../domain/dated.ts';
import type { Via } from '../domain/quote.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';

/** A field of a record, and the records that it names. */
export type Reference = readonly [field: string, kind: RecordKind, ids: readonly string[]];

// No kind names, by whatever way, itself: records cannot go round in a circle (lib/edition/to-references.test.ts).
const REFERENCES: { readonly [Kind in RecordKind]: (record: EditionRecordsByKind[Kind]) => readonly Reference[] } = {
  sources: ({ outlet, chain, published }) => [
    ['outlet', 'speakers', [outlet]],
    ['chain', 'speakers', toSpeakers(chain)],
    toReason('published', published),
  ],
  speakers: ({ topic, origin, roleAsOf }) => [
    ['topic', 'topics', toList(topic)],
    toReason('origin', origin),
    toReason('roleAsOf', roleAsOf),
  ],
  topics: () => [],
  utterances: ({ speaker, date }) => [['speaker', 'speakers', [speaker]], toReason('date', date)],
  quotes: (quote) => [
    ['source', 'sources', [quote.source]],
    ['speaker', 'speakers', [quote.speaker]],
    ['via', 'speakers', toSpeakers(quote.via)],
    ['topics', 'topics', quote.topics],
    ['utterance', 'utterances', toList(quote.utterance)],
    toReason('date', quote.date),
  ],
  measures: () => [],
  figures: (figure) => [
    ['source', 'sources', [figure.source]],
    ['claimant', 'speakers', [figure.claimant]],
    ['via', 'speakers', toSpeakers(figure.via)],
    ['measure', 'measures', [figure.measure]],
    toReason('asOf', figure.asOf),
    ['topics', 'topics', figure.topics],
  ],
  questions: ({ topics, framings }) => [
    ['topics', 'topics', topics],
    ...framings.map(({ id, quotes }): Reference => [`framing ${id}`, 'quotes', quotes]),
  ],
  events: ({ topics, quotes, date }) => [['topics', 'topics', topics], ['quotes', 'quotes', quotes], toReason('date', date)],
  lexicon: ({ topic, topics, words }) => [
    ['topic', 'topics', toList(topic)],
    ['topics', 'topics', topics],
    ['words', 'sources', [...new Set(words.map(({ source }) => source))]],
  ],
  reasons: () => [],
  // What was withdrawn is not there any more.
  changes: () => [],
};

/** What a record of an edition names, by field. */
export function toReferences<Kind extends RecordKind>(kind: Kind, record: EditionRecordsByKind[Kind]): readonly Reference[] {
  return REFERENCES[kind](record);
}

function toReason(field: string, reasoned: Pick<Dated, 'reason'> | undefined): Reference {
  return [`${field}.reason`, 'reasons', toList(reasoned?.reason)];
}

function toSpeakers(steps: readonly Pick<Via, 'speaker'>[] = []): string[] {
  return [...new Set(steps.flatMap(({ speaker }) => toList(speaker)))];
}

function toList(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
