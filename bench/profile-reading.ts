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
  const toFile = toFiles(await bundlePageCode());
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
      shares.push(toShares(profile.nodes, profile.samples ?? [], toFile));
    });
  }
  return `${names.length} pages without a mention: ${names.join(', ')}.\n\n${toTable(shares)}`;
}

function toShares(
  nodes: readonly ProfileNode[],
  samples: readonly number[],
  toFile: (line: number) => string | undefined,
): Map<string, number> {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, toName(callFrame, toFile)]));
  const shares = new Map<string, number>();
  const ours = samples.flatMap((sample) => nameOf.get(sample) ?? []);
  for (const name of ours) shares.set(name, (shares.get(name) ?? 0) + 100 / ours.length);
  return shares;
}

function toName({ functionName, lineNumber }: ProfileNode['callFrame'], toFile: (line: number) => string | undefined): string | undefined {
  if (NOT_OURS.has(functionName)) return undefined;
  const file = lineNumber > 0 ? toFile(lineNumber) : undefined;
  return `${functionName || '(no name)'}, ${file ?? 'the browser'}`;
}

// The bundler says in a comment where each file begins.
function toFiles(code: string): (line: number) => string | undefined {
  const files: (string | undefined)[] = [];
  let file: string | undefined;
  for (const line of code.split('\n')) {
    file = /^\s*\/\/(?:#region)? (\S+\.ts)$/u.exec(line)?.[1] ?? file;
    files.push(file);
  }
  return (line) => files[line];
}

// Every page counts as much as any other.
function toTable(pages: readonly ReadonlyMap<string, number>[]): string {
  const all = new Map<string, number>();
  for (const shares of pages) for (const [name, share] of shares) all.set(name, (all.get(name) ?? 0) + share / pages.length);
  const top = [...all].toSorted((a, b) => b[1] - a[1]).slice(0, MOST);
  return ['| function | own share |', '| --- | --- |', ...top.map(([name, share]) => `| ${name} | ${show(share, '%')} |`)].join('\n');
}
