import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { SyncError } from './fault.ts';
import { FixtureClock } from './fixture-clock.ts';
import { type FixtureRecords, makeRecords, toEditionTargets, toFeed, toHost, toNextRecords } from './fixture-feed.ts';
import { FIXTURE_NOW, type FixtureRepository, makeRepository } from './fixture-repository.ts';
import { runSync, toStanding } from './fixture-run.ts';
import { type FixtureDisk, makeDisk, toFixtureStore } from './fixture-store.ts';
import type { Fetcher } from './surroundings.ts';

let one: FixtureRecords;
let two: FixtureRecords;
let repository: FixtureRepository;
let first: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
beforeAll(async () => {
  one = await makeRecords();
  two = toNextRecords(one, 2);
  repository = await makeRepository();
  await repository.publish({ targets: await toEditionTargets(1, one) });
  first = new Map(repository.files);
  // A new root too: all that is ever kept is kept in one run.
  await repository.publishRoot();
  await repository.publish({ targets: await toEditionTargets(2, two, [[1, one, 2, two]]) });
});

async function toFirstDisk(): Promise<FixtureDisk> {
  const disk = makeDisk();
  await runSync(toFeed(repository), disk, toHost(first));
  return disk;
}

/** Seven hundred records more of a name, which take three transactions, and as many that always are the same and pack badly. */
function toMany(records: FixtureRecords, name: string): FixtureRecords {
  const many = new Map(records);
  const add = (id: string, en: string) => many.set(`measures/${id}`, { ...one.get('measures/cost'), id, name: { en } });
  for (let count = 1000; count < 1700; count += 1) {
    add(`x-${count}`, name);
    add(`y-${count}`, createHash('sha512').update(`${count}`).digest('hex'));
  }
  return new Map([...many].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('an update that was interrupted', () => {
  it('goes on with the line at which it was, of an edition and of a delta', async () => {
    const [many, other] = [toMany(one, 'Length'), toMany(one, 'Width')];
    const large = await makeRepository();
    const disk = makeDisk();
    for (const number of [1, 2]) {
      const targets = number === 1 ? toEditionTargets(1, many) : toEditionTargets(2, other, [[1, many, 2, other]]);
      await large.publish({ targets: await targets });
      const written: number[] = [];
      const atWrite = (name: string, when: string) => name === 'write' && when === 'before' && written.push(disk.stage?.linesDone ?? 0);
      const fail = toFixtureStore(disk, (...at) => {
        if (atWrite(...at) === 3) throw new SyncError('E_STORE', 'It ended');
      });
      expect(await runSync(toFeed(large), disk, { ...toHost(large.files), store: fail })).toMatchObject({ kind: 'kept', fault: 'E_STORE' });
      const host = toHost(large.files);
      const go = toFixtureStore(disk, (...at) => void atWrite(...at));
      expect(await runSync(toFeed(large), disk, { ...host, store: go })).toMatchObject({ kind: 'updated' });
      expect(written.slice(0, 4)).toEqual([0, 256, 512, 512]);
      expect(toStanding(disk).records).toEqual([...(number === 1 ? many : other)]);
      expect(host.asked.some((path) => path.includes('full'))).toBe(number === 1);
    }
  });

  it('pauses when its event has lasted long enough, and goes on in the next', async () => {
    const disk = makeDisk();
    const clock = new FixtureClock(FIXTURE_NOW);
    const store = toFixtureStore(disk, (name, when) => {
      if (name === 'openStage' && when === 'before') clock.advance(45_000);
    });
    const records = toMany(one, 'Length');
    const large = await makeRepository();
    await large.publish({ targets: await toEditionTargets(1, records) });
    expect(await runSync(toFeed(large), disk, { ...toHost(large.files), store, clock })).toEqual({ kind: 'paused' });
    expect([disk.stage?.linesDone, toStanding(disk).edition]).toEqual([256, undefined]);
    expect(await runSync(toFeed(large), disk, { ...toHost(large.files), store, clock, piece: 1 })).toMatchObject({ kind: 'updated' });
    expect(toStanding(disk).records).toEqual([...records]);
    const again = makeDisk();
    const late = toFixtureStore(again, (name, when) => {
      if (name === 'openStage' && when === 'before') clock.advance(45_000);
    });
    expect(await runSync(toFeed(large), again, { ...toHost(large.files), store: late, clock, piece: 1 })).toMatchObject({
      kind: 'updated',
    });
  });

  it('while the edition was taken into use, which cannot be stopped, says that it is in use', async () => {
    const disk = makeDisk();
    const stop = new AbortController();
    const store = toFixtureStore(disk, (name) => {
      if (name === 'takeIntoUse') stop.abort();
    });
    expect(await runSync(toFeed(repository), disk, { ...toHost(first), store, signal: stop.signal })).toMatchObject({ kind: 'updated' });
    expect(toStanding(disk).edition).toBe(1);
  });

  it('before it began asks for nothing', async () => {
    const host = toHost(first);
    expect(await runSync(toFeed(repository), makeDisk(), { ...host, signal: AbortSignal.abort() })).toMatchObject({ fault: 'E_CANCELLED' });
    expect(host.asked).toEqual([]);
  });

  it('while it tidied up after itself leaves that to the next', async () => {
    const disk = makeDisk();
    const fail = toFixtureStore(disk, (name) => {
      if (name === 'sweep') throw new SyncError('E_STORE', 'It ended');
    });
    expect(await runSync(toFeed(repository), disk, { ...toHost(first), store: fail })).toMatchObject({ kind: 'updated' });
    const done: string[] = [];
    const store = toFixtureStore(disk, (name, when) => void (when === 'after' && done.push(name)));
    expect(await runSync(toFeed(repository), disk, { ...toHost(first), store })).toEqual({ kind: 'current' });
    expect(done).toContain('sweep');
  });
});

describe('a device without room', () => {
  it('frees what was staged, asks no other mirror, and is done when there is room again', async () => {
    const disk = await toFirstDisk();
    const before = toStanding(disk);
    const store = toFixtureStore(disk, (name) => {
      if (name === 'write') throw new SyncError('E_QUOTA', 'There is no room');
    });
    const asked = new Set<string>();
    const fetch: Fetcher = (url, signal) => {
      asked.add(new URL(url).host);
      return toHost(repository.files).fetch(url, signal);
    };
    const feed = toFeed(repository, ['https://a.example/', 'https://b.example/']);
    const outcome = await runSync(feed, disk, { fetch, store });
    expect(outcome).toMatchObject({ kind: 'kept', fault: 'E_QUOTA' });
    expect(outcome).not.toHaveProperty('host');
    expect([...asked]).toEqual(['a.example']);
    expect([toStanding(disk), disk.stage]).toEqual([before, undefined]);
    expect(await runSync(feed, disk, { fetch })).toMatchObject({ kind: 'updated' });
  });
});
