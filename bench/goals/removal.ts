import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { toNote, toRow } from '../report/row.ts';
import { ratios, toMeasured } from '../report/statistics.ts';

const BLANK = { name: 'blank', html: '<!doctype html><title>Blank</title>', made: true };
const MARKS = 10_000;

/** Goal 12: a page that takes its content away does not wait for us. */
export const removal: Goal = {
  name: 'removal',
  measure: async (lab) => {
    const { marked, plain } = await lab.withPage(BLANK, (page) =>
      inPage(page, 'timeRemoval', lab.dictionary.compiled, MARKS, lab.rounds + 4),
    );
    return [
      toRow(
        '12',
        `removal of ${MARKS / 10} nodes with ${marked.marks} marks / without`,
        toMeasured(ratios(marked.removal, plain.removal)),
        1.3,
      ),
      toNote('12', 'the same with our own clearing up, before the next paint', toMeasured(ratios(marked.settled, plain.settled))),
      toNote('12', 'our own clearing up', toMeasured(marked.settled.map((time, at) => time - (marked.removal[at] ?? 0))), 'ms'),
    ];
  },
};
