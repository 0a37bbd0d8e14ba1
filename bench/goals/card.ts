import { findMarks } from '../../cli/browser/page-marks.ts';
import type { Page } from '../../cli/browser/session.ts';
import { until } from '../../cli/browser/until.ts';
import { countMarks, putToSleep, withExtension } from '../extension/with-extension.ts';
import type { Goal } from '../goal.ts';
import { type Row, toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

const ROUNDS = 10;
/** How long a pointer rests until a card is to open, in milliseconds (lib/domain/settings.ts, by default). */
const DELAY_MS = 300;
const PAGE = '<!doctype html><meta charset="utf-8"><title>Card</title><body style="margin:60px"><p>A word about Kazakhstan.</p>';

/** Goal 23: from the end of the time that a pointer has to rest until the card is in the page, with its records. */
export const card: Goal = {
  name: 'card',
  measure: (lab) =>
    withExtension(lab, {}, async (session) => {
      const url = lab.serve({ name: 'card', html: PAGE, made: true });
      const measure = async (isAsleep: boolean): Promise<number[]> => {
        const lags: number[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          // A page of its own each time: guide and card have to be brought there, as they have for a reader.
          const page = await session.openPage(url);
          await page.bringToFront();
          await until('the mark', async () => (await countMarks(page)) > 0);
          if (isAsleep) await putToSleep(session);
          lags.push(await measureOne(page));
          await page.close();
        }
        return lags;
      };
      // The first round of a browser is nobody's second.
      await measure(false);
      return [
        toLine('23', 'with the background awake', await measure(false), 50),
        toLine('23b', 'with the background asleep', await measure(true), 300),
      ];
    }),
};

// Our element comes into the page when the card is drawn; with nothing but bones in it only 150 ms late.
async function measureOne(page: Page): Promise<number> {
  const [mark] = await findMarks(page);
  await page.evaluate(() => {
    const times = { moved: 0, shown: 0 };
    Object.assign(globalThis, { times });
    addEventListener('pointermove', ({ timeStamp }) => Object.assign(times, { moved: timeStamp }), true);
    new MutationObserver(() => {
      times.shown ||= performance.now();
    }).observe(document.documentElement, { childList: true });
  });
  await page.mouse.move(1, 1);
  await page.mouse.move(mark?.x ?? 0, mark?.y ?? 0);
  const times = await until('the card', async () => {
    const seen = await page.evaluate(() => (globalThis as unknown as { times: { moved: number; shown: number } }).times);
    return seen.shown > 0 ? seen : undefined;
  });
  return times.shown - times.moved - DELAY_MS;
}

function toLine(goal: string, when: string, lags: readonly number[], limit: number): Row {
  return toRow(
    goal,
    `from the end of the pointer's rest to the card in a page where it was never shown, ${when}`,
    toMeasured(lags),
    limit,
    'ms',
  );
}
