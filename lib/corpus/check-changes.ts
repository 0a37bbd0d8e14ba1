import type { Change } from '../domain/change.ts';
import type { CorpusRecords } from '../domain/record.ts';
import type { Problem } from './problem.ts';

/**
 * Holds the change log against the records: what was corrected is there, what was withdrawn is not.
 * @param refused `kind/id` of records that are there but could not be read
 */
export function checkChanges(records: CorpusRecords, refused: ReadonlySet<string>): Problem[] {
  return records.changes.flatMap((change) => {
    const { kind, record, action } = change;
    const there = refused.has(`${kind}/${record}`) || records[kind].some(({ id }) => id === record);
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
