import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserSession } from '../../cli/browser/session.ts';
import { withExtension } from '../extension/with-extension.ts';
import type { Goal } from '../goal.ts';
import type { Lab } from '../lab.ts';
import type { BenchPage } from '../pages/bench-page.ts';
import { toLadder } from '../pages/ladder.ts';
import { toMissing, toNote, toRow } from '../report/row.ts';
import { median, toMeasured } from '../report/statistics.ts';

interface Heap {
  readonly used: number;
  readonly tables: number;
}

/** Goal 17: memory that stays on a page, over the same page with an empty script. */
export const heap: Goal = {
  name: 'heap',
  measure: async (lab) => {
    if (lab.session.name !== 'chromium') return [toMissing('17', 'JS heap kept', 'Firefox does not tell the heap of one page')];
    const page = toLadder([100], []).at(-1);
    if (page === undefined) throw new Error('there is no page');
    return withExtension(lab, { empty: true }, (empty) =>
      withExtension(lab, { matcher: lab.dictionary.compiled }, (small) =>
        withExtension(lab, {}, async (shipped) => {
          const samples: Record<'empty' | 'small' | 'shipped', Heap[]> = { empty: [], small: [], shipped: [] };
          for (let round = -1; round < (lab.options.quick ? 3 : 7); round++)
            for (const [key, session] of Object.entries({ empty, small, shipped }) as ['empty' | 'small' | 'shipped', BrowserSession][]) {
              lab.say(`heap: ${key}, round ${round + 1}`);
              const sample = await weigh(lab, session, page);
              if (round >= 0) samples[key].push(sample);
            }
          const base = median(samples.empty.map(({ used }) => used));
          const baseTables = median(samples.empty.map(({ tables }) => tables));
          const toKb = (list: readonly Heap[], of: (one: Heap) => number, under: number) =>
            toMeasured(list.map((one) => (of(one) - under) / 1000));
          return [
            toRow(
              '17',
              `JS heap kept over an empty run, tables of ${lab.dictionary.names.length} names`,
              toKb(samples.small, ({ used }) => used, base),
              30,
              'kB',
            ),
            toNote(
              '17',
              'the same with the shipped matcher',
              toKb(samples.shipped, ({ used }) => used, base),
              'kB',
            ),
            toNote(
              '17',
              'typed arrays of the shipped matcher',
              toKb(samples.shipped, ({ tables }) => tables, baseTables),
              'kB',
            ),
          ];
        }),
      ),
    );
  },
};

async function weigh(lab: Lab, session: BrowserSession, subject: BenchPage): Promise<Heap> {
  const page = await session.openPage(lab.serve(subject));
  await page.bringToFront();
  // Later than the reader's last look for shadow roots would be longer than anybody waits; its first is over.
  await pause(1_000);
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
  await page.close();
  return { used: usedSize, tables: backingStorageSize };
}
