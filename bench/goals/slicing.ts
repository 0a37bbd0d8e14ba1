import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { toHardPages } from '../pages/ladder.ts';
import { type Row, toMissing, toNote, toRow } from '../report/row.ts';
import { ratios, toMeasured } from '../report/statistics.ts';

/** Goal 6: no slice of work is long, on any page, and slicing costs little. */
export const slicing: Goal = {
  name: 'slicing',
  measure: async (lab) => {
    const rows: Row[] = [];
    const sizeKb = lab.options.quick ? 100 : 1_000;
    const hard = toHardPages(sizeKb, lab.dictionary.names);
    const longest: { name: string; lengths: number[]; share: number[]; wall: number[]; size: number }[] = [];
    for (const page of [...lab.pages, ...hard]) {
      lab.say(`slicing: ${page.name}`);
      const { atOnce, sliced, agrees } = await lab.withPage(page, (opened) =>
        inPage(opened, 'timeSlicing', lab.dictionary.compiled, lab.rounds),
      );
      if (!agrees) rows.push(toMissing('6', `marks of ${page.name} in slices and at once`, 'they are not the same'));
      const busy = sliced.map(({ lengths }) => lengths.reduce((sum, one) => sum + one, 0));
      longest.push({
        name: page.name,
        lengths: sliced.map(({ lengths }) => Math.max(0, ...lengths)),
        share: ratios(busy, atOnce),
        wall: ratios(
          sliced.map(({ wall }) => wall),
          atOnce,
        ),
        size: page.html.length,
      });
    }
    const toWorst = (list: typeof longest) => list.toSorted((a, b) => toMeasured(b.lengths).value - toMeasured(a.lengths).value)[0];
    const usual = toWorst(longest.filter(({ name }) => !hard.some((page) => page.name === name)));
    if (usual !== undefined) rows.push(toRow('6', `longest slice of work, worst page (${usual.name})`, toMeasured(usual.lengths), 8, 'ms'));
    for (const { name } of hard) {
      const one = longest.find((page) => page.name === name);
      if (one !== undefined) rows.push(toRow('6b', `longest slice, ${name}`, toMeasured(one.lengths), 8, 'ms'));
    }
    const [largest] = longest.toSorted((a, b) => b.size - a.size);
    if (largest !== undefined) {
      rows.push(toRow('6c', `work in slices / at once (${largest.name})`, toMeasured(largest.share), 1.1));
      rows.push(toNote('6c', 'the same with what the page does in between', toMeasured(largest.wall)));
    }
    return rows;
  },
};
