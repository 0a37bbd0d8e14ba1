import { canonicalize } from '@tufjs/canonical-json';
import { toSha256 } from '../edition/digest.ts';
import { SyncError } from './fault.ts';
import { type Envelope, type Metadata, ROLES, type Role, toNumber, toObject } from './signed-metadata.ts';
import type { JsonObject, JsonValue } from './strict-json.ts';

/** Who signs for a role, and how many of them it takes. */
export interface RoleKeys {
  /** Public keys in lower-case hexadecimal, by key id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly threshold: number;
}

/** Root metadata: the keys of every role. */
export interface RootMetadata extends Metadata {
  readonly roles: Readonly<Record<Role, RoleKeys>>;
}

const HEX_32_BYTES = /^[0-9a-f]{64}$/u;

/**
 * Reads the fields of a root (TUF 1.0.33, 4.3). A key id must be the SHA-256 of its key's canonical form, as the
 * specification demands of clients; tuf-js and python-tuf take any. Keys other than Ed25519 are refused rather than passed
 * over, because a threshold that counts on them could never be reached here: `E_SPEC`, for the metadata is right and of a
 * kind that is not known here. A malformed Ed25519 key is `E_PARSE`.
 * @throws {SyncError} `E_PARSE`, `E_SPEC`
 */
export async function parseRoot({ signed, head }: Envelope): Promise<RootMetadata> {
  if (signed['consistent_snapshot'] !== true) throw new SyncError('E_SPEC', 'The root does not have consistent snapshots');
  const keys = await toKeys(toObject(signed['keys'], 'keys of the root'));
  const roles = toObject(signed['roles'], 'roles of the root');
  const of = (role: Role) => toRoleKeys(role, toObject(roles[role], `${role} in the root`), keys);
  return { ...head, roles: { root: of('root'), timestamp: of('timestamp'), snapshot: of('snapshot'), targets: of('targets') } };
}

/** The roles that have lost a key on the way from one root to another: what such a key has signed does not count any more. */
export function findRotated(before: RootMetadata, after: RootMetadata): readonly Role[] {
  return ROLES.filter((role) => {
    const left = new Set(after.roles[role].keys.values());
    return [...before.roles[role].keys.values()].some((key) => !left.has(key));
  });
}

async function toKeys(object: JsonObject): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const [id, value] of Object.entries(object)) {
    const key = toObject(value, 'A key');
    if (key['keytype'] !== 'ed25519' || key['scheme'] !== 'ed25519') throw new SyncError('E_SPEC', `The key ${id} is not Ed25519`);
    const publicKey = toObject(key['keyval'], 'A public key')['public'];
    if (typeof publicKey !== 'string' || !HEX_32_BYTES.test(publicKey)) throw new SyncError('E_PARSE', `The key ${id} is not 32 bytes`);
    if ((await toSha256(canonicalize(key))) !== id) throw new SyncError('E_PARSE', `${id} is not the id of its key`);
    keys.set(id, publicKey);
  }
  return keys;
}

function toRoleKeys(role: Role, object: JsonObject, keys: ReadonlyMap<string, string>): RoleKeys {
  const ids: JsonValue | undefined = object['keyids'];
  if (!Array.isArray(ids) || new Set(ids).size < ids.length) throw new SyncError('E_PARSE', `${role} has no list of different keys`);
  const own = new Map<string, string>();
  for (const id of ids as readonly JsonValue[]) {
    const key = typeof id === 'string' ? keys.get(id) : undefined;
    if (typeof id !== 'string' || key === undefined) throw new SyncError('E_PARSE', `${role} has a key that the root does not have`);
    own.set(id, key);
  }
  return { keys: own, threshold: toNumber(object['threshold'], `The threshold of ${role}`) };
}
