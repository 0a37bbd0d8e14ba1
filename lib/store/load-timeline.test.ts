import { expect, it, vi } from 'vitest';
import { compileFixtureEdition, compileRealEdition } from '../corpus/fixture-corpus.ts';
import type { Timeline } from '../domain/timeline.ts';
import { loadTimeline } from './load-timeline.ts';
import { loadEventViews } from './load-views.ts';
import { toPackagedReader } from './packaged-reader.ts';

it('has every event of an edition with its topics by name and what sources say of it', async () => {
  const edition = await compileRealEdition();
  const reader = toPackagedReader(edition);
  const { events, names } = await loadTimeline(reader, 'ru');
  expect(events.map(({ topics: _, edition: __, span: ___, ...view }) => view)).toEqual(await loadEventViews(reader, 'all', 'ru'));
  expect(events.flatMap(({ topics }) => topics.filter((topic) => !names.has(topic)))).toEqual([]);
});

it('of a large edition is told with every event, of which the earliest and the chosen one have what is said of them', async () => {
  const edition = await compileFixtureEdition();
  const [event] = edition.records.events;
  const events = Array.from({ length: 300 }, (_, at) => ({ ...event!, id: `event-${at}`, date: { date: String(1500 + at) } }));
  const tell = vi.fn<(soFar: Timeline) => void>();
  const large = toPackagedReader({ ...edition, records: { ...edition.records, events } });
  const whole = await loadTimeline(large, 'en', 'event-250', tell);
  const [[told] = []] = tell.mock.calls;
  const isSaid = (timeline: Timeline | undefined) => timeline?.events.filter(({ quotes }) => quotes.length > 0).map(({ id }) => id);
  expect(told?.events.map(({ id }) => id)).toEqual(whole.events.map(({ id }) => id));
  expect(isSaid(told)?.toSorted()).toEqual([...events.slice(0, 100), events[250]!].map(({ id }) => id).toSorted());
  expect(isSaid(whole)).toHaveLength(300);
});
