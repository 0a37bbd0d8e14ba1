import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SignedFile } from '../lib/publish/metadata.ts';
import { PublishError } from '../lib/publish/publish-error.ts';
import { loadRoots } from '../lib/publish/repository.ts';
import { findRole, parseRoots, toKeyIds } from '../lib/publish/root-metadata.ts';
import { isSealed, openPem, type Role, type SigningKey, toKeyName } from '../lib/publish/signing-key.ts';
import { openFeedFolder } from './feed-folder.ts';
import { askPassphrase, PASSPHRASE_VARIABLE } from './passphrase.ts';

/** The keys of this repository, which anybody can sign with: for trying out, and for tests. */
export const TEST_KEYS = fileURLToPath(new URL('../data/feed/test-keys', import.meta.url));
/** What the names of their files begin with. */
export const TEST_PREFIX = 'TEST-';

/** The roots that stand in a folder of keys, the first to the newest; none where there are none. */
export async function loadKeyRoots(folder: string): Promise<SignedFile<'root'>[]> {
  const files = await openFeedFolder(folder);
  return parseRoots(await loadRoots(files), files.where);
}

/** Where the private key of an id is; undefined where none of the folders has it. */
export async function findKeyFile(folders: readonly string[], role: Role, id: string): Promise<string | undefined> {
  const name = toKeyName(role, id);
  for (const folder of folders) {
    const found = (await readdir(folder)).find((file) => file === name || file === `${TEST_PREFIX}${name}`);
    if (found !== undefined) return join(folder, found);
  }
  return undefined;
}

/**
 * Opens the private keys that some folders have of some roles, by the names of their files.
 * @param asFewAsSign no more of a role than have to sign, for opening one takes its time, on purpose
 * @throws {PublishError} when a passphrase is another, or a file is no key or another one than its name says
 */
export async function openKeys(
  folders: readonly string[],
  { metadata: { signed: root } }: SignedFile<'root'>,
  roles: readonly Role[],
  asFewAsSign = false,
): Promise<SigningKey[]> {
  const passphrases: string[] = [];
  const keys: SigningKey[] = [];
  for (const role of roles) {
    const files = await Promise.all(toKeyIds(root, role).map(async (id) => ({ id, path: await findKeyFile(folders, role, id) })));
    const most = asFewAsSign ? root.roles[role]?.threshold : undefined;
    for (const { id, path = '' } of files.filter((file) => file.path !== undefined).slice(0, most)) {
      keys.push(await openKeyOf(id, path, passphrases));
    }
  }
  return keys;
}

async function openKeyOf(id: string, path: string, passphrases: string[]): Promise<SigningKey> {
  const key = await openKey(path, passphrases);
  if (key.id === id) return key;
  throw new PublishError(`${path} holds another key than its name says`, 'give the file its own name back; corpus keys list names them');
}

/**
 * Refuses a place for private keys that would be copied along with a repository.
 * @throws {PublishError} naming the repository
 */
export function assertOutsideRepositories(folder: string): void {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) {
      throw new PublishError(
        `${folder} is inside the repository ${at}`,
        'keep private keys outside of every repository, best on a medium of their own',
      );
    }
    if (at === dirname(at)) return;
  }
}

/** The key that begins with some digits, with its role. */
export function findKeyById(root: SignedFile<'root'>, beginning: string): { readonly id: string; readonly role: Role } {
  const ids = Object.keys(root.metadata.signed.keys).filter((id) => beginning.length >= 4 && id.startsWith(beginning));
  const [id = ''] = ids;
  const role = findRole(root.metadata.signed, id);
  if (ids.length === 1 && role !== undefined) return { id, role };
  throw new PublishError(
    `no key of root ${root.metadata.signed.version} begins with "${beginning}"`,
    'see corpus keys list, and give at least four digits of its id',
  );
}

// Keys that were made together have one passphrase; it is asked for once.
async function openKey(path: string, passphrases: string[]): Promise<SigningKey> {
  const pem = await readFile(path, 'utf8');
  if (!isSealed(pem)) return open(path, pem);
  for (const known of passphrases) {
    const key = tryOpen(pem, known);
    if (key !== undefined) return key;
  }
  const passphrase = await askPassphrase(path);
  const key = tryOpen(pem, passphrase);
  if (key === undefined) {
    throw new PublishError(
      `the passphrase does not open ${path}`,
      `run the command again and type it once more, or mend ${PASSPHRASE_VARIABLE}`,
    );
  }
  passphrases.push(passphrase);
  return key;
}

function tryOpen(pem: string, passphrase: string): SigningKey | undefined {
  try {
    return openPem(pem, passphrase);
  } catch {
    return undefined;
  }
}

function open(path: string, pem: string): SigningKey {
  try {
    return openPem(pem);
  } catch (error) {
    throw new PublishError(`${path} is no private key`, 'put the file back as it was made', { cause: error });
  }
}
