import { until } from '../../cli/browser/until.ts';
import { compileForms } from '../../lib/matching/compile-matcher.ts';
import { addMadeUpForms } from '../dictionary/made-up-forms.ts';
import { putToSleep, readNotes, SHORT_PAGE, withExtension } from '../extension/with-extension.ts';
import type { Goal } from '../goal.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

const FORMS = 20_000;

/** Goal 16: from the moment a page may be read to its first highlight, with nothing awake but the page. */
export const start: Goal = {
  name: 'start',
  measure: async (lab) => {
    const matcher = compileForms(addMadeUpForms(lab.dictionary.forms, FORMS));
    const samples = lab.options.quick ? 5 : 15;
    return withExtension(lab, { matcher, probed: true }, async (session) => {
      const whole: number[] = [];
      const storage: number[] = [];
      let woken = 0;
      for (let at = -2; at < samples; at++) {
        await putToSleep(session);
        const page = await session.openPage(lab.serve(SHORT_PAGE));
        const notes = await until('the first highlight', async () => {
          const read = await readNotes(page);
          return read['first-highlight'] !== undefined && read;
        });
        if (await session.isBackgroundRunning()) woken++;
        await page.close();
        if (at < 0) continue;
        // A page may be read when the script is there and the document is parsed, whichever comes last.
        const from = Math.max(notes['ready'] ?? 0, notes['before'] ?? 0);
        whole.push((notes['first-highlight'] ?? Number.NaN) - from);
        if (notes['storage-asked'] !== undefined) storage.push((notes['storage-answered'] ?? Number.NaN) - notes['storage-asked']);
      }
      return [
        toRow('16', `start to first highlight, ${FORMS} forms, background asleep, one line of text to scan`, toMeasured(whole), 8, 'ms'),
        ...(storage.length > 0 ? [toNote('16', 'of which storage', toMeasured(storage), 'ms')] : []),
        toSilence(woken),
      ];
    });
  },
};

function toSilence(woken: number): Row {
  return {
    goal: '16',
    what: 'first highlights that woke the background',
    measured: String(woken),
    reach: '0',
    reached: woken === 0,
    spread: '',
  };
}
