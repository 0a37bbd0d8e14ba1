import { describe, expect, it } from 'vitest';
import { editionOf, type FixtureClient, startClient, updateClient } from './fixture-client.ts';
import { FIXTURE_NOW, type Json, makeTargets, toExpires } from './fixture-repository.ts';
import { NO_MARKS } from './high-marks.ts';
import { openTrusted, withSnapshot, withTargets, withTimestamp } from './trusted-set.ts';

describe('a timestamp of the version that is trusted', () => {
  it('changes nothing', async () => {
    const { repository, client } = await startClient();
    const { timestamp } = repository.releases[1]!;
    expect(await withTimestamp(client.trusted, timestamp, repository.now, client.high)).toBe(client.trusted);
  });

  it('changes nothing when it says something else', async () => {
    const { repository, client } = await startClient();
    repository.versions.timestamp -= 1;
    const { timestamp } = await repository.publish({ targets: makeTargets(3) });
    expect(await withTimestamp(client.trusted, timestamp, repository.now, client.high)).toBe(client.trusted);
  });

  it('is refused once it has expired (F19)', async () => {
    const { repository, client } = await startClient();
    const { timestamp } = repository.releases[1]!;
    const { expires } = client.trusted.timestamp!;
    expect(await withTimestamp(client.trusted, timestamp, expires - 1, client.high)).toBe(client.trusted);
    await expect(withTimestamp(client.trusted, timestamp, expires, client.high)).rejects.toMatchObject({ fault: 'E_EXPIRED' });
  });
});

/** A client that has lost its marks, and one that has lost all but them. */
const HALVES = [
  ['what is trusted', ({ trusted }: FixtureClient) => ({ trusted, high: NO_MARKS })],
  ['marks', async ({ trusted, high }: FixtureClient) => ({ trusted: await openTrusted(trusted.bytes.root, {}), high })],
] as const;

describe.each(HALVES)('%s alone', (_, toHalf) => {
  it('notices an older timestamp', async () => {
    const { repository, client } = await startClient();
    const { trusted, high } = await toHalf(client);
    repository.versions.timestamp = 0;
    const { timestamp } = await repository.publish();
    await expect(withTimestamp(trusted, timestamp, repository.now, high)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });

  it('notices a new timestamp of an older snapshot', async () => {
    const { repository, client } = await startClient();
    const { trusted, high } = await toHalf(client);
    repository.versions.snapshot = 0;
    const { timestamp } = await repository.publish();
    await expect(withTimestamp(trusted, timestamp, repository.now, high)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });

  it('notices a new snapshot of older targets', async () => {
    const { repository, client } = await startClient();
    const { trusted, high } = await toHalf(client);
    repository.versions.targets = 0;
    const { timestamp, snapshot } = await repository.publish();
    const next = await withTimestamp(trusted, timestamp, repository.now, high);
    await expect(withSnapshot(next, snapshot, repository.now, high)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });
});

describe('a trusted snapshot', () => {
  const other = (version: number) => (signed: Json) => {
    const meta = signed['meta'] as Json;
    if (version > 0) meta['other.json'] = { ...(meta['targets.json'] as Json), version };
  };

  it.each([0, 1])('notices when another role’s targets come to version %i, below those that were listed', async (version) => {
    const { repository, client } = await startClient();
    const next = await updateClient(client, repository, await repository.publish({ change: { snapshot: other(2) } }));
    const release = await repository.publish({ change: { snapshot: other(version) } });
    await expect(updateClient(next, repository, release)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
    expect(await updateClient(next, repository, await repository.publish({ change: { snapshot: other(2) } }))).toBeDefined();
  });
});

describe('each step by itself', () => {
  const LATER = FIXTURE_NOW + 1000;

  it('refuses what has expired', async () => {
    const { repository, client } = await startClient();
    const { high } = client;
    const soon = (signed: Json) => Object.assign(signed, { expires: toExpires(LATER) });
    const first = await repository.publish({ change: { timestamp: soon } });
    await expect(withTimestamp(client.trusted, first.timestamp, LATER, high)).rejects.toMatchObject({ fault: 'E_EXPIRED' });
    const early = await withTimestamp(client.trusted, first.timestamp, FIXTURE_NOW, high);
    await expect(withSnapshot(early, first.snapshot, LATER, high)).rejects.toMatchObject({ fault: 'E_EXPIRED' });
    const second = await repository.publish({ change: { snapshot: soon } });
    const timed = await withTimestamp(client.trusted, second.timestamp, LATER, high);
    await expect(withSnapshot(timed, second.snapshot, LATER, high)).rejects.toMatchObject({ fault: 'E_EXPIRED' });
    const known = await withSnapshot(timed, second.snapshot, FIXTURE_NOW, high);
    await expect(withTargets(known, second.targets, LATER, high)).rejects.toMatchObject({ fault: 'E_EXPIRED' });
  });

  it('refuses a timestamp under a root that has expired', async () => {
    const { repository, client } = await startClient();
    const { timestamp } = await repository.publish();
    const { expires } = client.trusted.root;
    await expect(withTimestamp(client.trusted, timestamp, expires, client.high)).rejects.toMatchObject({
      fault: 'E_EXPIRED',
      message: expect.stringContaining('root'),
    });
  });

  it('refuses a timestamp under a root below its mark', async () => {
    const { repository, client } = await startClient();
    const { timestamp } = await repository.publish();
    const high = { ...client.high, root: 2 };
    await expect(withTimestamp(client.trusted, timestamp, FIXTURE_NOW, high)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
    await repository.publishRoot();
    expect(editionOf(await updateClient({ ...client, high }, repository, await repository.publish({ targets: makeTargets(3) })))).toBe(3);
  });

  it('refuses a snapshot of another version than the timestamp says', async () => {
    const { repository, client } = await startClient();
    const lie = (signed: Json) => Object.assign((signed['meta'] as Record<string, Json>)['snapshot.json']!, { version: 9 });
    const release = await repository.publish({ change: { timestamp: lie } });
    const trusted = await withTimestamp(client.trusted, release.timestamp, FIXTURE_NOW, client.high);
    await expect(withSnapshot(trusted, release.snapshot, FIXTURE_NOW, client.high)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });

  it('refuses targets below their mark, though the snapshot was let pass', async () => {
    const { repository, client } = await startClient();
    const { targets } = repository.releases[1]!;
    const high = { ...client.high, targets: 3 };
    await expect(withTargets(client.trusted, targets, FIXTURE_NOW, high)).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });
});

describe('steps out of order', () => {
  it('are mistakes of ours, not faults of a feed', async () => {
    const { repository, client } = await startClient();
    const { snapshot, targets } = repository.releases[1]!;
    const nothing = { ...client.trusted, timestamp: undefined, snapshot: undefined };
    await expect(withSnapshot(nothing, snapshot, repository.now, client.high)).rejects.toThrow(TypeError);
    await expect(withTargets(nothing, targets, repository.now, client.high)).rejects.toThrow(TypeError);
  });

  it('do not mix: targets come only after the snapshot that the timestamp names', async () => {
    const { repository, client } = await startClient();
    const release = await repository.publish({ targets: makeTargets(3) });
    const trusted = await withTimestamp(client.trusted, release.timestamp, repository.now, client.high);
    const served = withTargets(trusted, repository.releases[1]!.targets, repository.now, client.high);
    await expect(served).rejects.toMatchObject({ fault: 'E_ROLLBACK' });
  });
});
