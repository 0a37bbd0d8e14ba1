import type { Dice } from './random.ts';
import type { TestRepository } from './repository.ts';
import { type Loose, ROLES, type Role, type RoleBreak, toExpires } from './repository.ts';
import { toTestKey } from './test-key.ts';
import { NOW } from './world.ts';

const STRANGER = toTestKey('a stranger');
const DAY = 86_400_000;

type Change = (signed: Loose, dice: Dice, repository: TestRepository) => void;

const setVersion: Change = (signed, dice) => {
  signed['version'] = dice.pick<unknown>([
    Number(signed['version']) - 1,
    Number(signed['version']) + 1,
    0,
    -1,
    1.5,
    '2',
    null,
    2 ** 31,
    2 ** 53,
    5,
  ]);
};
const setExpiry: Change = (signed, dice) => {
  signed['expires'] = dice.pick<unknown>([
    toExpires(NOW - DAY),
    toExpires(NOW + DAY),
    toExpires(NOW),
    'soon',
    '2027-02-30T00:00:00Z',
    17,
    undefined,
  ]);
};
const setSpec: Change = (signed, dice) => {
  signed['spec_version'] = dice.pick<unknown>(['2.0.0', '1.0', '1.0.0', '1', '0.9', 1, 'one', undefined]);
};
const setType: Change = (signed, dice) => {
  signed['_type'] = dice.pick<unknown>([...ROLES, 'Root', '', undefined]);
};
const addField: Change = (signed, dice) => {
  signed[dice.pick(['x-new', 'constructor', 'toString', 'delegated'])] = dice.pick<unknown>([
    1,
    null,
    'text',
    [1, 2],
    { deep: { deeper: [] } },
  ]);
};
const loseField: Change = (signed, dice) => {
  delete signed[dice.pick(Object.keys(signed))];
};
const breakMeta: Change = (signed, dice) => {
  const all = (signed['meta'] ?? signed['targets']) as Loose | undefined;
  if (all === undefined) return;
  const name = dice.pick(Object.keys(all));
  const one = all[name] as Loose;
  const change = dice.pick<() => void>([
    () => void delete one['version'],
    () => void delete one['length'],
    () => void delete one['hashes'],
    () => void (one['version'] = Number(one['version'] ?? 0) + dice.pick([-1, 1])),
    () => void (one['length'] = Number(one['length']) + dice.pick([-1, 1])),
    () => void (one['hashes'] = { sha256: '0'.repeat(64) }),
    () => void (one['hashes'] = { ...(one['hashes'] as Loose), md5: '0'.repeat(32) }),
    () => void (one['x-new'] = 1),
    () => void delete all[name],
    () => void (all['other.json'] = structuredClone(one)),
  ]);
  change();
};
const breakRoot: Change = (signed, dice) => {
  const roles = signed['roles'] as Record<string, Loose> | undefined;
  if (roles === undefined) return;
  const role = roles[dice.pick(ROLES)]!;
  const change = dice.pick<() => void>([
    () => void (signed['consistent_snapshot'] = dice.pick<unknown>([false, undefined, 'yes'])),
    () => void (role['threshold'] = dice.pick<unknown>([0, -1, 1, 2, 3, 9, '1', undefined])),
    () => void (role['keyids'] = [...(role['keyids'] as string[]), (role['keyids'] as string[])[0]]),
    () => void (role['keyids'] = (role['keyids'] as string[]).slice(1)),
    () => void (role['keyids'] = [...(role['keyids'] as string[]), 'f'.repeat(64)]),
    () => void delete (signed['keys'] as Loose)[dice.pick(Object.keys(signed['keys'] as Loose))],
    () => void ((signed['keys'] as Record<string, Loose>)[dice.pick(Object.keys(signed['keys'] as Loose))]!['keytype'] = 'rsa'),
    () => void ((signed['keys'] as Record<string, Loose>)['f'.repeat(64)] = STRANGER.described),
  ]);
  change();
};

const CHANGES: readonly Change[] = [setVersion, setExpiry, setSpec, setType, addField, loseField, breakMeta, breakMeta, breakRoot];

const RAW: Readonly<Record<string, (text: string, dice: Dice) => string>> = {
  'written without spaces': (text) => JSON.stringify(JSON.parse(text)),
  'with space around': (text) => ` ${text}\n`,
  'cut off': (text) => text.slice(0, -3),
  'with a brace too many': (text) => `${text}}`,
  'with a byte order mark': (text) => `\ufeff${text}`,
  'with a key twice': (text) => text.replace('"version"', '"version": 1, "version"'),
  'with a version like 2.0': (text) => text.replace(/"version": (\d+)/u, '"version": $1.0'),
  'with a version like 2e0': (text) => text.replace(/"version": (\d+)/u, '"version": $1e0'),
  'with a digit more of a signature': (text) => text.replace('"sig": "', '"sig": "0'),
  'with a signature in capitals': (text) => text.replace(/"sig": "([^"]+)"/u, (_, sig: string) => `"sig": "${sig.toUpperCase()}"`),
  'with one bit changed': (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.below(7))) + text.slice(at + 1);
  },
};

/** How one role comes out in a repository that is broken at random; mostly in no way, so that every later step is reached too. */
export function toBreak(role: Role, dice: Dice, repository: TestRepository): { readonly broken: RoleBreak; readonly how: string } {
  switch (dice.below(8)) {
    case 0:
    case 1: {
      const change = dice.pick(role === 'root' ? CHANGES : CHANGES.slice(0, -1));
      return { how: `${role}: ${nameOf(change)}`, broken: { signed: (signed) => (change(signed, dice, repository), signed) } };
    }
    case 2: {
      const [how, broken] = dice.pick(toSignatureBreaks(repository));
      return { how: `${role}: ${how}`, broken };
    }
    case 3: {
      const [how, change] = dice.pick(Object.entries(RAW));
      return { how: `${role}: ${how}`, broken: { raw: (text) => change(text, dice) } };
    }
    default:
      return { how: '', broken: {} };
  }
}

const nameOf = (change: Change): string =>
  Object.entries({ setVersion, setExpiry, setSpec, setType, addField, loseField, breakMeta, breakRoot }).find(
    ([, one]) => one === change,
  )?.[0] ?? '';

function toSignatureBreaks(repository: TestRepository): readonly (readonly [string, RoleBreak])[] {
  const { keys } = repository;
  return [
    ['unsigned', { signatures: () => [] }],
    ['signed by a stranger', { signers: [STRANGER] }],
    ['signed for timestamps', { signers: keys.timestamp }],
    ['signed for snapshots', { signers: keys.snapshot }],
    ['signed by one of root', { signers: keys.root.slice(0, 1) }],
    ['signed by others of root', { signers: keys.root.slice(1) }],
    ['signed by all', { signers: [...keys.root, ...keys.targets, ...keys.snapshot, ...keys.timestamp] }],
    ['signed twice', { signatures: (signatures) => [...signatures, ...signatures] }],
    ['signed by the right and a stranger', { signatures: (signatures) => [...signatures, { keyid: STRANGER.id, sig: '00' }] }],
    ['signatures without id', { signatures: (signatures) => signatures.map(({ sig }) => ({ sig })) }],
    ['no signatures', { signatures: () => 'none' as unknown as Loose[] }],
  ];
}
