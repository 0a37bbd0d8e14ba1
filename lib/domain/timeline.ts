import type { EventView } from './brief.ts';
import { countEach } from './count-each.ts';
import type { EditionLabel } from './edition.ts';
import { byLot } from './lot.ts';
import { type TimeSpan, toTimeSpan } from './time-span.ts';

/** An event with the topics that it can be chosen by, under its id outside of its feed. */
export interface TimelineEvent extends EventView {
  readonly topics: readonly string[];
  readonly edition: EditionLabel;
  /** All the time that its date may mean: it is worked out once, for thousands of events are drawn again and again. */
  readonly span: TimeSpan;
}

/** All events there are, and what their topics are called. */
export interface Timeline {
  readonly events: readonly TimelineEvent[];
  readonly names: ReadonlyMap<string, string>;
}

/** Which events are shown: all, or those of a topic, of a year, or of both. */
export interface EventChoice {
  readonly topic?: string;
  /** Four digits. */
  readonly year?: string;
}

/** Events from the earliest to the latest; the longer first where they begin together, and the lot where they also end so. */
export function sortByTime<Event extends Pick<TimelineEvent, 'id' | 'span'>>(events: readonly Event[]): Event[] {
  const lot = byLot('date');
  return events.toSorted((one, other) => one.span.from - other.span.from || other.span.until - one.span.until || lot(one, other));
}

/** Those events that a choice names; one that goes on for years is of each of them. */
export function chooseEvents<Event extends TimelineEvent>(events: readonly Event[], { topic, year }: EventChoice): readonly Event[] {
  const chosen = year === undefined ? undefined : toTimeSpan({ date: year });
  const isOfYear = ({ span }: Event) => chosen === undefined || (span.from < chosen.until && span.until > chosen.from);
  return events.filter((event) => (topic === undefined || event.topics.includes(topic)) && isOfYear(event));
}

/** The years in which events begin or end, from the first. */
export function toEventYears(events: readonly EventView[]): string[] {
  return [...new Set(events.flatMap(({ date: { date, until = date } }) => [date.slice(0, 4), until.slice(0, 4)]))].toSorted();
}

/** The topics of events with how many there are of each, by their names in the reader's language. */
export function toEventTopics(
  { events, names }: Timeline,
  locale: string,
): { readonly id: string; readonly name: string; readonly count: number }[] {
  const { compare } = new Intl.Collator(locale);
  return [...countEach(events.flatMap(({ topics }) => topics))]
    .map(([id, count]) => ({ id, count, name: names.get(id) ?? id }))
    .toSorted((one, other) => compare(one.name, other.name));
}

/** All the time that the date of an event may mean; the epoch where it is none, which no edition has. */
export function toSpan({ date }: Pick<EventView, 'date'>): TimeSpan {
  return toTimeSpan(date) ?? { from: 0, until: 1 };
}
