import { describe, expect, it } from 'vitest';
import type { SyncFault } from './fault.ts';
import { editionOf, type FixtureClient, startClient, updateClient } from './fixture-client.ts';
import { FIXTURE_NOW, type FixtureRepository, type Json, makeKey, makeRepository, makeTargets, toExpires } from './fixture-repository.ts';
import { lowerMarks } from './high-marks.ts';
import { assertRootFresh, openTrusted, toHighMarks, withRoot, withTimestamp } from './trusted-set.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const change = (fields: Json) => (signed: Json) => Object.assign(signed, fields);
const keysOf = (signed: Json) => signed['keys'] as Record<string, Json>;
const rolesOf = (signed: Json) => signed['roles'] as Record<string, { keyids: unknown; threshold: unknown }>;
/** Replaces a key by another object for it, under an id of one's choice. */
const rekey = (make: (id: string, key: Json) => readonly [string, Json]) => (signed: Json) => {
  const [id] = rolesOf(signed)['timestamp']!.keyids as [string];
  const [newId, newKey] = make(id, structuredClone(keysOf(signed)[id]!));
  delete keysOf(signed)[id];
  keysOf(signed)[newId] = newKey;
  rolesOf(signed)['timestamp']!.keyids = [newId];
};

/** What is wrong with the next root, how it is made, and the fault it is refused with. */
const REFUSED: readonly (readonly [name: string, make: (repository: FixtureRepository) => Promise<Uint8Array>, fault: SyncFault])[] = [
  ['F22 a version left out', (repository) => repository.publishRoot({ change: change({ version: 3 }) }), 'E_ROLLBACK'],
  [
    'F22 signed by the new keys alone',
    async (repository) => {
      repository.keys.root = [await makeKey('a'), await makeKey('b')];
      return repository.publishRoot({ signers: repository.keys.root });
    },
    'E_THRESHOLD',
  ],
  [
    'F22 signed by the old keys alone',
    async (repository) => {
      const signers = repository.keys.root;
      repository.keys.root = [await makeKey('a'), await makeKey('b')];
      return repository.publishRoot({ signers });
    },
    'E_THRESHOLD',
  ],
  [
    'F16 signed by one of the two it takes',
    (repository) => repository.publishRoot({ signers: repository.keys.root.slice(0, 1) }),
    'E_THRESHOLD',
  ],
  [
    'F16 signed twice by one of the two it takes',
    (repository) => repository.publishRoot({ signers: [repository.keys.root[0]!, repository.keys.root[0]!] }),
    'E_THRESHOLD',
  ],
  ['F16 signed by the targets’ keys', (repository) => repository.publishRoot({ signers: repository.keys.targets }), 'E_THRESHOLD'],
  [
    'F15 a signature that is wrong',
    async (repository) =>
      repository.publishRoot({ signers: [repository.keys.root[0]!, { ...(await makeKey('a')), id: repository.keys.root[1]!.id }] }),
    'E_SIG',
  ],
  ['F24 of TUF 2', (repository) => repository.publishRoot({ change: change({ spec_version: '2.0.0' }) }), 'E_SPEC'],
  ['without consistent snapshots', (repository) => repository.publishRoot({ change: change({ consistent_snapshot: false }) }), 'E_SPEC'],
  [
    'with a key of another kind',
    (repository) => repository.publishRoot({ change: rekey((id, key) => [id, { ...key, keytype: 'rsa' }]) }),
    'E_SPEC',
  ],
  [
    'with a key of another scheme',
    (repository) => repository.publishRoot({ change: rekey((id, key) => [id, { ...key, scheme: 'ed25519ph' }]) }),
    'E_SPEC',
  ],
  [
    'with a key of 31 bytes',
    (repository) => repository.publishRoot({ change: rekey((id, key) => [id, { ...key, keyval: { public: '0'.repeat(62) } }]) }),
    'E_PARSE',
  ],
  ['with a key under another id', (repository) => repository.publishRoot({ change: rekey((_, key) => ['0'.repeat(64), key]) }), 'E_PARSE'],
  [
    'F30 with a key called constructor',
    (repository) => repository.publishRoot({ change: rekey((_, key) => ['constructor', key]) }),
    'E_PARSE',
  ],
  [
    'with a key that it does not have',
    (repository) => repository.publishRoot({ change: (signed) => (rolesOf(signed)['targets']!.keyids = ['0'.repeat(64)]) }),
    'E_PARSE',
  ],
  [
    'with the same key id twice',
    (repository) =>
      repository.publishRoot({
        change: (signed) => (rolesOf(signed)['snapshot']!.keyids = [repository.keys.snapshot[0]!.id, repository.keys.snapshot[0]!.id]),
      }),
    'E_PARSE',
  ],
  ...[0, -1, '1', null].map(
    (threshold) =>
      [
        `with a threshold of ${JSON.stringify(threshold)}`,
        (repository: FixtureRepository) =>
          repository.publishRoot({ change: (signed) => (rolesOf(signed)['timestamp']!.threshold = threshold) }),
        'E_PARSE',
      ] as const,
  ),
  [
    'without one of the four roles',
    (repository) => repository.publishRoot({ change: (signed) => Reflect.deleteProperty(rolesOf(signed), 'snapshot') }),
    'E_PARSE',
  ],
  ['F40 a page that says that it is none', async () => new TextEncoder().encode('<!doctype html><title>Sign in</title>'), 'E_PARSE'],
];

