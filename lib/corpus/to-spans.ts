import type { Evidence } from '../domain/quote.ts';
import type { CorpusRecords } from '../domain/record.ts';

/** One verbatim span of the corpus, with the key under which its proof is kept. */
export interface Span {
  /** File under `data/` that holds it. */
  readonly file: string;
  /** `quotes/id`, `figures/id`, or `lexicon/id#n` for the n-th of its words. */
  readonly key: string;
  readonly evidence: Evidence;
}

/** Every verbatim span of a corpus, in order of kind and id. */
export function toSpans(records: CorpusRecords): Span[] {
  return [
    ...records.quotes.map((quote) => toSpan('quotes', quote.id, quote)),
    ...records.figures.map((figure) => toSpan('figures', figure.id, figure)),
    ...records.lexicon.flatMap((entry) => entry.words.map((word, at) => toSpan('lexicon', entry.id, word, `#${at}`))),
  ];
}

function toSpan(kind: string, id: string, evidence: Evidence, part = ''): Span {
  return { file: `${kind}/${id}.yaml`, key: `${kind}/${id}${part}`, evidence };
}
