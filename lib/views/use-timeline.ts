import { toLocal, type UiLanguage } from '../domain/language.ts';
import { byTime, type Timeline } from '../domain/timeline.ts';
import type { CorpusReader } from '../store/corpus-reader.ts';
import { loadEventViews } from '../store/load-views.ts';
import { toTopicOf } from '../updates/reader-feeds.ts';
import { type Loaded, readAllRecords, useLoaded } from './use-records.ts';

/** All events of the editions in use, from the earliest to the latest. */
export function useTimeline(language: UiLanguage): Loaded<Timeline> {
  return useLoaded(`timeline/${language}`, async () => join(await readAllRecords((reader) => loadTimeline(reader, language))));
}

async function loadTimeline(reader: CorpusReader, language: UiLanguage): Promise<Timeline> {
  const records = await reader.loadAll('events');
  const named = [...new Set(records.flatMap(({ topics }) => topics))];
  const [views, topics] = await Promise.all([loadEventViews(reader, 'all', language), reader.loadByIds('topics', named)]);
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
    events: timelines.flatMap(({ events }) => events).toSorted(byTime),
    names: new Map(timelines.flatMap(({ names }) => [...names])),
  };
}
