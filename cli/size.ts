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
/** Pages of ours whose code, without what they load when it is needed, may come to so many bytes, each file gzipped. */
const MOST_OF_PAGE: Readonly<Record<string, number>> = { 'popup.html': 60_000, 'sidepanel.html': 60_000 };
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
  for (const [page, most] of Object.entries(MOST_OF_PAGE)) {
    const scripts = await findScripts(folder, page);
    const gzip = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
    tooLarge ||= gzip > most;
    const bytes = scripts.reduce((sum, script) => sum + script.length, 0);
    const note = gzip > most ? `  over the limit of ${most} (gzip)` : '';
    process.stdout.write(`${String(bytes).padStart(10)}${String(gzip).padStart(10)}  the code of ${page}${note}\n`);
  }
}

// The scripts that a page begins with, and all that these import at once.
async function findScripts(folder: string, page: string): Promise<readonly Buffer[]> {
  const found = new Map<string, Buffer>();
  const html = await readFile(join(folder, page), 'utf8');
  const waiting = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/gu)].map(([, path = '']) => path);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const script = await readFile(join(folder, path));
    found.set(path, script);
    for (const [, name = ''] of script.toString().matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/gu))
      waiting.push(join(dirname(path), name));
  }
  return [...found.values()];
}

if (tooLarge) process.exitCode = 1;
