import type { Page } from '../../cli/browser/session.ts';
import { countMarks, readWork, withExtension } from '../extension/with-extension.ts';
import type { Goal } from '../goal.ts';
import { toLadder } from '../pages/ladder.ts';
import { toNote, toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

const PARAGRAPHS = 50;
const EVERY_MS = 100;

/** Goal 14: a page that never ends: 50 paragraphs every 100 ms. */
export const scroll: Goal = {
  name: 'scroll',
  measure: async (lab) => {
    const lengthMs = lab.options.quick ? 1_500 : 5_000;
    const [source] = toLadder([100], lab.dictionary.names);
    const texts = (source?.html.match(/<p>.*?<\/p>/gu) ?? []).map((paragraph) => paragraph.replace(/<\/?p>/gu, ''));
    return withExtension(lab, { probed: true }, async (session) => {
      const shares: number[] = [];
      const longest: number[] = [];
      let marks = 0;
      for (let round = 0; round < lab.rounds; round++) {
        lab.say(`scroll: round ${round + 1}`);
        const page = await session.openPage(
          lab.serve({ name: 'endless', html: '<!doctype html><meta charset="utf-8"><title>Endless</title><main></main>', made: true }),
        );
        await page.bringToFront();
        const { from, to } = await grow(page, texts, lengthMs);
        const work = (await readWork(page)).filter(({ start }) => start >= from && start <= to);
        shares.push((work.reduce((sum, { length }) => sum + length, 0) / (to - from)) * 100);
        longest.push(Math.max(0, ...work.map(({ length }) => length)));
        marks = await countMarks(page);
        await page.close();
      }
      if (marks === 0) throw new Error('nothing was marked on the endless page');
      return [
        toRow('14', `infinite scroll, ${PARAGRAPHS} paragraphs every ${EVERY_MS} ms: busy share`, toMeasured(shares), 0.6, '%'),
        toRow('14b', 'infinite scroll: longest callback', toMeasured(longest), 3, 'ms'),
        toNote('14', 'marks made in one run', toMeasured([marks])),
      ];
    });
  },
};

function grow(page: Page, texts: readonly string[], lengthMs: number): Promise<{ from: number; to: number }> {
  return page.evaluate(
    async (paragraphs, count, every, length) => {
      const main = document.querySelector('main');
      // The page has settled and the reader is past its first look.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const from = performance.now();
      for (let at = 0; performance.now() - from < length; at += count) {
        const batch = Array.from({ length: count }, (_, next) => {
          const paragraph = document.createElement('p');
          paragraph.innerHTML = paragraphs[(at + next) % paragraphs.length] ?? '';
          return paragraph;
        });
        main?.append(...batch);
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise((resolve) => setTimeout(resolve, every));
      }
      const to = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { from, to };
    },
    texts,
    PARAGRAPHS,
    EVERY_MS,
    lengthMs,
  );
}
