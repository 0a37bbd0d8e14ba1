import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { median, ratios, toMeasured } from '../report/statistics.ts';

const BLANK = { name: 'blank', html: '<!doctype html><title>Blank</title>', made: true };

/** Goal 13: which mark the pointer is over, whatever their number. */
export const hover: Goal = {
  name: 'hover',
  measure: async (lab) => {
    const rows: Row[] = [];
    const results: { ratio: number[]; ours: number }[] = [];
    for (const count of lab.options.quick ? [100, 1_000] : [100, 1_000, 10_000, 100_000]) {
      lab.say(`hover: ${count} marks`);
      const times = await lab.withPage(BLANK, (page) => inPage(page, 'timeHits', lab.dictionary.compiled, count, lab.rounds));
      const ratio = ratios(times.ours, times.browser);
      results.push({ ratio, ours: median(times.ours) });
      rows.push(
        toNote(
          '13',
          `hit test / elementFromPoint, ${times.marks} marks, ${times.hits} of ${times.points} points on one`,
          toMeasured(ratio),
        ),
      );
      rows.push(toNote('13', 'the same, one test', toMeasured(times.ours), 'us'));
    }
    const worst = results.toSorted((a, b) => median(b.ratio) - median(a.ratio))[0];
    const [first, last] = [results[0], results.at(-1)];
    if (worst === undefined || first === undefined || last === undefined) return rows;
    const growth = toMeasured([last.ours / first.ours]);
    return [
      toRow('13', 'hit test / elementFromPoint, worst number of marks', toMeasured(worst.ratio), 1.5),
      toNote('13', 'one test at the most marks / at 100', growth),
      ...rows,
    ];
  },
};
