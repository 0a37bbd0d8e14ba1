import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

const BLANK = { name: 'blank', html: '<!doctype html><title>Blank</title>', made: true };
/** As many as a frame may have marks. */
const MENTIONS = 10_000;

/** Goal 8: what one mention costs: matching, placing, painting, indexing. */
export const mentionCost: Goal = {
  name: 'mention-cost',
  measure: async (lab) => {
    const count = lab.options.quick ? 2_000 : MENTIONS;
    const times = await lab.withPage(BLANK, (page) => inPage(page, 'timeMentions', lab.dictionary.compiled, count, lab.rounds));
    if (times.marks !== count) throw new Error(`${times.marks} of ${count} mentions were marked`);
    const costs = times.with.map((time, at) => ((time - (times.without[at] ?? Number.NaN)) * 1000) / count);
    return [toRow('8', `one mention, of ${count} on a page, over the same page without`, toMeasured(costs), 1.5, 'us')];
  },
};
