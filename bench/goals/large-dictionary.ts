import { addMadeUpForms } from '../dictionary/made-up-forms.ts';
import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { toMissing, toRow } from '../report/row.ts';
import { geomean, ratios, toMeasured } from '../report/statistics.ts';

const FORMS = 200_000;

/** Goal 7: the same pages and mentions, read with 200,000 surface forms instead of 290. */
export const largeDictionary: Goal = {
  name: 'large-dictionary',
  measure: async (lab) => {
    const count = lab.options.quick ? FORMS / 10 : FORMS;
    lab.say(`large-dictionary: compiling ${count} forms`);
    const urls = [lab.serveMatcher(lab.dictionary.forms), lab.serveMatcher(addMadeUpForms(lab.dictionary.forms, count))];
    const pages = lab.pages.filter(({ html }) => html.length > 50_000 && html.length < 3_000_000);
    const byPage: number[][] = [];
    const unlike: string[] = [];
    for (const page of pages) {
      lab.say(`large-dictionary: ${page.name}`);
      const [small, large] = await lab.withPage(page, (opened) => inPage(opened, 'timeMatchers', urls, lab.rounds, 50));
      if (small === undefined || large === undefined) continue;
      if (small.marks !== large.marks) unlike.push(`${page.name} (${small.marks} and ${large.marks})`);
      byPage.push(ratios(large.times, small.times));
    }
    const rounds = (byPage[0] ?? []).map((_, round) => geomean(byPage.map((page) => page[round] ?? Number.NaN)));
    return [
      toRow(
        '7',
        `reading with ${count} forms / with ${lab.dictionary.names.length}, geomean of ${byPage.length} pages`,
        toMeasured(rounds),
        1.5,
      ),
      ...(unlike.length > 0 ? [toMissing('7', 'same mentions with both', `not so on ${unlike.join(', ')}`)] : []),
    ];
  },
};
