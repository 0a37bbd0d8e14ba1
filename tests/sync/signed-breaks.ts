import type { Dice } from './random.ts';
import { type Loose, ROLES, toExpires } from './repository.ts';
import { toTestKey } from './test-key.ts';

const DAY = 86_400_000;
const STRANGER = toTestKey('a stranger');

/** What may be changed in metadata before it is signed, by how it comes out. */
export type SignedBreaks = Readonly<Record<string, (signed: Loose, dice: Dice) => Loose>>;

const toLoose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const without = (object: Loose, key: string): Loose => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

/** Changes of what all roles have. */
export const HEAD_BREAKS: SignedBreaks = {
  'with another version': (signed, dice) => {
    const version = Number(signed['version']);
    return { ...signed, version: dice.pick<unknown>([version - 1, version + 1, 0, -1, 1.5, '2', null, 2 ** 31, 2 ** 53, 5]) };
  },
  'with another time of expiry': (signed, dice) => {
    const now = Date.now();
    const times = [toExpires(now - DAY), toExpires(now + DAY), toExpires(now), 'soon', '2027-02-30T00:00:00Z', 17, undefined];
    return { ...signed, expires: dice.pick<unknown>(times) };
  },
  'with another version of the specification': (signed, dice) => ({
    ...signed,
    spec_version: dice.pick<unknown>(['2.0.0', '1.0', '1.0.0', '1', '0.9', 1, 'one', undefined]),
  }),
  'with another type': (signed, dice) => ({ ...signed, _type: dice.pick<unknown>([...ROLES, 'Root', '', undefined]) }),
  'with a field that is not known': (signed, dice) => ({
    ...signed,
    [dice.pick(['x-new', 'constructor', 'toString', 'delegated'])]: dice.pick<unknown>([1, null, 'text', [1, 2], { deep: { deeper: [] } }]),
  }),
  'without a field': (signed, dice) => without(signed, dice.pick(Object.keys(signed))),
};

/** Changes of what one file says of another. */
export const META_BREAKS: SignedBreaks = Object.fromEntries(
  Object.entries({
    'of another without version': (one) => without(one, 'version'),
    'of another without length': (one) => without(one, 'length'),
    'of another without hashes': (one) => without(one, 'hashes'),
    'of the version before of another': (one) => ({ ...one, version: Number(one['version'] ?? 2) - 1 }),
    'of the version after of another': (one) => ({ ...one, version: Number(one['version'] ?? 2) + 1 }),
    'of a shorter file': (one) => ({ ...one, length: Number(one['length']) - 1 }),
    'of a longer file': (one) => ({ ...one, length: Number(one['length']) + 1 }),
    'of another hash': (one) => ({ ...one, hashes: { sha256: '0'.repeat(64) } }),
    'of a hash more': (one) => ({ ...one, hashes: { ...toLoose(one['hashes']), md5: '0'.repeat(32) } }),
    'of another with a field that is not known': (one) => ({ ...one, 'x-new': 1 }),
  } satisfies Record<string, (one: Loose) => Loose>).map(([how, change]) => [
    how,
    (signed: Loose, dice: Dice) => ofOne(signed, dice, (all, name) => ({ ...all, [name]: change(toLoose(all[name])) })),
  ]),
);

/** Changes of which files one file names. */
export const NAME_BREAKS: SignedBreaks = {
  'of one file less': (signed, dice) => ofOne(signed, dice, without),
  'of one file more': (signed, dice) => ofOne(signed, dice, (all, name) => ({ ...all, 'other.json': all[name] })),
};

function ofOne(signed: Loose, dice: Dice, change: (all: Loose, name: string) => Loose): Loose {
  const field = 'meta' in signed ? 'meta' : 'targets';
  const all = toLoose(signed[field]);
  const names = Object.keys(all);
  return names.length === 0 ? signed : { ...signed, [field]: change(all, dice.pick(names)) };
}

const ofRole = (signed: Loose, dice: Dice, change: (role: Loose, ids: readonly string[]) => Loose): Loose => {
  const roles = toLoose(signed['roles']);
  const name = dice.pick(ROLES);
  const role = toLoose(roles[name]);
  return { ...signed, roles: { ...roles, [name]: change(role, role['keyids'] as string[]) } };
};
const ofKeys = (signed: Loose, change: (keys: Loose, ids: readonly string[]) => Loose): Loose => {
  const keys = toLoose(signed['keys']);
  return { ...signed, keys: change(keys, Object.keys(keys)) };
};

/** Changes of what a root alone has. */
export const ROOT_BREAKS: SignedBreaks = {
  'without consistent snapshots': (signed, dice) => ({ ...signed, consistent_snapshot: dice.pick<unknown>([false, undefined, 'yes']) }),
  'with another threshold': (signed, dice) =>
    ofRole(signed, dice, (role) => ({ ...role, threshold: dice.pick<unknown>([0, -1, 1, 2, 3, 9, '1', undefined]) })),
  'with a key twice in a role': (signed, dice) => ofRole(signed, dice, (role, ids) => ({ ...role, keyids: [...ids, ids[0]] })),
  'with a key less in a role': (signed, dice) => ofRole(signed, dice, (role, ids) => ({ ...role, keyids: ids.slice(1) })),
  'with a key in a role that is not there': (signed, dice) =>
    ofRole(signed, dice, (role, ids) => ({ ...role, keyids: [...ids, 'f'.repeat(64)] })),
  'with a key less': (signed, dice) => ofKeys(signed, (keys, ids) => without(keys, dice.pick(ids))),
  'with a key of another type': (signed, dice) =>
    ofKeys(signed, (keys, ids) => {
      const id = dice.pick(ids);
      return { ...keys, [id]: { ...toLoose(keys[id]), keytype: 'rsa' } };
    }),
  'with a key under an id that is not its own': (signed) => ofKeys(signed, (keys) => ({ ...keys, ['f'.repeat(64)]: STRANGER.described })),
};
