import { bundlePageCode } from './bundle.ts';
import { inPage, type Lab } from './lab.ts';
import { show } from './report/row.ts';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
}

/** What the bench and the browser do beside reading. */
const NOT_OURS = new Set([
  '(idle)',
  '(program)',
  '(root)',
  '(garbage collector)',
  'freshen',
  'readAtOnce',
  'runOnce',
  'timeMatchers',
  'stop',
]);
/** Functions that are listed. */
const MOST = 16;
const WARM_MS = 500;
const LENGTH_MS = 1_500;

/** Where time goes while pages without a mention are read over and over: functions by their own share. */
export async function profileReading(lab: Lab): Promise<string> {
  if (lab.session.name !== 'chromium') return 'Only Chromium gives a profile.\n';
  const url = lab.serveMatcher(lab.dictionary.forms);
  const toClass = toClasses(await bundlePageCode());
  const shares: Map<string, number>[] = [];
  const names: string[] = [];
  for (const page of lab.pages) {
    lab.say(`profile: ${page.name}`);
    await lab.withPage(page, async (opened) => {
      const [first] = await inPage(opened, 'timeMatchers', [url], 1, WARM_MS);
      if (first?.marks !== 0) return;
      const cdp = await opened.createCDPSession();
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
      await cdp.send('Profiler.start');
      await inPage(opened, 'timeMatchers', [url], 1, LENGTH_MS);
      const { profile } = await cdp.send('Profiler.stop');
      names.push(page.name);
      shares.push(toShares(profile.nodes, profile.samples ?? [], toClass));
    });
  }
  return `${names.length} pages without a mention: ${names.join(', ')}.\n\n${toTable(shares)}`;
}

function toShares(
  nodes: readonly ProfileNode[],
  samples: readonly number[],
  toClass: (line: number) => string | undefined,
): Map<string, number> {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, toName(callFrame, toClass)]));
  const shares = new Map<string, number>();
  const ours = samples.flatMap((sample) => nameOf.get(sample) ?? []);
  for (const name of ours) shares.set(name, (shares.get(name) ?? 0) + 100 / ours.length);
  return shares;
}

function toName({ functionName, lineNumber }: ProfileNode['callFrame'], toClass: (line: number) => string | undefined): string | undefined {
  if (NOT_OURS.has(functionName)) return undefined;
  const owner = toClass(lineNumber);
  return `${owner === undefined ? '' : `${owner}.`}${functionName || '(no name)'}${lineNumber < 0 ? ' (the browser)' : ''}`;
}

// The class around each line of the bundle, as the bundler indents it.
function toClasses(code: string): (line: number) => string | undefined {
  const classes: (string | undefined)[] = [];
  let name: string | undefined;
  for (const line of code.split('\n')) {
    name = /^\t(?:var (\w+) = )?class\b/u.exec(line)?.[1] ?? name;
    if (/^\t\};?$/u.test(line)) name = undefined;
    classes.push(name);
  }
  return (line) => classes[line];
}

// Every page counts as much as any other.
function toTable(pages: readonly ReadonlyMap<string, number>[]): string {
  const all = new Map<string, number>();
  for (const shares of pages) for (const [name, share] of shares) all.set(name, (all.get(name) ?? 0) + share / pages.length);
  const top = [...all].toSorted((a, b) => b[1] - a[1]).slice(0, MOST);
  return ['| function | own share |', '| --- | --- |', ...top.map(([name, share]) => `| ${name} | ${show(share, '%')} |`)].join('\n');
}
