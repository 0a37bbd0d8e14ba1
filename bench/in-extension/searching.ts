import type { Found, SearchAnswer } from '../../lib/domain/search.ts';
import { buildSearcher, type RecordSource, type Searcher } from '../../lib/search/build-searcher.ts';
import type { IndexedKind } from '../../lib/search/feed-indexer.ts';
import { parseSearch } from '../../lib/search/search-text.ts';
import type { CorpusReader } from '../../lib/store/corpus-reader.ts';
import { loadFigureViews, loadQuestionViews, loadQuoteViews } from '../../lib/store/load-views.ts';
import { readRecords } from '../../lib/updates/read-records.ts';
import { findAdded, RECORDS } from './reading-loop.ts';
import { Watch } from './watch.ts';

// As lib/views/load-searcher.ts and the search tab have them.
const AT_ONCE = 256;
const SHOWN = 20;

let searcher: Searcher | undefined;

/** What it took to build what searches. */
export interface Building {
  readonly records: number;
  /** In milliseconds. */
  readonly took: number;
  /** How long the page was not free at a stretch, in milliseconds. */
  readonly stretches: readonly number[];
}

/** Builds what searches a feed: the package's own, or the one that was added. */
export async function buildSearch(isAdded: boolean): Promise<Building> {
  const feed = isAdded ? await findAdded() : 'parallax';
  if (feed === undefined) throw new Error('No feed was added.');
  const source: RecordSource = {
    feeds: [feed],
    load: async <Kind extends IndexedKind>(from: string, kind: Kind, after: string | undefined) =>
      (await readRecords(from, RECORDS, (reader) => reader.loadBatch(kind, after, AT_ONCE))) ?? [],
  };
  const watch = new Watch();
  const start = performance.now();
  searcher = await buildSearcher(source, (country) => country ?? 'none', new AbortController().signal);
  const took = performance.now() - start;
  return { records: searcher.size, took, stretches: watch.stop() };
}

/** Searches once, and reads what the first results show. @returns milliseconds for finding, for both, and how much was found */
export async function timeSearch(query: string): Promise<{ readonly found: number; readonly shown: number; readonly total: number }> {
  const start = performance.now();
  const answer = searcher?.search({ terms: parseSearch(query), most: SHOWN, language: 'en' });
  const found = performance.now() - start;
  if (answer !== undefined) await show(answer);
  return { found, shown: performance.now() - start, total: answer?.total ?? 0 };
}

/** Works out what may follow what is typed. @returns milliseconds */
export function timeComplete(typed: string): number {
  const start = performance.now();
  searcher?.complete(typed, 'en', new Map());
  return performance.now() - start;
}

async function show({ results }: SearchAnswer): Promise<void> {
  const [first] = results;
  if (first !== undefined) await readRecords(first.feed, RECORDS, (reader) => loadAll(reader, results));
}

function loadAll(reader: CorpusReader, results: readonly Found[]): Promise<unknown> {
  const idsOf = (wanted: Found['kind']) => results.flatMap(({ kind, ids }) => (kind === wanted ? ids : []));
  return Promise.all([
    loadQuoteViews(reader, idsOf('quotes'), 'en'),
    loadFigureViews(reader, idsOf('figures'), 'en'),
    loadQuestionViews(reader, idsOf('questions'), 'en'),
  ]);
}
