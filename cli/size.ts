import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { allowEarlyClose } from './allow-early-close.ts';

/**
 * Most gzipped bytes a file may have; a build that lets one grow past it is refused. The reader runs on every page of
 * every reader; the edition, in four languages, is what an update will have to carry.
 */
const LIMITS: Readonly<Record<string, number>> = { 'reader.js': 12 * 1024, 'edition.json': 120 * 1000 };
/** The same of bytes as they are, for what is gzip itself: the matcher (adr/0013). */
const RAW_LIMITS: Readonly<Record<string, number>> = { 'matcher.bin': 100 * 1000 };
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
    const zipped = gzipSync(bytes, { level: 9 }).length;
    const limit = LIMITS[entry.name] ?? Number.POSITIVE_INFINITY;
    const rawLimit = RAW_LIMITS[entry.name] ?? Number.POSITIVE_INFINITY;
    const over = [...(zipped > limit ? [`${limit} gzipped`] : []), ...(bytes.length > rawLimit ? [String(rawLimit)] : [])];
    tooLarge ||= over.length > 0;
    const note = over.map((most) => `  over the limit of ${most}`).join('');
    process.stdout.write(`${String(bytes.length).padStart(10)}${String(zipped).padStart(10)}  ${entry.name}${note}\n`);
  }
}
if (tooLarge) process.exitCode = 1;
