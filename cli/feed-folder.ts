import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FeedFile } from '../lib/publish/plan-publication.ts';
import { PublishError } from '../lib/publish/publish-error.ts';
import { type FeedFiles, type Repository, readRepository } from '../lib/publish/repository.ts';

/** Stands in a folder from the first file that is written into it until the last. */
const MARKER = '.being-published';
const PART = '.part-';
const OWN = /^(\d+\.(root|targets|snapshot)|timestamp)\.json$/u;

/**
 * The files of a feed in a folder; files that are none of a feed's, such as those of a website, are passed over.
 * @throws {Error} of the file system when there is no such folder
 */
export async function openFeedFolder(folder: string): Promise<FeedFiles> {
  const top = (await readdir(folder)).filter((name) => OWN.test(name));
  const targets = await readdir(join(folder, 'targets')).catch(nothingIfMissing);
  const names = [...top, ...(targets ?? []).filter((name) => !name.startsWith('.')).map((name) => `targets/${name}`)];
  const known = new Set(names);
  return {
    where: folder.replace(/(?<=.)[/\\]+$/u, ''),
    names,
    load: async (name) => (known.has(name) ? readFile(join(folder, name)) : undefined),
  };
}

/**
 * The feed in a folder; undefined where there is none yet, also where the first publication was interrupted.
 * @throws {PublishError} when something of it is missing or is not what was signed
 */
export async function loadRepository(folder: string, files: FeedFiles): Promise<Repository | undefined> {
  if (files.names.includes('timestamp.json')) return readRepository(files);
  if (files.names.length === 0 || (await readFile(join(folder, MARKER)).catch(nothingIfMissing)) !== undefined) return undefined;
  throw new PublishError(
    `${files.where} is damaged: it has files of a feed, and no timestamp.json`,
    'put it back from where the feed is published; if it never was published, empty the folder',
  );
}

/**
 * Writes files so that nobody sees one half-written: under another name, to the disk, then by its own name; in their order,
 * so that the last of them, which tells readers of the others, is there only when these are.
 */
export async function writeFeedFiles(folder: string, files: readonly FeedFile[]): Promise<void> {
  await mkdir(join(folder, 'targets'), { recursive: true });
  for (const part of [folder, join(folder, 'targets')]) await removeParts(part);
  await writeSafely(join(folder, MARKER), new Uint8Array());
  for (const { name, bytes } of files) await writeSafely(join(folder, name), bytes);
  await rm(join(folder, MARKER));
}

/** Removes files of a feed. */
export async function removeFeedFiles(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name));
}

/** Writes one file whole: it is there with all of its bytes, on the disk, or as it was. */
export async function writeSafely(path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  const part = join(dirname(path), `${PART}${process.pid}`);
  await rm(part, { force: true });
  const file = await open(part, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  await syncFolder(dirname(path));
}

// What a publication that was killed had begun to write.
async function removeParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.startsWith(PART)) await rm(join(folder, name));
}

// Without it the name may be lost with the power; Windows has no such call.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
