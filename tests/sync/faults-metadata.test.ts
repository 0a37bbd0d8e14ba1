import { describe, expect } from 'vitest';
import { type FaultRow, keep, NEW, testRows } from './fault-row.ts';
import { loadEdition } from './fixture-editions.ts';
import { type Loose, ROLES, type Role, type RoleBreak, toExpires } from './repository.ts';
import { NOW } from './sync-from-files.ts';
import { toTestKey } from './test-key.ts';
import type { World } from './world.ts';

const STRANGER = toTestKey('a stranger');

const flipped = (bytes: Uint8Array): Uint8Array => {
  const changed = bytes.slice();
  // In the middle of a text, where the JSON stays JSON: the lowest bit of a letter or digit.
  const at = new TextDecoder().decode(bytes).indexOf('"expires"') + 14;
  changed[at] = changed[at]! ^ 1;
  return changed;
};

const breakRole = (role: Role, broken: RoleBreak) => async (world: World) => {
  if (role !== 'root') return void (await world.publish({ roles: { [role]: broken } }));
  world.repository.writeRoot({}, broken);
  await world.publish();
};

/** The newest root is wrong; a right one takes its place before the next edition is published. */
const mendRoot = async (world: World) => {
  world.repository.versions.root -= 1;
  world.repository.writeRoot();
  await world.publish();
};

const pathOf = ({ repository }: World, role: Role) =>
  role === 'timestamp' ? 'timestamp.json' : `${repository.versions[role]}.${role}.json`;

const withSigned = (change: Loose): RoleBreak => ({ signed: (signed) => ({ ...signed, ...change }) });
const twice = (signatures: Loose[]) => signatures.flatMap((one) => [one, one]);

const changedBit = (role: Role, id: string): FaultRow => ({
  id,
  title: `one bit of ${role} is changed`,
  outcome: keep('E_SIG', 'E_HASH', 'E_THRESHOLD'),
  arrange: async (world) => {
    if (role === 'root') world.repository.writeRoot();
    await world.publish();
    const path = pathOf(world, role);
    world.repository.files.set(path, flipped(world.repository.files.get(path)!));
  },
  ...(role === 'root' && { mend: mendRoot }),
});

describe('signatures', () => {
  testRows([
    ...ROLES.map((role, at) => changedBit(role, `F15${'abcd'[at]}`)),
    {
      id: 'F16a',
      title: 'a timestamp without signatures',
      outcome: keep('E_THRESHOLD'),
      arrange: breakRole('timestamp', { signatures: () => [] }),
    },
    {
      id: 'F16b',
      title: "targets signed with a stranger's key",
      outcome: keep('E_THRESHOLD'),
      arrange: breakRole('targets', { signers: [STRANGER] }),
    },
    {
      id: 'F16c',
      title: 'targets signed with the key of snapshots',
      outcome: keep('E_THRESHOLD'),
      arrange: (world) => breakRole('targets', { signers: world.repository.keys.snapshot })(world),
    },
    {
      id: 'F16d',
      title: 'a root that one of two has signed',
      outcome: keep('E_THRESHOLD'),
      arrange: (world) => breakRole('root', { signers: world.repository.keys.root.slice(0, 1) })(world),
      mend: mendRoot,
    },
    {
      id: 'F16e',
      title: 'a root that one has signed twice',
      outcome: keep('E_THRESHOLD', 'E_PARSE'),
      arrange: (world) => breakRole('root', { signers: world.repository.keys.root.slice(0, 1), signatures: twice })(world),
      mend: mendRoot,
    },
    {
      id: 'F23',
      title: 'the key of targets was replaced and the old one signs',
      outcome: keep('E_THRESHOLD'),
      arrange: async (world) => {
        const old = world.repository.keys.targets;
        world.repository.writeRoot({ targets: [toTestKey('parallax targets, new')] });
        await world.publish({ roles: { targets: { signers: old } } });
      },
    },
  ]);
});

const metaOf = ({ repository }: World, role: Role) => repository.signedOf(role)['meta'] as Loose;

/** Has newer metadata of the same edition accepted: then nothing but its versions tells what is old. */
async function acceptNext(world: World, write: (world: World) => void): Promise<void> {
  write(world);
  expect(await world.sync()).toMatchObject({ kind: 'current' });
  world.forget();
}

