import { until } from '../../cli/browser/until.ts';
import { readPageScripts } from '../extension/copy-extension.ts';
import { putToSleep, readNotes, withExtension } from '../extension/with-extension.ts';
import type { Goal } from '../goal.ts';
import type { Lab } from '../lab.ts';
import { type Row, toNote, toRow } from '../report/row.ts';
import { toMeasured } from '../report/statistics.ts';

const PLAIN = { name: 'plain', html: '<!doctype html><meta charset="utf-8"><title>Plain</title><p>Nothing of note.', made: true };

/** Goal 15: what every page pays before anything is read. */
export const contentScript: Goal = {
  name: 'content-script',
  measure: async (lab) => {
    const scripts = await readPageScripts(lab.session.name);
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
    const full = await measureLoads(lab, {});
    const empty = await measureLoads(lab, { empty: true });
    return [
      toRow('15', `page script, minified bytes (${scripts.map(({ name }) => name).join(', ')})`, toMeasured([bytes / 1000]), 12, 'kB'),
      toRow('15b', 'its parse and run', toMeasured(full.loads), 1.5, 'ms'),
      toNote('15b', 'the same of an empty script', toMeasured(empty.loads), 'ms'),
      toSilence(full.woken),
    ];
  },
};

async function measureLoads(lab: Lab, choices: { readonly empty?: boolean }): Promise<{ loads: number[]; woken: number }> {
  const samples = lab.options.quick ? 5 : 15;
  return withExtension(lab, { ...choices, probed: true }, async (session) => {
    const loads: number[] = [];
    let woken = 0;
    for (let at = -2; at < samples; at++) {
      await putToSleep(session);
      const page = await session.openPage(lab.serve(PLAIN));
      const { before, after } = await until('the script to have run', async () => {
        const notes = await readNotes(page);
        return notes['before'] !== undefined && notes['after'] !== undefined && { before: notes['before'], after: notes['after'] };
      });
      if (at >= 0) loads.push(after - before);
      if (await session.isBackgroundRunning()) woken++;
      await page.close();
    }
    return { loads, woken };
  });
}

function toSilence(woken: number): Row {
  return {
    goal: '15c',
    what: 'loads of a page without a mention that woke the background',
    measured: String(woken),
    reach: '0',
    reached: woken === 0,
    spread: '',
  };
}
