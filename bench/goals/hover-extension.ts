import { setTimeout as pause } from 'node:timers/promises';
import { findMarks } from '../../cli/browser/page-marks.ts';
import { until } from '../../cli/browser/until.ts';
import { countMarks, readWork, withExtension } from '../extension/with-extension.ts';
import type { Goal } from '../goal.ts';
import { type Row, toMissing, toNote } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

const MARKS = 1_000;
/** Longer than the reader waits until it looks what a resting pointer is over, and shorter than its card needs to open. */
const REST_MS = 220;

/** Goal 13 on the built extension: what it does when a real pointer comes to rest beside marks. */
export const hoverExtension: Goal = {
  name: 'hover-extension',
  measure: (lab) =>
    withExtension(lab, { probed: true }, async (session) => {
      const line = `<p>${'and then Kazakhstan said so; '.repeat(10)}</p>`;
      const html = `<!doctype html><meta charset="utf-8"><title>Marks</title>${line.repeat(MARKS / 10)}`;
      const page = await session.openPage(lab.serve({ name: 'marks', html, made: true }));
      await page.bringToFront();
      await until('the marks', async () => (await countMarks(page)) === MARKS);
      // The reader's timers after a load are over.
      await pause(1_000);
      const lengths: number[] = [];
      for (const { x, y } of (await findMarks(page)).slice(0, 20)) {
        // Just under the line of the mark, so that no card is asked for.
        await page.mouse.move(x, y + 14);
        const from = await page.evaluate(() => performance.now());
        await pause(REST_MS);
        const work = (await readWork(page)).filter(({ start }) => start >= from);
        if (work.length > 0) lengths.push(work.reduce((sum, { length }) => sum + length, 0) * 1000);
      }
      return [toRest(lengths)];
    }),
};

function toRest(lengths: readonly number[]): Row {
  const what = `the extension's work when a real pointer rests beside one of ${MARKS} marks`;
  return lengths.length === 0 ? toMissing('13', what, 'no work was noted') : toNote('13', what, toMeasured(lengths), 'us');
}