describe('what is old', () => {
  testRows([
    {
      id: 'F17a',
      title: 'the timestamp before is served again',
      outcome: keep('E_ROLLBACK'),
      arrange: async (world) => {
        const old = world.repository.files.get('timestamp.json')!;
        await acceptNext(world, ({ repository }) => repository.writeTimestamp(metaOf(world, 'timestamp')));
        world.repository.files.set('timestamp.json', old);
      },
    },
    {
      id: 'F17b',
      title: 'a new timestamp names the snapshot before',
      outcome: keep('E_ROLLBACK'),
      arrange: async (world) => {
        const old = metaOf(world, 'timestamp');
        await acceptNext(world, ({ repository }) => repository.writeSnapshot(metaOf(world, 'snapshot')));
        world.repository.writeTimestamp(old);
      },
    },
    {
      id: 'F17c',
      title: 'a new snapshot names the targets before',
      outcome: keep('E_ROLLBACK'),
      arrange: async (world) => {
        const old = metaOf(world, 'snapshot');
        await acceptNext(world, ({ repository }) => repository.writeTargets(repository.signedOf('targets')['targets'] as Loose));
        world.repository.writeSnapshot(old);
      },
    },
    {
      id: 'F17d',
      title: 'new targets name an edition before the one in use',
      outcome: keep('E_ROLLBACK'),
      arrange: async (world) => {
        const old = world.newest;
        const newer = await world.publish();
        await world.sync();
        world.forget();
        await world.publish({ edition: old });
        world.newest = newer;
      },
    },
    {
      id: 'F18a',
      title: 'the new timestamp comes with the old snapshot',
      outcome: keep('E_HASH', 'E_LENGTH', 'E_ROLLBACK'),
      arrange: async (world) => {
        await world.publish();
        world.repository.files.set('2.snapshot.json', world.repository.files.get('1.snapshot.json')!);
      },
    },
    {
      id: 'F18b',
      title: 'the new snapshot comes with the old targets',
      outcome: keep('E_HASH', 'E_LENGTH', 'E_ROLLBACK'),
      arrange: async (world) => {
        await world.publish();
        world.repository.files.set('2.targets.json', world.repository.files.get('1.targets.json')!);
      },
    },
    {
      id: 'F19',
      title: 'the same timestamp for longer than it holds (freeze)',
      outcome: keep('E_EXPIRED'),
      arrange: (world) => world.clock.advance(15 * 86_400_000),
      after: async (world) => {
        // This is what views say "not confirmed since" by.
        expect(await world.state()).toMatchObject({ lastOkAt: NOW, freshUntil: NOW + 14 * 86_400_000 });
      },
      mend: async (world) => {
        world.repository.now = world.clock.now();
        await world.publish();
      },
    },
    ...(['root', 'snapshot', 'targets', 'timestamp'] as const).map(
      (role, at): FaultRow => ({
        id: `F20${'abcd'[at]}`,
        title: `${role} has expired`,
        outcome: keep('E_EXPIRED'),
        arrange: breakRole(role, withSigned({ expires: toExpires(NOW - 1000) })),
        ...(role === 'root' && {
          mend: async (world: World) => {
            world.repository.writeRoot();
            await world.publish();
          },
        }),
      }),
    ),
  ]);
});

