import { describe, expect, it } from 'vitest';
import type { DatedView } from './brief.ts';
import { chooseEvents, sortByTime, type TimelineEvent, toEventTopics, toEventYears, toSpan } from './timeline.ts';

const event = (id: string, date: DatedView, topics: readonly string[] = []): TimelineEvent => ({
  id,
  name: id,
  date,
  topics,
  quotes: [],
  edition: { number: 1, date: '2026-11-20' },
  span: toSpan({ date }),
});
const toIds = (events: readonly TimelineEvent[]) => events.map(({ id }) => id);

const EVENTS = [
  event('day', { date: '2022-11-28' }, ['a', 'b']),
  event('year', { date: '2022' }, ['b']),
  event('years', { date: '2013', until: '2025' }, ['a']),
  event('month', { date: '2024-11' }),
];

describe('a timeline', () => {
  it('begins with the earliest, the longer first where they begin together', () => {
    const days = [event('one-day', { date: '2022-01-01' }), event('two-days', { date: '2022-01-01', until: '2022-01-02' })];
    expect(toIds(sortByTime([...days, ...EVENTS]))).toEqual(['years', 'year', 'two-days', 'one-day', 'day', 'month']);
  });

  it('shows what is of a topic, and of a year what goes on in it', () => {
    expect(toIds(chooseEvents(EVENTS, { topic: 'b' }))).toEqual(['day', 'year']);
    expect(toIds(chooseEvents(EVENTS, { year: '2024' }))).toEqual(['years', 'month']);
    expect(toIds(chooseEvents(EVENTS, { topic: 'a', year: '2022' }))).toEqual(['day', 'years']);
    expect(toIds(chooseEvents(EVENTS, {}))).toEqual(toIds(EVENTS));
  });

  it('offers the years in which something begins or ends, and topics by name with their number', () => {
    expect(toEventYears(EVENTS)).toEqual(['2013', '2022', '2024', '2025']);
    const names = new Map([
      ['a', 'Żebra'],
      ['b', 'Astana'],
    ]);
    expect(toEventTopics({ events: EVENTS, names }, 'en')).toEqual([
      { id: 'b', name: 'Astana', count: 2 },
      { id: 'a', name: 'Żebra', count: 2 },
    ]);
  });
});
