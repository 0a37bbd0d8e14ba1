import type { CorpusRecords } from '../domain/record.ts';
import type { Source } from '../domain/source.ts';
import { findNumerals } from './find-numerals.ts';
import { findQuoted } from './find-quoted.ts';
import { findSentences, type Passage } from './find-sentences.ts';

/** What no record covers in the text of one source, each in order of its place. */
export interface Uncovered {
  /** Sentences of which no word is quoted. */
  readonly sentences: readonly Passage[];
  /** What is left of others beside their quotes, where it is more than a "he said". */
  readonly rests: readonly Passage[];
  /** What stands between quotation marks and is in no quote and no lexicon entry. */
  readonly quotations: readonly Passage[];
  /** Numbers that are in no figure. */
  readonly numerals: readonly Passage[];
}

// A rest of fewer words ("he said", "he pointed out that") says nothing by itself.
const WORDS_OF_A_REST = 6;

/**
 * What an editor has still to look at in a source.
 * @param text the source's text, as its offsets count it
 */
export function findUncovered(source: Source, text: string, records: CorpusRecords): Uncovered {
  const of = (spans: readonly (Passage & { readonly source: string })[]) => spans.filter((span) => span.source === source.id);
  const quotes = of(records.quotes);
  const words = of(records.lexicon.flatMap((entry) => entry.words));
  const figures = of(records.figures);
  const isIn = (spans: readonly Passage[]) => (one: Passage) => spans.some(({ start, end }) => start < one.end && one.start < end);
  const sentences = findSentences(text, source.language);
  const isQuoted = isIn(quotes);
  return {
    sentences: sentences.filter((one) => !isQuoted(one)),
    rests: sentences.filter(isQuoted).flatMap((one) => toRests(one, quotes, text)),
    quotations: findQuoted(text).filter((one) => !isIn([...quotes, ...words])(one)),
    numerals: findNumerals(text, source.language).filter((one) => !isIn(figures)(one)),
  };
}

function toRests(sentence: Passage, quotes: readonly Passage[], text: string): Passage[] {
  const inside = quotes.filter(({ start, end }) => start < sentence.end && sentence.start < end).toSorted((a, b) => a.start - b.start);
  const rests: Passage[] = [];
  let from = sentence.start;
  for (const { start, end } of inside) {
    if (start > from) rests.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < sentence.end) rests.push({ start: from, end: sentence.end });
  return rests.filter(({ start, end }) => (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= WORDS_OF_A_REST);
}
