import { Metadata, Root } from '@tufjs/models';
import { isSignedBy, parseSignedFile, type SignedFile, toExpiry, toSignedFile } from './metadata.ts';
import { PublishError } from './publish-error.ts';
import { ROLE_NAMES, ROLES, type Role, type SigningKey } from './signing-key.ts';

/** Who may sign what: the public keys of each role. */
export type KeysByRole = Readonly<Record<Role, readonly SigningKey[]>>;

/** The first root of a feed, signed by all of its root keys. */
export function toFirstRoot(keys: KeysByRole, now: number, expires = toExpiry('root', now)): SignedFile<'root'> {
  // The class fills in the roles with a threshold of one each.
  const roles = Object.fromEntries(
    ROLE_NAMES.map((role) => [role, { keyids: keys[role].map(({ id }) => id), threshold: ROLES[role].threshold }]),
  );
  const publicKeys = Object.fromEntries(ROLE_NAMES.flatMap((role) => keys[role].map(({ id, key }) => [id, key.toJSON()])));
  const signed = { ...new Root({ version: 1, specVersion: '', expires, consistentSnapshot: true }).toJSON(), keys: publicKeys, roles };
  return toSignedFile(new Metadata(Root.fromJSON(signed)), keys.root);
}

/** What is to be different in the next root. */
export interface RootChange {
  /** Ids of keys that may sign no longer. */
  readonly without?: readonly string[];
  /** Keys that may sign from now on. */
  readonly added?: { readonly role: Role; readonly keys: readonly SigningKey[] };
}

/**
 * The root after another: with other keys, or the same for another year. It is signed by the root keys of both, as
 * readers ask (TUF 1.0.33, 5.3.4).
 * @param owned every private key that is at hand
 * @throws {PublishError} when a role would be left with too few keys, or too few root keys are at hand
 */
export function toNextRoot(before: SignedFile<'root'>, change: RootChange, owned: readonly SigningKey[], now: number): SignedFile<'root'> {
  const { version } = before.metadata.signed;
  // A copy: the class would hand out the lists of the root before.
  const json = structuredClone(before.metadata.signed.toJSON());
  const signed = Root.fromJSON({ ...json, version: version + 1, expires: toExpiry('root', now) });
  for (const key of change.added?.keys ?? []) signed.addKey(key.key, change.added?.role ?? 'root');
  for (const id of change.without ?? []) removeKey(signed, id);
  for (const role of ROLE_NAMES) assertEnoughKeys(signed, role);
  const rootKeys = new Set([...toKeyIds(before.metadata.signed, 'root'), ...toKeyIds(signed, 'root')]);
  const file = toSignedFile<'root'>(
    new Metadata(signed),
    owned.filter(({ id }) => rootKeys.has(id)),
  );
  if (!isSignedBy(before.metadata, 'root', file.metadata) || !isSignedBy(file.metadata, 'root', file.metadata)) {
    throw new PublishError(
      `the next root has to be signed by ${ROLES.root.threshold} of the root keys of version ${version} and ${ROLES.root.threshold} of its own, and too few of them are here`,
      'bring the root keys together: give each folder that holds one as another --keys DIR',
    );
  }
  return file;
}

/** Ids of the keys of a role. */
export function toKeyIds(root: Root, role: Role): readonly string[] {
  return root.roles[role]?.keyIDs ?? [];
}

/** Which role a key has; none when it has been taken out. */
export function findRole(root: Root, id: string): Role | undefined {
  return ROLE_NAMES.find((role) => toKeyIds(root, role).includes(id));
}

/**
 * The roots of a feed, the first to the newest, each signed by itself and by the one before.
 * @param files their bytes, in the order of their versions from 1 on
 * @throws {PublishError} naming the root that is none
 */
export function parseRoots(files: readonly Uint8Array[], where: string): SignedFile<'root'>[] {
  const roots: SignedFile<'root'>[] = [];
  for (const [at, bytes] of files.entries()) {
    const name = `${where}/${at + 1}.root.json`;
    const root = parseRoot(name, bytes);
    const before = roots.at(-1) ?? root;
    const holds =
      root.metadata.signed.version === at + 1 && [before, root].every(({ metadata }) => isSignedBy(metadata, 'root', root.metadata));
    if (!holds) throw damaged(name, 'it is not signed as the root of this version has to be');
    roots.push(root);
  }
  return roots;
}

function parseRoot(name: string, bytes: Uint8Array): SignedFile<'root'> {
  try {
    return parseSignedFile('root', bytes);
  } catch (error) {
    throw damaged(name, 'it is no root metadata', error);
  }
}

function damaged(name: string, what: string, cause?: unknown): PublishError {
  return new PublishError(
    `${name} is damaged: ${what}`,
    'put back the file as it was written, from a copy or from where the feed is published',
    {
      cause,
    },
  );
}

function removeKey(root: Root, id: string): void {
  for (const role of Object.values(root.roles)) {
    const at = role.keyIDs.indexOf(id);
    if (at >= 0) role.keyIDs.splice(at, 1);
  }
  delete root.keys[id];
}

function assertEnoughKeys(root: Root, role: Role): void {
  const { threshold } = ROLES[role];
  const left = toKeyIds(root, role).length;
  if (left >= threshold) return;
  throw new PublishError(
    `the role ${role} needs ${threshold} ${threshold === 1 ? 'key' : 'keys'}, and ${left} would be left`,
    `replace the key instead: corpus keys rotate ${role} --keys DIR`,
  );
}
