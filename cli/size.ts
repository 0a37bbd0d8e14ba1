import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { allowEarlyClose } from './allow-early-close.ts';

/**
 * Most bytes a file may have; a build that lets one grow past it is refused. Every page of every reader loads and parses
 * the reader as it is, so it counts unpacked (12 kB is the goal: docs/performance.md, 15); the edition, in four languages,
 * is what an update will have to carry, gzipped, and the matcher is gzip itself (adr/0013).
 */
const LIMITS: Readonly<Record<string, { readonly most: number; readonly of: 'bytes' | 'gzip' }>> = {
  'reader.js': { most: 43_750, of: 'bytes' },
  'matcher.bin': { most: 100_000, of: 'bytes' },
  'edition.json': { most: 120_000, of: 'gzip' },
};
/** Pages of ours, with the bytes that the code which they begin with may come to, each file gzipped. */
const MOST_AT_FIRST: Readonly<Record<string, number>> = { 'popup.html': 40_000, 'sidepanel.html': 34_600 };
/** The same of each view with all that it ever loads: the popup, and each tab of the panel. */
const MOST_OF_VIEW = 60_000;
/** Charts do not count: they are loaded when one is first shown. */
const CHARTS = /\/charts-[^/]*\.js$/u;
/** Files that a tab of the panel begins with; whatever else the panel loads later, any of them may. */
const TAB = /\/(\w+(?:Tab|View))-[^/]*\.js$/u;
const AT_ONCE = /(?:\bfrom|\bimport)\s*["`']\.\/([^"`']+\.js)["`']/gu;
const LATER = /\bimport\(\s*["`']\.\/([^"`']+\.js)["`']\s*\)/gu;
const OUTPUTS = ['.output/chrome-mv3', '.output/firefox-mv3'];

allowEarlyClose();
let tooLarge = false;
for (const folder of OUTPUTS) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    process.stderr.write(`size: there is no ${folder}; run "npm run build" first\n`);
    process.exit(1);
  });
  process.stdout.write(`${folder}\n${'bytes'.padStart(10)}${'gzip'.padStart(10)}\n`);
  for (const entry of entries.filter((one) => one.isFile()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const sizes = { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    const limit = LIMITS[entry.name];
    const isOver = limit !== undefined && sizes[limit.of] > limit.most;
    tooLarge ||= isOver;
    const note = isOver ? `  over the limit of ${limit.most} (${limit.of})` : '';
    process.stdout.write(`${String(sizes.bytes).padStart(10)}${String(sizes.gzip).padStart(10)}  ${entry.name}${note}\n`);
  }
  const tell = (paths: readonly string[], scripts: Scripts, most: number, what: string) => {
    const gzip = paths.reduce((sum, path) => sum + gzipSync(scripts.get(path) ?? '', { level: 9 }).length, 0);
    const bytes = paths.reduce((sum, path) => sum + (scripts.get(path)?.length ?? 0), 0);
    tooLarge ||= gzip > most;
    const note = gzip > most ? `  over the limit of ${most} (gzip)` : '';
    process.stdout.write(`${String(bytes).padStart(10)}${String(gzip).padStart(10)}  ${what}${note}\n`);
  };
  for (const [page, most] of Object.entries(MOST_AT_FIRST)) {
    const { scripts, begun } = await readScripts(folder, page);
    const first = findAll(scripts, begun, [AT_ONCE]);
    tell(first, scripts, most, `the code that ${page} begins with`);
    const later = first.flatMap((path) => findImports(scripts, path, LATER));
    const tabs = later.filter((path) => TAB.test(path));
    for (const tab of tabs.length > 0 ? tabs : [page]) {
      const others = tabs.filter((other) => other !== tab);
      const view = findAll(scripts, first, [AT_ONCE, LATER], others);
      tell(view, scripts, MOST_OF_VIEW, `all the code of ${TAB.exec(tab)?.[1] ?? page}`);
    }
  }
}

type Scripts = ReadonlyMap<string, Buffer>;

// All scripts that a page may come to load, but for charts.
async function readScripts(folder: string, page: string): Promise<{ readonly scripts: Scripts; readonly begun: readonly string[] }> {
  const scripts = new Map<string, Buffer>();
  const html = await readFile(join(folder, page), 'utf8');
  const begun = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/gu)].map(([, path = '']) => path);
  const waiting = [...begun];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (scripts.has(path) || CHARTS.test(path)) continue;
    scripts.set(path, await readFile(join(folder, path)));
    waiting.push(...findImports(scripts, path, AT_ONCE), ...findImports(scripts, path, LATER));
  }
  return { scripts, begun };
}

// Some scripts, and all that these import in any of some ways, but for what is left out.
function findAll(scripts: Scripts, begun: readonly string[], ways: readonly RegExp[], out: readonly string[] = []): readonly string[] {
  const found = new Set(begun);
  for (const path of found) {
    for (const next of ways.flatMap((way) => findImports(scripts, path, way))) if (!out.includes(next)) found.add(next);
  }
  return [...found].filter((path) => scripts.has(path));
}

function findImports(scripts: Scripts, path: string, way: RegExp): readonly string[] {
  return [...(scripts.get(path) ?? '').toString().matchAll(way)].map(([, name = '']) => join(dirname(path), name));
}

if (tooLarge) process.exitCode = 1;
