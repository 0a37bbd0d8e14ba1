import type { Dated } from '../domain/dated.ts';
import type { CorpusEvent } from '../domain/event.ts';
import type { Figure, Measure } from '../domain/figure.ts';
import { toById } from '../domain/get-record.ts';
import type { LexiconEntry } from '../domain/lexicon-entry.ts';
import type { Question } from '../domain/question.ts';
import type { Quote } from '../domain/quote.ts';
import type { Reason } from '../domain/reason.ts';
import type { Source, Speaker } from '../domain/source.ts';
import type { Topic } from '../domain/topic.ts';
import type { CorpusReader } from './corpus-reader.ts';

/** The records that views of some quotes and figures need beside them, by id. */
export interface RecordShelf {
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly reasons: ReadonlyMap<string, Reason>;
}

/** The records that are to be shown. */
export interface ShownRecords {
  readonly questions?: readonly Question[];
  readonly quotes?: readonly Quote[];
  readonly figures?: readonly Figure[];
  readonly events?: readonly CorpusEvent[];
  readonly lexicon?: readonly LexiconEntry[];
}

/** Loads everything that records refer to, in four rounds of reads however many records there are. */
export async function loadShelf(
  reader: CorpusReader,
  { questions = [], quotes = [], figures = [], events = [], lexicon = [] }: ShownRecords,
): Promise<RecordShelf> {
  const framed = await reader.loadByIds(
    'quotes',
    unique([
      ...questions.flatMap(({ framings }) => framings.flatMap((framing) => framing.quotes)),
      ...events.flatMap((event) => event.quotes),
    ]),
  );
  const allQuotes = [...quotes, ...framed];
  const evidence = [...allQuotes, ...figures, ...lexicon.flatMap(({ words }) => words)];
  const sources = await reader.loadByIds('sources', unique(evidence.map(({ source }) => source)));
  const named = [
    ...allQuotes.map(({ speaker }) => speaker),
    ...figures.map(({ claimant }) => claimant),
    ...[...allQuotes, ...figures].flatMap(({ via }) => (via ?? []).flatMap(({ speaker }) => speaker ?? [])),
    ...sources.flatMap(({ outlet, chain }) => [outlet, ...chain.flatMap(({ speaker }) => speaker ?? [])]),
  ];
  const speakers = await reader.loadByIds('speakers', unique(named));
  const dated = [...allQuotes, ...events].map(({ date }) => date);
  const asOf = [...figures.map((figure) => figure.asOf), ...speakers.flatMap(({ roleAsOf }) => roleAsOf ?? [])];
  const reasoned: Pick<Dated, 'reason'>[] = [...dated, ...asOf, ...speakers.flatMap(({ origin }) => origin ?? [])];
  const [measures, topics, reasons] = await Promise.all([
    reader.loadByIds('measures', unique(figures.map(({ measure }) => measure))),
    reader.loadByIds('topics', unique(speakers.flatMap(({ topic }) => topic ?? []))),
    reader.loadByIds('reasons', unique(reasoned.flatMap(({ reason }) => reason ?? []))),
  ]);
  return {
    quotes: toById(allQuotes),
    sources: toById(sources),
    speakers: toById(speakers),
    measures: toById(measures),
    topics: toById(topics),
    reasons: toById(reasons),
  };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
