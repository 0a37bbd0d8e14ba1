import type { Page } from '../../cli/browser/session.ts';
import type { Goal } from '../goal.ts';
import { inPage } from '../lab.ts';
import { type Row, toMissing } from '../report/row.ts';

/** Goal 11: nothing of the page changes, by count. */
export const harm: Goal = {
  name: 'harm',
  measure: async (lab) => {
    const sums = { marks: 0, mutations: 0, nodes: 0, layouts: 0, styles: 0 };
    const pages = lab.pages.filter(({ html }) => html.length < 3_000_000);
    const canCount = lab.session.name === 'chromium';
    for (const page of pages) {
      lab.say(`harm: ${page.name}`);
      await lab.withPage(page, async (opened) => {
        await settle(opened);
        const calm = await countWork(opened, canCount, () => Promise.resolve());
        const read = await countWork(opened, canCount, async () => {
          const { marks, mutations, nodesAdded } = await inPage(opened, 'countHarm', lab.dictionary.compiled);
          sums.marks += marks;
          sums.mutations += mutations;
          sums.nodes += Math.abs(nodesAdded);
        });
        // Pages have work of their own, animations above all: only more than as much is ours.
        sums.layouts += Math.max(0, read.layouts - calm.layouts);
        sums.styles += Math.max(0, read.styles - calm.styles);
        if (read.layouts + read.styles > calm.layouts + calm.styles)
          lab.say(
            `harm: ${page.name}: ${read.layouts} layouts, ${read.styles} style recalculations; by itself ${calm.layouts} and ${calm.styles}`,
          );
      });
    }
    const where = `${sums.marks} marks on ${pages.length} pages`;
    const none = (what: string, count: number): Row => ({
      goal: '11',
      what: `${what}, ${where}`,
      measured: String(count),
      reach: '0',
      reached: count === 0,
      spread: '',
    });
    return [
      none('mutation records', sums.mutations),
      none('nodes added or removed', sums.nodes),
      ...(canCount
        ? [none('layouts', sums.layouts), none('style recalculations', sums.styles)]
        : [toMissing('11', 'layouts and style recalculations', 'Firefox does not count them')]),
    ];
  },
};

/** Layouts and style recalculations during some work and the frames after it. */
async function countWork(page: Page, canCount: boolean, work: () => Promise<void>): Promise<{ layouts: number; styles: number }> {
  const before = canCount ? await page.metrics() : {};
  await work();
  await settle(page);
  const after = canCount ? await page.metrics() : {};
  return {
    layouts: (after.LayoutCount ?? 0) - (before.LayoutCount ?? 0),
    styles: (after.RecalcStyleCount ?? 0) - (before.RecalcStyleCount ?? 0),
  };
}

/** Lets the page finish what it has to do: two frames. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  );
}