describe('the chain of roots', () => {
  it.each([1, 2, 32])('is followed over %i (F22)', async (count) => {
    const { repository, client } = await startClient();
    for (let made = 0; made < count; made += 1) await repository.rotate('root');
    const next = await updateClient(client, repository, await repository.publish({ targets: makeTargets(3) }));
    expect([next.trusted.root.version, next.high.root, editionOf(next)]).toEqual([1 + count, 1 + count, 3]);
  });

  it.each(REFUSED)('is not followed: %s', async (_, make, fault) => {
    const { repository, client } = await startClient();
    await expect(withRoot(client.trusted, await make(repository))).rejects.toMatchObject({ name: 'SyncError', fault });
  });

  it('does not take the trusted root for the next one', async () => {
    const { repository, client } = await startClient();
    await expect(withRoot(client.trusted, repository.roots[0]!)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });

  it('does not go back', async () => {
    const { repository, client } = await startClient();
    await repository.publishRoot();
    const trusted = await withRoot(client.trusted, repository.roots[1]!);
    await expect(withRoot(trusted, repository.roots[0]!)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });

  it('may lead over expired roots, but not end with one (F20)', async () => {
    const { repository, client } = await startClient();
    const past = change({ expires: toExpires(FIXTURE_NOW - 1000) });
    const expired = await withRoot(client.trusted, await repository.publishRoot({ change: past }));
    expect(() => assertRootFresh(expired, FIXTURE_NOW)).toThrow(expect.objectContaining({ fault: 'E_EXPIRED' }));
    const release = await repository.publish({ targets: makeTargets(3) });
    await expect(updateClient({ ...client, trusted: expired }, repository, release)).rejects.toMatchObject({ fault: 'E_EXPIRED' });
    await repository.publishRoot();
    expect(editionOf(await updateClient({ ...client, trusted: expired }, repository, release))).toBe(3);
  });

  it('takes away from a key of targets what it signs later (F23)', async () => {
    const { repository, client } = await startClient();
    const signers = repository.keys.targets;
    await repository.rotate('targets');
    const release = await repository.publish({ targets: makeTargets(3), signers: { targets: signers } });
    await expect(updateClient(client, repository, release)).rejects.toMatchObject({ fault: 'E_THRESHOLD' });
    expect(editionOf(await updateClient(client, repository, await repository.publish({ targets: makeTargets(4) })))).toBe(4);
  });
});

const LAST = 2 ** 31 - 1;

/** A client that has taken what a thief of keys has signed: the last version there is. */
async function startRobbed(role: 'timestamp' | 'snapshot' | 'targets') {
  const { repository, client } = await startClient();
  const honest = { ...repository.versions };
  repository.versions[role] = LAST - 1;
  const robbed = await updateClient(client, repository, await repository.publish({ targets: makeTargets(1_000_000) }));
  Object.assign(repository.versions, honest, { timestamp: honest.timestamp + 1, snapshot: honest.snapshot + 1, [role]: honest[role] });
  return { repository, robbed };
}

describe('a version so high that none comes after it (F21)', () => {
  it.each(['timestamp', 'snapshot', 'targets'] as const)('of %s is left behind once its key is lost', async (role) => {
    const { repository, robbed } = await startRobbed(role);
    expect(robbed.high[role]).toBe(LAST);
    const before = await repository.publish({ targets: makeTargets(3) });
    await expect(updateClient(robbed, repository, before)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
    await repository.rotate(role);
    await repository.publishRoot();
    const mended = await updateClient(robbed, repository, await repository.publish({ targets: makeTargets(3) }));
    expect(editionOf(mended)).toBe(3);
    expect(mended.high[role]).toBeLessThan(LAST);
    expect(editionOf(await updateClient(mended, repository, await repository.publish({ targets: makeTargets(4) })))).toBe(4);
  });

  it.each(['timestamp', 'snapshot', 'targets'] as const)(
    'of %s stays behind when only the root and the marks could be kept',
    async (role) => {
      const { repository, robbed } = await startRobbed(role);
      const trusted = await withRoot(robbed.trusted, await repository.rotate(role));
      const kept: FixtureClient = {
        trusted: await openTrusted(repository.pinned, trusted.bytes),
        high: toHighMarks(trusted, robbed.high),
      };
      expect(kept.trusted.rotated.size).toBe(0);
      expect(editionOf(await updateClient(kept, repository, await repository.publish({ targets: makeTargets(3) })))).toBe(3);
    },
  );

  it('is left behind when the newer root comes with the extension', async () => {
    const { repository, robbed } = await startRobbed('targets');
    const root = decode(await repository.rotate('targets'));
    const trusted = await openTrusted(root, robbed.trusted.bytes);
    expect([trusted.root.version, trusted.targets, trusted.snapshot, [...trusted.rotated]]).toEqual([2, undefined, undefined, ['targets']]);
    expect(toHighMarks(trusted, robbed.high)).toMatchObject({ root: 2, targets: 0, edition: 0 });
  });

  it('is no way back when a key is only added', async () => {
    const { repository, client } = await startClient();
    repository.keys.timestamp = [...repository.keys.timestamp, await makeKey('one more')];
    const trusted = await withRoot(client.trusted, await repository.publishRoot());
    const older = withTimestamp(trusted, repository.releases[0]!.timestamp, repository.now, client.high);
    await expect(older).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });
});

describe('what was kept', () => {
  it('is left out when it does not verify', async () => {
    const { repository, client } = await startClient();
    const stranger = await makeRepository({ name: 'stranger' });
    const foreign = await stranger.publish();
    const { bytes } = client.trusted;
    const trusted = await openTrusted(repository.pinned, { ...bytes, snapshot: decode(foreign.snapshot), targets: 'gone' });
    expect(trusted.bytes).toEqual({ root: bytes.root, timestamp: bytes.timestamp });
    expect([trusted.snapshot, trusted.targets, trusted.timestamp?.version]).toEqual([undefined, undefined, 2]);
  });

  it('begins at the pinned root when the kept one is none', async () => {
    const { repository, client } = await startClient();
    const trusted = await openTrusted(repository.pinned, { ...client.trusted.bytes, root: '{}' });
    expect([trusted.root.version, trusted.timestamp?.version]).toEqual([1, 2]);
  });

  it('is of no use without a pinned root that holds', async () => {
    const { repository, client } = await startClient();
    await expect(openTrusted('{}', client.trusted.bytes)).rejects.toMatchObject({ fault: 'E_PARSE' });
    const unsigned = await repository.publishRoot({ signers: [] });
    await expect(openTrusted(decode(unsigned), {})).rejects.toMatchObject({ fault: 'E_THRESHOLD' });
  });

  it('may have expired: rollbacks are still noticed by it', async () => {
    const { repository, client } = await startClient();
    repository.now += 86_400_000 * 100;
    expect(editionOf(await updateClient(client, repository, await repository.publish({ targets: makeTargets(3) })))).toBe(3);
  });
});

describe('marks', () => {
  const high = { root: 2, timestamp: 9, snapshot: 8, targets: 7, edition: 6 };

  it('stay where roles keep their keys', () => {
    expect(lowerMarks(high, new Set(['root']))).toEqual(high);
  });
});
