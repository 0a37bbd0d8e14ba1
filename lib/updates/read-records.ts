import type { Brief } from '../domain/brief.ts';
import type { UiLanguage } from '../domain/language.ts';
import { OFFICIAL_FEED } from '../domain/official-feed.ts';
import { type BriefExtent, loadBrief } from '../store/load-brief.ts';
import { type LoadPackaged, type OnOdd, type Read, readCorpus, readFeed } from '../store/open-corpus.ts';
import { toFeedTopic, toTopicOf } from './reader-feeds.ts';

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

/** What the topic's own feed holds on it, and no other; nothing when there is no such topic. */
export async function loadBriefOf(topic: string, records: Records, language: UiLanguage, extent: BriefExtent): Promise<Brief | undefined> {
  const { feed, id } = toFeedTopic(topic);
  const brief = await readRecords(feed, records, (reader) => loadBrief(reader, id, language, extent));
  return brief && { ...brief, topic: { ...brief.topic, id: toTopicOf(feed, brief.topic.id) } };
}
