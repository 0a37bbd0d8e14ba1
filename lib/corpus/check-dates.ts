import type { Dated } from '../domain/dated.ts';
import type { CorpusRecords } from '../domain/record.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { isCalendarDay } from './calendar-day.ts';
import type { Problem } from './problem.ts';

/**
 * Holds every date against the calendar, spans of days against their order, and all against the day of the edition: what
 * it says was said by then.
 * @param today day of the edition; without it, as when it cannot be read, nothing is too late
 */
export function checkDates(records: CorpusRecords, today = '9999-12-31'): Problem[] {
  const of = <Kind extends RecordKind>(kind: Kind, field: string, toDated: (record: CorpusRecords[Kind][number]) => Dated | undefined) =>
    records[kind].flatMap((record) =>
      checkDated(toDated(record), today).map(
        (message): Problem => ({ file: `${kind}/${record.id}.yaml`, record: record.id, rule: 'date', message: `${field}.${message}` }),
      ),
    );
  return [
    ...of('sources', 'published', ({ published }) => published),
    ...of('speakers', 'roleAsOf', ({ roleAsOf }) => roleAsOf),
    ...of('utterances', 'date', ({ date }) => date),
    ...of('quotes', 'date', ({ date }) => date),
    ...of('figures', 'asOf', ({ asOf }) => asOf),
    ...of('events', 'date', ({ date }) => date),
  ];
}

function checkDated(dated: Dated | undefined, today: string): string[] {
  if (dated === undefined) return [];
  const { date, until } = dated;
  const given = until === undefined ? { date } : { date, until };
  const each = Object.entries(given).flatMap(([field, day]) => {
    if (!isCalendarDay(`${day}-01-01`.slice(0, 10))) return [`${field} ${day} is not in the calendar`];
    return day > today.slice(0, day.length) ? [`${field} ${day} is later than the edition, which is of ${today} (edition.yaml)`] : [];
  });
  const backwards =
    until !== undefined && until < date.slice(0, until.length) ? [`until ${until} is before ${date}; a span of days begins with date`] : [];
  return [...each, ...backwards];
}
