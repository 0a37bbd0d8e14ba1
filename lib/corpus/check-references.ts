import type { Dated } from '../domain/dated.ts';
import type { Via } from '../domain/quote.ts';
import type { CorpusRecords } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { toAllConditions } from './check-conditions.ts';
import type { Problem } from './problem.ts';

type Reference = readonly [field: string, kind: RecordKind, ids: readonly string[]];

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

/** What every record names, in order of kind and id. */
export function toReferences(records: CorpusRecords): Referring[] {
  const of = <Kind extends RecordKind>(kind: Kind, toRefs: (record: CorpusRecords[Kind][number]) => Reference[]): Referring[] =>
    records[kind].map((record) => ({ kind, id: record.id, references: toRefs(record) }));
  return [
    ...of('sources', ({ outlet, chain, published }) => [
      ['outlet', 'speakers', [outlet]],
      ['chain', 'speakers', toSpeakers(chain)],
      toReason('published', published),
    ]),
    ...of('speakers', ({ topic, origin, roleAsOf }) => [
      ['topic', 'topics', toList(topic)],
      toReason('origin', origin),
      toReason('roleAsOf', roleAsOf),
    ]),
    ...of('topics', (topic) =>
      toAllConditions(topic).map(({ onlyWith }): Reference => ['onlyWith', 'topics', [...new Set(onlyWith?.flat())]]),
    ),
    ...of('utterances', ({ speaker, date }) => [['speaker', 'speakers', [speaker]], toReason('date', date)]),
    ...of('quotes', (quote) => [
      ['source', 'sources', [quote.source]],
      ['speaker', 'speakers', [quote.speaker]],
      ['via', 'speakers', toSpeakers(quote.via)],
      ['topics', 'topics', quote.topics],
      ['utterance', 'utterances', toList(quote.utterance)],
      toReason('date', quote.date),
    ]),
    ...of('figures', (figure) => [
      ['source', 'sources', [figure.source]],
      ['claimant', 'speakers', [figure.claimant]],
      ['via', 'speakers', toSpeakers(figure.via)],
      ['measure', 'measures', [figure.measure]],
      toReason('asOf', figure.asOf),
      ['topics', 'topics', figure.topics],
    ]),
    ...of('questions', ({ topics, framings }) => [
      ['topics', 'topics', topics],
      ...framings.map(({ id, quotes }): Reference => [`framing ${id}`, 'quotes', quotes]),
    ]),
    ...of('events', ({ topics, quotes, date }) => [['topics', 'topics', topics], ['quotes', 'quotes', quotes], toReason('date', date)]),
    ...of('lexicon', ({ topics, words }) => [
      ['topics', 'topics', topics],
      ['words', 'sources', [...new Set(words.map(({ source }) => source))]],
    ]),
  ];
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
