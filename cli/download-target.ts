import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toSha256Hex } from '../lib/publish/gzip.ts';
import { SyncError } from '../lib/sync/fault.ts';
import type { TrustedSet } from '../lib/sync/trusted-set.ts';
import { writeSafely } from './feed-folder.ts';
import { fetchFile } from './fetch-file.ts';

/**
 * Downloads a target into a folder, unless it is there already, and gives its path (TUF 1.0.33, 5.7).
 * @param url where the targets lie, with or without a slash at its end
 * @throws {SyncError} `E_NAME` when nobody has signed it, or whatever is wrong with what came
 */
export async function downloadTarget({ targets }: TrustedSet, url: string, folder: string, name: string): Promise<string> {
  const target = targets?.files.get(name);
  if (target === undefined) throw new SyncError('E_NAME', `the feed has no target ${name}`);
  const path = join(folder, encodeURIComponent(name));
  const there = await readFile(path).catch(() => undefined);
  if (there !== undefined && toSha256Hex(there) === target.sha256) return path;
  const slash = name.lastIndexOf('/') + 1;
  const file = `${name.slice(0, slash)}${target.sha256}.${name.slice(slash)}`;
  const bytes = await fetchFile(`${url.replace(/\/$/u, '')}/${file}`, target.length);
  if (bytes === undefined) throw new SyncError('E_HTTP', `the feed lacks ${file}`);
  if (bytes.length !== target.length) throw new SyncError('E_LENGTH', `${file} has ${bytes.length} bytes, not ${target.length}`);
  if (toSha256Hex(bytes) !== target.sha256) throw new SyncError('E_HASH', `${file} is not what was signed`);
  await mkdir(folder, { recursive: true });
  await writeSafely(path, bytes);
  return path;
}
