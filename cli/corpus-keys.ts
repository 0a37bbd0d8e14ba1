import { hash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SignedFile } from '../lib/publish/metadata.ts';
import { PublishError } from '../lib/publish/publish-error.ts';
import { type RootChange, toFirstRoot, toKeyIds, toNextRoot } from '../lib/publish/root-metadata.ts';
import { createSigningKey, ROLE_NAMES, ROLES, type Role, toKeyName, toSealedPem } from '../lib/publish/signing-key.ts';
import { writeSafely } from './feed-folder.ts';
import { assertOutsideRepositories, findKeyById, findKeyFile, loadKeyRoots, openKeys } from './key-folder.ts';
import { askNewPassphrase } from './passphrase.ts';

const PRIVATE = 0o600;
const ACTIONS: Readonly<Record<string, (folders: readonly string[], what: string | undefined) => Promise<number>>> = {
  create,
  rotate,
  revoke,
  renew,
  list,
};

/** `keys`: makes, replaces, takes out and lists the keys of a feed. */
export async function keysCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { keys: { type: 'string', multiple: true } },
  });
  const [name = '', what, ...more] = positionals;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined || more.length > 0) throw new Error('needs what to do: keys create, rotate ROLE|ID, revoke ID, renew, or list');
  if (values.keys === undefined) throw new Error(`needs the folder of the keys: keys ${name} --keys DIR`);
  return action(values.keys, what);
}

async function create([folder = '']: readonly string[]): Promise<number> {
  assertOutsideRepositories(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new PublishError(`${folder} is not empty`, 'make the keys in a folder of their own');
  const passphrase = await askNewPassphrase();
  const made = ROLE_NAMES.flatMap((role) => Array.from({ length: ROLES[role].keys }, () => ({ role, ...createSigningKey() })));
  for (const { role, signingKey, privateKey } of made) {
    await writeText(join(folder, toKeyName(role, signingKey.id)), toSealedPem(privateKey, passphrase), PRIVATE);
  }
  const of = (role: Role) => made.filter((one) => one.role === role).map(({ signingKey }) => signingKey);
  const keys = { root: of('root'), targets: of('targets'), snapshot: of('snapshot'), timestamp: of('timestamp') };
  const root = toFirstRoot(keys, Date.now());
  await writeSafely(join(folder, '1.root.json'), root.bytes);
  process.stdout.write(
    `${folder}: ${made.length} private keys and 1.root.json, fingerprint ${hash('sha256', root.bytes)}\n` +
      'next: copy the root keys to three media at three places and take them out of here, and the targets keys to two;\n' +
      '      then corpus publish --out DIR --keys DIR (docs/publishing.md)\n',
  );
  return 0;
}

async function rotate(folders: readonly string[], what: string | undefined): Promise<number> {
  const root = await loadNewest(folders);
  const replaced = toReplaced(root, what);
  assertOutsideRepositories(folders[0] ?? '');
  const owned = await openKeys(folders, root, ['root']);
  const passphrase = await askNewPassphrase();
  const made = replaced.ids.map(() => createSigningKey());
  const added = { role: replaced.role, keys: made.map(({ signingKey }) => signingKey) };
  const next = toNextRoot(root, { without: replaced.ids, added }, [...owned, ...added.keys], Date.now());
  for (const { privateKey, signingKey } of made) {
    await writeText(join(folders[0] ?? '', toKeyName(replaced.role, signingKey.id)), toSealedPem(privateKey, passphrase), PRIVATE);
  }
  return finish(folders, next, `new: ${added.keys.map(({ id }) => toKeyName(replaced.role, id)).join(', ')}\n`);
}

async function revoke(folders: readonly string[], what: string | undefined): Promise<number> {
  if (what === undefined) throw new Error('needs the key to take out: keys revoke ID, as keys list prints it');
  const root = await loadNewest(folders);
  const { id } = findKeyById(root, what);
  return change(folders, root, { without: [id] });
}

async function renew(folders: readonly string[]): Promise<number> {
  return change(folders, await loadNewest(folders), {});
}

async function change(folders: readonly string[], root: SignedFile<'root'>, what: RootChange): Promise<number> {
  return finish(folders, toNextRoot(root, what, await openKeys(folders, root, ['root']), Date.now()));
}

async function finish([folder = '']: readonly string[], next: SignedFile<'root'>, more = ''): Promise<number> {
  const { version, expires } = next.metadata.signed;
  await writeSafely(join(folder, `${version}.root.json`), next.bytes);
  process.stdout.write(
    `${folder}/${version}.root.json: holds until ${expires}\n${more}` +
      'next: corpus publish, which takes the new root along; then upload. Readers follow at their next check\n',
  );
  return 0;
}

async function list(folders: readonly string[]): Promise<number> {
  const root = await loadNewest(folders);
  const { version, expires, roles } = root.metadata.signed;
  process.stdout.write(`root ${version}, holds until ${expires}\n`);
  for (const role of ROLE_NAMES) {
    const ids = toKeyIds(root.metadata.signed, role);
    process.stdout.write(`${role}: ${roles[role]?.threshold} of ${ids.length} has to sign\n`);
    for (const id of ids) process.stdout.write(`  ${id.slice(0, 16)}  ${(await findKeyFile(folders, role, id)) ?? 'not here'}\n`);
  }
  return 0;
}

async function loadNewest([folder = '']: readonly string[]): Promise<SignedFile<'root'>> {
  const root = (await loadKeyRoots(folder)).at(-1);
  if (root !== undefined) return root;
  throw new PublishError(`${folder} has no 1.root.json`, 'give the folder that corpus keys create made first, others as more --keys DIR');
}

function toReplaced(root: SignedFile<'root'>, what: string | undefined): { readonly role: Role; readonly ids: readonly string[] } {
  if (what === undefined) throw new Error(`needs what to replace: keys rotate ${ROLE_NAMES.join('|')}, or the id of one key`);
  const role = ROLE_NAMES.find((name) => name === what);
  if (role !== undefined) return { role, ids: toKeyIds(root.metadata.signed, role) };
  const { id, role: ofKey } = findKeyById(root, what);
  return { role: ofKey, ids: [id] };
}

async function writeText(path: string, text: string, mode: number): Promise<void> {
  await writeSafely(path, new TextEncoder().encode(text), mode);
}
