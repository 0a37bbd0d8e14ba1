import { inSlices } from '../domain/in-slices.ts';
import type { UiLanguage } from '../domain/language.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import { type Completion, type FieldTerm, isDateField, type SearchAnswer, type SearchField } from '../domain/search.ts';
import { complete } from './complete.ts';
import { parseDays } from './days.ts';
import { FeedIndexer, INDEXED_KINDS, type IndexedKind, type NameOrigin } from './feed-indexer.ts';
import { findWholes } from './find-wholes.ts';
import { toNeutralOrder } from './neutral-order.ts';
import { type SearchQuestion, search } from './search.ts';
import { SearchIndex } from './search-index.ts';
import type { FieldNames } from './search-text.ts';

/** Searches the records of one moment. */
export interface Searcher {
  readonly size: number;
  /** See search.ts. */
  readonly search: (question: SearchQuestion) => SearchAnswer | undefined;
  /** See complete.ts. */
  readonly complete: (text: string, language: UiLanguage, names: FieldNames) => readonly Completion[];
  /** Whether the value of a field is a date, or one name, as it stands. */
  readonly isWhole: (term: FieldTerm) => boolean;
  /** Names that are nearest to one that nothing has. */
  readonly offerNear: (field: SearchField, name: string, language: UiLanguage) => readonly string[];
}

const MOST_NEAR = 3;
// A name that nothing has is like another if half of each word is.
const toMostOther = (word: string) => Math.min(3, word.length >> 1);

/** Where records come from: a few at a time, in order of id, those after one of them or from the first on; none at the end. */
export interface RecordSource {
  readonly feeds: readonly string[];
  load<Kind extends IndexedKind>(feed: string, kind: Kind, after: string | undefined): Promise<readonly EditionRecordsByKind[Kind][]>;
}

/**
 * Builds what searches: in slices, so that the page answers meanwhile.
 * @param signal stops it
 * @throws whatever the source throws, or the reason of the signal
 */
export async function buildSearcher(source: RecordSource, nameOrigin: NameOrigin, signal: AbortSignal): Promise<Searcher> {
  const index = new SearchIndex();
  for (const feed of source.feeds) {
    const indexer = new FeedIndexer(index, feed, nameOrigin);
    for (const kind of INDEXED_KINDS) await addAll(indexer, source, feed, kind, signal);
    await inSlices(indexer.toPassages(), (passages) => index.putTogether(findWholes(passages)), signal);
  }
  const order = await toNeutralOrder(index, signal);
  // The newest first, as results are.
  const offers = { names: index.names, years: [...index.years].toSorted().toReversed() };
  return {
    size: index.size,
    search: (question) => search(index, order, question),
    complete: (text, language, names) => complete(text, offers, language, names),
    isWhole: ({ field, value }) => (isDateField(field) ? parseDays(value) !== undefined : index.names[field].isWhole(value)),
    offerNear: (field, name, language) => (isDateField(field) ? [] : index.names[field].offer(name, language, MOST_NEAR, toMostOther)),
  };
}

async function addAll(indexer: FeedIndexer, source: RecordSource, feed: string, kind: IndexedKind, signal: AbortSignal): Promise<void> {
  let records = await source.load(feed, kind, undefined);
  while (records.length > 0) {
    await inSlices(records, (record) => indexer.add(kind, record), signal);
    records = await source.load(feed, kind, records.at(-1)?.id);
  }
}
