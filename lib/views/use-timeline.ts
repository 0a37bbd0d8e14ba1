import type { UiLanguage } from '../domain/language.ts';
import { sortByTime, type Timeline } from '../domain/timeline.ts';
import { loadTimeline } from '../store/load-timeline.ts';
import { type Loaded, readAllRecords, useLoaded } from './use-records.ts';

/**
 * All events of the editions in use, from the earliest to the latest.
 * @param chosen id of the event that is looked at
 */
export function useTimeline(language: UiLanguage, chosen: string | undefined): Loaded<Timeline> {
  return useLoaded(`timeline/${language}`, async (tell) => {
    const timelines = await readAllRecords<Timeline>(
      (reader, tellOne) => loadTimeline(reader, language, chosen, tellOne),
      (soFar) => tell(join(soFar)),
    );
    return join(timelines);
  });
}

function join(timelines: readonly Timeline[]): Timeline {
  return {
    events: sortByTime(timelines.flatMap(({ events }) => events)),
    names: new Map(timelines.flatMap(({ names }) => [...names])),
  };
}
