import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CorpusFile } from '../../lib/corpus/read-records.ts';

/**
 * Reads every file of the authored corpus.
 * @param folder the `data` folder
 * @throws {Error} of the file system when the folder cannot be read
 */
export async function readDataFolder(folder: string): Promise<CorpusFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths
    .toSorted()
    .map(async (path) => ({ path: relative(folder, path).split(sep).join('/'), content: await readFile(path, 'utf8') }));
  return Promise.all(files);
}
