import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { allowEarlyClose } from './allow-early-close.ts';

/**
 * Most bytes a file may have; a build that lets one grow past it is refused. Every page of every reader loads and parses
 * the reader as it is, so it counts unpacked (12 kB is the goal: docs/performance.md, 15); the edition, in four languages,
 * is what an update will have to carry, gzipped, and the matcher is gzip itself (adr/0013).
 */
const LIMITS: Readonly<Record<string, { readonly most: number; readonly of: 'bytes' | 'gzip' }>> = {
  'reader.js': { most: 43_700, of: 'bytes' },
  'matcher.bin': { most: 100_000, of: 'bytes' },
  'edition.json': { most: 120_000, of: 'gzip' },
};
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
}
if (tooLarge) process.exitCode = 1;
