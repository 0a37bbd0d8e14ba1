import type { Brief } from '../domain/brief.ts';
import type { UiLanguage } from '../domain/language.ts';
import { type BriefExtent, loadBrief } from '../store/load-brief.ts';
import { type Records, readRecords } from './read-records.ts';
import { toFeedTopic, toTopicOf } from './reader-feeds.ts';

/** What the topic's own feed holds on it, and no other; nothing when there is no such topic. */
export async function loadBriefOf(topic: string, records: Records, language: UiLanguage, extent: BriefExtent): Promise<Brief | undefined> {
  const { feed, id } = toFeedTopic(topic);
  const brief = await readRecords(feed, records, (reader) => loadBrief(reader, id, language, extent));
  return brief && { ...brief, topic: { ...brief.topic, id: toTopicOf(feed, brief.topic.id) } };
}
