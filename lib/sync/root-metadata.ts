import { SyncError } from './fault.ts';
import type { Profile } from './profile.ts';
import { type Envelope, type Metadata, ROLES, type Role, toNumber, toObject } from './signed-metadata.ts';
import type { JsonObject, JsonValue } from './strict-json.ts';

/** Who signs for a role, and how many of them it takes. */
export interface RoleKeys {
  /** Public keys as the profile gives them, in lower-case hexadecimal, by key id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly threshold: number;
}

/** Root metadata: the keys of every role. */
export interface RootMetadata extends Metadata {
  readonly roles: Readonly<Record<Role, RoleKeys>>;
}

/**
 * Reads the fields of a root (TUF 1.0.33, 4.3). Keys that the profile does not know are refused rather than passed over,
 * because a threshold that counts on them could never be reached here: `E_SPEC`, for the metadata is right and of a kind
 * that is not known here. A malformed key is `E_PARSE`.
 * @throws {SyncError} `E_PARSE`, `E_SPEC`
 */
export async function parseRoot({ signed, head }: Envelope, profile: Profile): Promise<RootMetadata> {
  if (signed['consistent_snapshot'] !== true) throw new SyncError('E_SPEC', 'The root does not have consistent snapshots');
  const keys = await toKeys(toObject(signed['keys'], 'keys of the root'), profile);
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

async function toKeys(object: JsonObject, { openKey }: Profile): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const [id, key] of Object.entries(object)) keys.set(id, await openKey(id, toObject(key, 'A key')));
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
