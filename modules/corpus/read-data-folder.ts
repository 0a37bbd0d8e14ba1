import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CorpusFile } from '../../lib/corpus/read-records.ts';

/** What readers of a feed trust lies beside the records and is none: docs/publishing.md. */
const FEED = /^feed\//u;

/**
 * Reads every file of the authored corpus.
 * @param folder the `data` folder
 * @throws {Error} of the file system when the folder cannot be read, and naming the file when one is not UTF-8
 */
export async function readDataFolder(folder: string): Promise<CorpusFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths
    .toSorted()
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => !FEED.test(name))
    .map(async ({ path, name }) => ({ path: name, content: toText(path, await readFile(path)) }));
  return Promise.all(files);
}

// What does not decode would be shipped with letters replaced.
function toText(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error(`${path} is not UTF-8 text; save it as UTF-8`, { cause: error });
  }
}
