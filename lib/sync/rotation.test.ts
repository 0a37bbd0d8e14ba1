import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type FixtureRecords, makeRecords, toEditionTargets, toFeed, toHost, toNextRecords } from './fixture-feed.ts';
import { type FixtureRepository, makeRepository } from './fixture-repository.ts';
import { makeDisk, runSync, toStanding } from './fixture-run.ts';
import type { FixtureDisk } from './fixture-store.ts';

const STOLEN = 2 ** 31 - 2;

let one: FixtureRecords;
let two: FixtureRecords;
let repository: FixtureRepository;
let disk: FixtureDisk;
beforeAll(async () => {
  one = await makeRecords();
  two = toNextRecords(one, 2);
});
beforeEach(async () => {
  repository = await makeRepository();
  await repository.publish({ targets: await toEditionTargets(1, one) });
  disk = makeDisk();
  await run();
});
const run = (answer?: (path: string) => Answer | undefined, feed = toFeed(repository)) =>
  runSync(feed, disk, toHost(repository.files, answer));
const publish = async (edition: number, records: FixtureRecords) =>
  repository.publish({ targets: await toEditionTargets(edition, records) });
const rotate = async (count: number) => {
  for (let at = 0; at < count; at += 1) await repository.rotate('timestamp');
};

describe('newer roots', () => {
  it.each([1, 32])('are followed, %i of them in one run', async (count) => {
    await rotate(count);
    await publish(2, two);
    expect(await run()).toMatchObject({ kind: 'updated' });
    expect(disk.state?.high.root).toBe(1 + count);
  });

  it('are followed to the 32nd, and from there in the next run', async () => {
    await rotate(33);
    await publish(2, two);
    expect(await run()).toMatchObject({ kind: 'kept', fault: 'E_THRESHOLD' });
    expect([toStanding(disk).edition, disk.state?.high.root]).toEqual([1, 33]);
    expect(await run()).toMatchObject({ kind: 'updated' });
  });

  it('are kept even where all else fails, and counted on in the next run', async () => {
    await rotate(1);
    await publish(2, two);
    expect(await run((path) => (path === 'timestamp.json' ? 'E_NET' : undefined))).toMatchObject({ kind: 'kept', fault: 'E_NET' });
    expect(toStanding(disk)).toEqual({ edition: 1, records: [...one] });
    const host = toHost(repository.files);
    expect(await runSync(toFeed(repository), disk, host)).toMatchObject({ kind: 'updated' });
    expect(host.asked[0]).toBe('3.root.json');
  });
});

describe('F21 a stolen key that put a version out of reach', () => {
  it.each(['timestamp', 'snapshot', 'targets'] as const)('of the %s: the next root recovers', async (role) => {
    const good = { ...repository.versions };
    repository.versions[role] = STOLEN;
    await publish(1_000_000, one);
    expect(await run()).toMatchObject({ kind: 'updated', to: { number: 1_000_000 } });
    repository.versions[role] = good[role];
    await publish(2, two);
    expect(await run()).toMatchObject({ kind: 'kept', fault: 'E_ROLLBACK' });
    // The edition is numbered by the signers of targets.
    await repository.rotate(role, 'targets');
    await publish(2, two);
    expect(await run()).toMatchObject({ kind: 'updated', to: { number: 2 } });
    expect(toStanding(disk).records).toEqual([...two]);
    expect(disk.state?.high).toMatchObject({ edition: 2, timestamp: repository.versions.timestamp });
  });
});

describe('the timestamp that came with the package', () => {
  it('is a floor, until a root that is newer than the package’s', async () => {
    const floor = { edition: 1, timestampVersion: 100, builtAt: 0 };
    const feed = { ...toFeed(repository), floor };
    expect(await run(undefined, feed)).toMatchObject({ kind: 'kept', fault: 'E_ROLLBACK' });
    await rotate(1);
    await publish(2, two);
    expect(await run(undefined, feed)).toMatchObject({ kind: 'updated' });
    await publish(3, one);
    expect(await run(undefined, feed)).toMatchObject({ kind: 'updated' });
  });
});
