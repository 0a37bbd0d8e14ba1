import type { EditionLabel } from '../domain/edition.ts';
import type { EditionRecordsByKind } from '../domain/record.ts';
import { buildSearcher, type RecordSource, type Searcher } from '../search/build-searcher.ts';
import type { IndexedKind, NameOrigin } from '../search/feed-indexer.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { readRecords } from '../updates/read-records.ts';
import { RECORDS, readAllRecords } from './use-records.ts';

// So many are read and checked well within a slice of work.
const AT_ONCE = 256;
const TRIES = 5;

interface Head {
  readonly feed: string;
  readonly edition: EditionLabel;
}

let kept: { readonly key: string; readonly searcher: Promise<Searcher>; readonly stop: AbortController } | undefined;

/**
 * What searches the editions in use of all feeds that are on. It is built once for them, and again when others are in use; one
 * that is still being built for earlier ones is given up.
 * @throws {Error} when the package cannot be read either
 */
export async function loadSearcher(nameOrigin: NameOrigin): Promise<Searcher> {
  const heads = await readAllRecords(async ({ feed, edition }): Promise<Head> => ({ feed, edition }));
  const key = JSON.stringify(heads);
  if (kept?.key === key) return kept.searcher;
  kept?.stop.abort();
  const stop = new AbortController();
  const searcher = buildSearcher(toSource(heads), nameOrigin, stop.signal);
  kept = { key, searcher, stop };
  // What failed is tried anew when it is asked for again.
  searcher.catch(() => {
    if (kept?.searcher === searcher) kept = undefined;
  });
  return searcher;
}

function toSource(heads: readonly Head[]): RecordSource {
  const editions = new Map(heads.map(({ feed, edition }) => [feed, edition]));
  return {
    feeds: [...editions.keys()],
    load: async <Kind extends IndexedKind>(feed: string, kind: Kind, after: string | undefined) => {
      // A database that is slow for once answers the next time; the package, which answers for it, may have another edition.
      for (let tries = 1; tries <= TRIES; tries++) {
        const batch = await readRecords(feed, RECORDS, (reader) => readBatch(reader, kind, after));
        if (batch !== undefined && isSame(batch.edition, editions.get(feed))) return batch.records;
      }
      throw new Error(`The edition of ${feed} that was being read is no longer in use`);
    },
  };
}

async function readBatch<Kind extends IndexedKind>(
  reader: CorpusReader,
  kind: Kind,
  after: string | undefined,
): Promise<{ readonly edition: EditionLabel; readonly records: readonly EditionRecordsByKind[Kind][] }> {
  return { edition: reader.edition, records: await reader.loadBatch(kind, after, AT_ONCE) };
}

function isSame(one: EditionLabel, other: EditionLabel | undefined): boolean {
  return one.number === other?.number && one.date === other.date;
}