describe('versions', () => {
  testRows([
    ...(['2147483648', '9007199254740992', '1e400', '-1', '0', '1.5', '"2"'] as const).map(
      (version, at): FaultRow => ({
        id: `F21${'abcdefg'[at]}`,
        title: `the timestamp has version ${version}`,
        outcome: keep('E_PARSE', 'E_ROLLBACK'),
        arrange: breakRole('timestamp', {
          signed: (signed) => ({ ...signed, version: JSON.parse(version) as unknown }),
          raw: (text) => text.replace('"version": null', `"version": ${version}`),
        }),
        mend: async (world) => {
          // Whoever could sign that has the key, so it is replaced; then versions start over.
          world.repository.writeRoot({
            timestamp: [toTestKey('parallax timestamp, new')],
            snapshot: [toTestKey('parallax snapshot, new')],
          });
          await world.publish();
        },
      }),
    ),
    ...(['timestamp', 'snapshot', 'targets'] as const).map(
      (role, at): FaultRow => ({
        id: `F21${'hjk'[at]}`,
        title: `a stolen key has made the last ${role} that there can be`,
        outcome: NEW,
        arrange: async (world) => {
          world.repository.versions[role] = 2 ** 31 - 2;
          await world.publish();
        },
        mend: async (world) => {
          world.repository.versions[role] = 1;
          await world.publish();
          expect(await world.sync()).toMatchObject({ kind: 'kept', fault: 'E_ROLLBACK' });
          world.repository.writeRoot({ [role]: [toTestKey(`parallax ${role}, new`)] });
          await world.publish();
        },
      }),
    ),
    {
      id: 'F21i',
      title: 'a stolen key has numbered an edition beyond all others',
      outcome: NEW,
      arrange: async (world) => void (await world.publish({ edition: { ...(await loadEdition(3)), number: 2_000_000_000 } })),
      mend: async (world) => {
        world.repository.writeRoot({ targets: [toTestKey('parallax targets, new')] });
        await world.publish({ edition: await loadEdition(4) });
      },
    },
    ...[1, 2, 32].map(
      (steps, at): FaultRow => ({
        id: `F22${'abc'[at]}`,
        title: `the root is ${steps} further on`,
        outcome: NEW,
        arrange: async (world) => {
          for (let step = 0; step < steps; step += 1) world.repository.writeRoot();
          await world.publish();
        },
        after: async (world) => expect((await world.state())?.trusted.root).toBe(world.repository.textOf(`${steps + 1}.root.json`)),
      }),
    ),
    {
      id: 'F22d',
      title: 'the root is 33 further on: 32 in this run, the rest in the next',
      outcome: keep('E_THRESHOLD'),
      arrange: async (world) => {
        for (let step = 0; step < 32; step += 1) world.repository.writeRoot();
        world.repository.writeRoot({ timestamp: [toTestKey('parallax timestamp, new')] });
        await world.publish();
      },
      after: async (world) => expect((await world.state())?.trusted.root).toBe(world.repository.textOf('33.root.json')),
      mend: () => {},
    },
    {
      id: 'F22e',
      title: 'a root is left out (N+2 at the place of N+1)',
      outcome: keep('E_ROLLBACK', 'E_PARSE'),
      arrange: async (world) => {
        world.repository.writeRoot();
        world.repository.writeRoot();
        world.repository.files.set('2.root.json', world.repository.files.get('3.root.json')!);
        await world.publish();
      },
      mend: async (world) => {
        world.repository.versions.root = 1;
        world.repository.writeRoot();
        world.repository.files.delete('3.root.json');
        await world.publish();
      },
    },
    {
      id: 'F22h',
      title: 'the trusted root at the place of the next',
      outcome: keep('E_ROLLBACK'),
      arrange: async (world) => {
        await world.publish();
        world.repository.files.set('2.root.json', world.repository.files.get('1.root.json')!);
      },
      mend: async (world) => {
        world.repository.files.delete('2.root.json');
        await world.publish();
      },
    },
    {
      id: 'F22f',
      title: 'a root with new keys that only the new ones have signed',
      outcome: keep('E_THRESHOLD'),
      arrange: (world) => replaceRootKeys(world, 'new'),
      mend: mendRoot,
    },
    {
      id: 'F22g',
      title: 'a root with new keys that only the old ones have signed',
      outcome: keep('E_THRESHOLD'),
      arrange: (world) => replaceRootKeys(world, 'old'),
      mend: mendRoot,
    },
  ]);
});

async function replaceRootKeys({ repository }: World, who: 'new' | 'old'): Promise<void> {
  const old = repository.keys.root;
  const keys = [1, 2, 3].map((at) => toTestKey(`parallax root, new ${at}`));
  repository.writeRoot({ root: keys }, { signers: (who === 'new' ? keys : old).slice(0, 2) });
  Object.assign(repository.keys, { root: old });
}

describe('form', () => {
  testRows([
    {
      id: 'F24a',
      title: 'version 2 of The Update Framework',
      outcome: keep('E_SPEC'),
      arrange: breakRole('timestamp', withSigned({ spec_version: '2.0.0' })),
    },
    ...ROLES.map(
      (role, at): FaultRow => ({
        id: `F24${'bcde'[at]}`,
        title: `${role} has fields that nobody knows`,
        outcome: NEW,
        arrange: breakRole(role, withSigned({ 'x-new': { much: ['of', 'it'] } })),
      }),
    ),
    ...ROLES.map(
      (role, at): FaultRow => ({
        id: `F41${'abcd'[at]}`,
        title: `${role} says one thing twice`,
        outcome: keep('E_PARSE'),
        arrange: breakRole(role, { raw: (text) => text.replace('"version"', '"version": 77, "version"') }),
        ...(role === 'root' && { mend: mendRoot }),
      }),
    ),
    {
      id: 'F33d',
      title: 'a timestamp of 8,000 lists in each other',
      outcome: keep('E_PARSE'),
      arrange: breakRole('timestamp', { raw: () => '['.repeat(8000) }),
    },
    {
      id: 'F30a',
      title: 'a timestamp with the key __proto__',
      outcome: keep('E_PARSE', 'E_SIG', 'E_THRESHOLD'),
      arrange: breakRole('timestamp', { raw: (text) => text.replace('"signed": {', '"signed": { "__proto__": { "polluted": 1 },') }),
      after: () => expect('polluted' in {}).toBe(false),
    },
  ]);
});
