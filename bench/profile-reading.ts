import { inPage, type Lab } from './lab.ts';
import { show } from './report/row.ts';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
}

/** What the bench and the browser do beside reading. */
const NOT_OURS = new Set(['(idle)', '(program)', '(garbage collector)', 'freshen', 'readAtOnce', 'runOnce', 'timeMatchers', 'stop']);

/** Where time goes while pages are read over and over: functions by their own share, of every page without a mention and of all. */
export async function profileReading(lab: Lab): Promise<string> {
  if (lab.session.name !== 'chromium') return 'Only Chromium gives a profile.\n';
  const url = lab.serveMatcher(lab.dictionary.forms);
  const parts: string[] = [];
  for (const page of lab.pages) {
    const text = await lab.withPage(page, async (opened) => {
      const cdp = await opened.createCDPSession();
      await inPage(opened, 'timeMatchers', [url], 1, 200);
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
      await cdp.send('Profiler.start');
      const [result] = await inPage(opened, 'timeMatchers', [url], 1, 1_000);
      const { profile } = await cdp.send('Profiler.stop');
      return `${page.name} (${result?.marks} marks)\n${toShares(profile.nodes, profile.samples ?? [])}`;
    });
    parts.push(text);
  }
  return parts.join('\n');
}

function toShares(nodes: readonly ProfileNode[], samples: readonly number[]): string {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName || `anonymous:${callFrame.lineNumber}`]));
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const name = nameOf.get(sample) ?? '?';
    if (!NOT_OURS.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const top = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 14);
  return top.map(([name, count]) => `  ${show((count / all) * 100, '%').padStart(8)}  ${name}\n`).join('');
}
