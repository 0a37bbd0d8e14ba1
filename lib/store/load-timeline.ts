import type { EventView } from '../domain/brief.ts';
import type { CorpusEvent } from '../domain/event.ts';
import { toById } from '../domain/get-record.ts';
import { mapInSlices } from '../domain/in-slices.ts';
import { toLocal, type UiLanguage } from '../domain/language.ts';
import { toFeedPrefix } from '../domain/official-feed.ts';
import { sortByTime, type Timeline, toSpan } from '../domain/timeline.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { toEventViews } from './load-views.ts';

/** What sources say of so many events is read before that of all others: as many as a view begins with. */
const FIRST = 100;

/**
 * All events of an edition with what sources say of them, under their ids outside of its feed.
 * @param chosen id of the event of which that is read before all others
 * @param tell is told every event before that is read of all, with the events that a view begins with
 */
export async function loadTimeline(
  reader: CorpusReader,
  language: UiLanguage,
  chosen?: string,
  tell: (soFar: Timeline) => void = () => {},
): Promise<Timeline> {
  const records = await reader.loadAll('events');
  const prefix = toFeedPrefix(reader.feed);
  const topics = await reader.loadByIds('topics', [...new Set(records.flatMap((record) => record.topics))]);
  const names = new Map(topics.map(({ id, name }) => [`${prefix}${id}`, toLocal(name, language)]));
  const byId = toById(records);
  const toTimeline = async (views: readonly EventView[]): Promise<Timeline> => {
    const toEvent = (view: EventView) => {
      const own = (byId.get(view.id)?.topics ?? []).map((topic) => `${prefix}${topic}`);
      return { ...view, id: `${prefix}${view.id}`, edition: reader.edition, topics: own, span: toSpan(view) };
    };
    return { events: await mapInSlices(views, toEvent), names };
  };
  if (records.length > FIRST) tell(await toTimeline(await loadFirst(reader, language, records, chosen?.slice(prefix.length))));
  return toTimeline(await toEventViews(reader, records, language));
}

// All of them, of which only some have what sources say of them.
async function loadFirst(
  reader: CorpusReader,
  language: UiLanguage,
  records: readonly CorpusEvent[],
  chosen: string | undefined,
): Promise<readonly EventView[]> {
  const without = records.map((record) => ({ ...record, quotes: [] }));
  const bare = await toEventViews(reader, without, language);
  const inOrder = sortByTime(bare.map((view) => ({ id: view.id, span: toSpan(view) })));
  const earliest = new Set(inOrder.slice(0, FIRST).map(({ id }) => id));
  const first = records.filter(({ id }) => earliest.has(id) || id === chosen);
  const views = toById(await toEventViews(reader, first, language));
  return bare.map((view) => views.get(view.id) ?? view);
}
