import type { Change } from '../domain/change.ts';
import type { CorpusRecords } from '../domain/record.ts';
import type { Problem } from './problem.ts';

/**
 * Holds the change log against the records, where what was corrected is there and what was withdrawn is not, and against
 * the number of the edition.
 * @param refused `kind/id` of records that are there but could not be read
 * @param number of this edition, where it could be read: no line is of a later one
 */
export function checkChanges(records: CorpusRecords, refused: ReadonlySet<string>, number = Number.POSITIVE_INFINITY): Problem[] {
  return records.changes.flatMap((change) => {
    const { kind, record, action, edition } = change;
    const there = refused.has(`${kind}/${record}`) || records[kind].some(({ id }) => id === record);
    if (edition > number)
      return [problem(change, `is of edition ${edition}, but edition.yaml says ${number}; raise that number, or correct this one`)];
    if (action === 'corrected' && !there)
      return [problem(change, `says that ${kind}/${record} was corrected, but there is no such record`)];
    if (action === 'withdrawn' && there)
      return [
        problem(change, `says that ${kind}/${record} was withdrawn, but it is there; take the record away, and never use its id again`),
      ];
    return [];
  });
}

function problem({ id }: Change, message: string): Problem {
  return { file: `changes/${id}.yaml`, record: id, rule: 'change', message };
}
