import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { toRow } from '../report/row.ts';
import { geomean, median, ratios, toMeasured } from '../report/statistics.ts';

/** Pages above this are left out: a fresh tab for each sample. */
const LARGEST = 3_000_000;

/** Goal 5: everything for the first time, in a tab opened for it. */
export const cold: Goal = {
  name: 'cold',
  measure: async (lab) => {
    const pages = lab.pages.filter(({ html }) => html.length <= LARGEST);
    const results: { name: string; ratios: number[] }[] = [];
    for (const page of pages) {
      lab.say(`cold: ${page.name}`);
      const floor: number[] = [];
      const ours: number[] = [];
      for (let round = 0; round < lab.rounds; round++) {
        floor.push(await lab.withPage(page, (opened) => inPage(opened, 'timeColdFloor')));
        ours.push(await lab.withPage(page, (opened) => inPage(opened, 'timeColdReading', lab.dictionary.compiled)));
      }
      results.push({ name: page.name, ratios: ratios(ours, floor) });
    }
    const rounds = (results[0]?.ratios ?? []).map((_, round) => geomean(results.map((one) => one.ratios[round] ?? Number.NaN)));
    const [worst] = results.toSorted((a, b) => median(b.ratios) - median(a.ratios));
    return [
      toRow('5', `cold: open, read, mark / cold charCodeAt pass, geomean of ${results.length} pages`, toMeasured(rounds), 1.3),
      ...(worst === undefined ? [] : [toRow('5b', `the same, worst page (${worst.name})`, toMeasured(worst.ratios), 2)]),
    ];
  },
};
