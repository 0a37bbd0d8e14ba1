import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { toLadder } from '../pages/ladder.ts';
import { toRow } from '../report/row.ts';
import { toExponent, toMeasured } from '../report/statistics.ts';

/** Goal 20: time grows no faster than the page. */
export const growth: Goal = {
  name: 'growth',
  measure: async (lab) => {
    const sizes = lab.options.quick ? [30, 100, 300] : [100, 300, 1_000, 3_000, 10_000];
    const url = lab.serveMatcher(lab.dictionary.forms);
    const points: [size: number, times: readonly number[]][] = [];
    for (const page of toLadder(sizes, lab.dictionary.names).filter(({ name }) => !name.endsWith('no mention'))) {
      lab.say(`growth: ${page.name}`);
      const [one] = await lab.withPage(page, (opened) => inPage(opened, 'timeMatchers', [url], lab.rounds, 100));
      points.push([page.html.length, one?.times ?? []]);
    }
    const exponents = (points[0]?.[1] ?? []).map((_, round) =>
      toExponent(points.map(([size, times]) => [size, times[round] ?? Number.NaN])),
    );
    return [toRow('20', `growth with the page, ${sizes[0]} KB to ${sizes.at(-1)} KB, exponent`, toMeasured(exponents), 1)];
  },
};
