import type { EventView } from '../domain/brief.ts';
import type { CorpusEvent } from '../domain/event.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { sortByTime, type Timeline } from '../domain/timeline.ts';
import type { Topic } from '../domain/topic.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { toEventViews } from '../store/load-views.ts';
import { toTopicOf } from '../updates/reader-feeds.ts';
import { type Loaded, readAllRecords, useLoaded } from './use-records.ts';

/** So many events are read with their quotes at once. */
const AT_ONCE = 200;

/** All events of the editions in use, from the earliest to the latest. */
export function useTimeline(language: UiLanguage): Loaded<Timeline> {
  return useLoaded(`timeline/${language}`, async (tell) => {
    const timelines = await readAllRecords<Timeline>(
      (reader, tellOne) => loadTimeline(reader, language, tellOne),
      (soFar) => tell(join(soFar)),
    );
    return join(timelines);
  });
}

// When all were is told before what sources say of them, which takes much longer to read where there are thousands.
async function loadTimeline(reader: CorpusReader, language: UiLanguage, tell: (soFar: Timeline) => void): Promise<Timeline> {
  const records = await reader.loadAll('events');
  const named = [...new Set(records.flatMap(({ topics }) => topics))];
  const topics = await reader.loadByIds('topics', named);
  const bare = records.map((record) => ({ ...record, quotes: [] }));
  if (records.length > AT_ONCE) tell(toTimeline(reader, language, records, topics, await toEventViews(reader, bare, language)));
  return toTimeline(reader, language, records, topics, await toEventViews(reader, records, language));
}

function toTimeline(
  reader: CorpusReader,
  language: UiLanguage,
  records: readonly CorpusEvent[],
  topics: readonly Topic[],
  views: readonly EventView[],
): Timeline {
  const topicsOf = new Map(records.map((record) => [record.id, record.topics.map((topic) => toTopicOf(reader.feed, topic))]));
  return {
    events: views.map((view) => ({
      ...view,
      id: toTopicOf(reader.feed, view.id),
      edition: reader.edition,
      topics: topicsOf.get(view.id) ?? [],
    })),
    names: new Map(topics.map(({ id, name }) => [toTopicOf(reader.feed, id), toLocal(name, language)])),
  };
}

function join(timelines: readonly Timeline[]): Timeline {
  return {
    events: sortByTime(timelines.flatMap(({ events }) => events)),
    names: new Map(timelines.flatMap(({ names }) => [...names])),
  };
}
