import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The articles in a folder, known by the SHA-256 of their bytes. */
export interface SourceTexts {
  /** Texts by the digest of their file. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of files that are not UTF-8, by digest. */
  readonly notText: ReadonlyMap<string, string>;
}

/**
 * Reads every file right in a folder; says on stderr which it could not.
 * @throws {Error} of the file system when the folder itself cannot be read
 */
export async function readTexts(folder: string): Promise<SourceTexts> {
  const texts = new Map<string, string>();
  const notText = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const bytes = await readIfFile(folder, name);
    if (bytes === undefined) continue;
    const digest = hash('sha256', bytes);
    const text = toText(bytes);
    if (text === undefined) notText.set(digest, name);
    else texts.set(digest, text);
  }
  return { texts, notText };
}

// Folders and the like are nobody's article; what only cannot be read may be one, so it is named.
async function readIfFile(folder: string, name: string): Promise<Buffer | undefined> {
  const path = join(folder, name);
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    process.stderr.write(`passed over ${name} in the folder of sources: it cannot be read (${code})\n`);
    return undefined;
  }
}

/** The text of UTF-8 bytes with nothing trimmed; undefined when they are not UTF-8. */
export function toText(bytes: Uint8Array): string | undefined {
  try {
    // ignoreBOM keeps a byte order mark as a character, as offsets count it.
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
