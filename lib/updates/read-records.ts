import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { type LoadPackaged, type OnOdd, type Read, readCorpus, readFeed } from '../store/open-corpus.ts';

/** How the records of feeds are read: where the package's are, and who hears of odd ones. */
export interface Records {
  readonly loadPackaged: LoadPackaged;
  readonly onOdd: OnOdd;
}

/**
 * Reads the edition of a feed that is in use; undefined where a feed that a reader added has none.
 * @throws {Error} only when the packaged edition is asked for and cannot be read
 */
export function readRecords<Answer>(feed: string, { loadPackaged, onOdd }: Records, read: Read<Answer>): Promise<Answer | undefined> {
  return feed === OFFICIAL_FEED ? readCorpus(loadPackaged, read, onOdd) : readFeed(feed, read, onOdd);
}
