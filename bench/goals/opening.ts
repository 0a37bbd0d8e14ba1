import { addMadeUpForms } from '../dictionary/made-up-forms.ts';
import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { ratios, toMeasured } from '../report/statistics.ts';

const BLANK = { name: 'blank', html: '<!doctype html><title>Blank</title>', made: true };

/** Goal 9: a matcher is ready sooner than it could be built. */
export const opening: Goal = {
  name: 'opening',
  measure: async (lab) => {
    const rows: Row[] = [];
    const sizes = lab.options.quick ? [20_000] : [20_000, 200_000];
    const dictionaries = [
      { title: 'the shipped forms', forms: lab.corpusForms },
      ...sizes.map((size) => ({
        title: `${size} forms`,
        forms: addMadeUpForms(lab.dictionary.forms, size),
      })),
    ];
    for (const { title, forms } of dictionaries) {
      lab.say(`opening: ${title} (${forms.length})`);
      const url = lab.serveMatcher(forms);
      const times = await lab.withPage(BLANK, (opened) =>
        inPage(opened, 'timeOpening', url, Math.max(5, lab.rounds), forms.length <= 30_000),
      );
      const ratio = toMeasured(ratios(times.open, times.trie));
      const what = `matcher of ${title} ready / a trie of Maps built from their JSON`;
      rows.push(rows.length === 0 ? toRow('9', what, ratio, 0.01) : toNote('9', what, ratio));
      rows.push(toNote('9', `the same, time to be ready`, toMeasured(times.open), 'ms'));
      if (times.compile.length > 0)
        rows.push(toNote('9', 'the same / compiled from their JSON', toMeasured(ratios(times.open, times.compile))));
    }
    return rows;
  },
};
