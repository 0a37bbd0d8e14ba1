import { hash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SyncError } from '../lib/sync/fault.ts';
import { type LoadFile, loadThere } from '../lib/sync/load-metadata.ts';
import { assertFile } from '../lib/sync/signed-file.ts';
import type { TrustedSet } from '../lib/sync/trusted-set.ts';
import { writeSafely } from './feed-folder.ts';

/**
 * Downloads a target into a folder, unless it is there already, and gives its path (TUF 1.0.33, 5.7).
 * @param load loads files from where the targets lie
 * @throws {SyncError} `E_NAME` when nobody has signed it, or whatever is wrong with what came
 */
export async function downloadTarget({ targets }: TrustedSet, load: LoadFile, folder: string, name: string): Promise<string> {
  const target = targets?.files.get(name);
  if (target === undefined) throw new SyncError('E_NAME', `the feed has no target ${name}`);
  const own = encodeURIComponent(name);
  if (/^\.{0,2}$/u.test(own)) throw new SyncError('E_NAME', `no file can be called "${name}"`);
  const path = join(folder, own);
  const there = await readFile(path).catch(() => undefined);
  if (there !== undefined && hash('sha256', there) === target.sha256) return path;
  const folders = name.split('/').map(encodeURIComponent);
  const file = [...folders.slice(0, -1), `${target.sha256}.${folders.at(-1)}`].join('/');
  const bytes = await loadThere(load, file, target.length);
  await assertFile(bytes, target, file);
  await mkdir(folder, { recursive: true });
  await writeSafely(path, bytes);
  return path;
}
