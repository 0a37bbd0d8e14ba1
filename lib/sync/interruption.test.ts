import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SyncError } from './fault.ts';
import { type FixtureRecords, makeRecords, toEditionTargets, toFeed, toHost, toNextRecords } from './fixture-feed.ts';
import { FIXTURE_NOW, type FixtureRepository, makeRepository } from './fixture-repository.ts';
import { FixtureClock, makeDisk, runSync, toFixtureStore, toStanding } from './fixture-run.ts';
import type { FixtureDisk } from './fixture-store.ts';
import type { SyncOutcome } from './progress.ts';
import type { Fetcher } from './surroundings.ts';

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);
process.on('unhandledRejection', onUnhandled);
afterAll(() => process.off('unhandledRejection', onUnhandled));

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

/** What happens at one point of a run: what it waits for fails, the reader stops it, or it never hears again. */
const HAPPENINGS = ['throw', 'abort', 'never'] as const;
type Happening = (typeof HAPPENINGS)[number];

interface Tried {
  readonly points: number;
  readonly outcome: SyncOutcome;
}

/** Runs an update in which something happens at the nth point; at none when there are not so many. */
async function tryAt(disk: FixtureDisk, point: number, happening: Happening): Promise<Tried> {
  const clock = new FixtureClock(FIXTURE_NOW);
  const stop = new AbortController();
  let points = 0;
  const pass = async (fail: () => Error) => {
    points += 1;
    if (points - 1 !== point) return;
    if (happening === 'throw') throw fail();
    if (happening === 'abort') return stop.abort();
    // Time passes once all that can go on has done so.
    setImmediate(() => clock.advance(60_000));
    await new Promise(() => {});
  };
  const host = toHost(repository.files);
  const fetch: Fetcher = async (url, signal) => {
    await pass(() => new TypeError('Failed to fetch'));
    return host.fetch(url, signal);
  };
  const store = toFixtureStore(disk, () => pass(() => new SyncError('E_STORE', 'The process ended')));
  const outcome = await runSync(toFeed(repository), disk, { fetch, store, clock, signal: stop.signal });
  await vi.waitFor(() => expect(clock.waiting).toBe(0));
  return { points, outcome };
}

const STARTS = [
  ['of the first edition', async () => makeDisk()],
  ['from one edition to the next', toFirstDisk],
] as const;

describe.each(STARTS)('an update %s, interrupted at any point', (_, start) => {
  it.each(HAPPENINGS)('leaves all as it was or is done, and the next one is done: %s', async (happening) => {
    const { points } = await tryAt(await start(), -1, happening);
    expect(points).toBeGreaterThan(15);
    for (let point = 0; point < points; point += 1) {
      const disk = await start();
      const before = toStanding(disk);
      const { outcome } = await tryAt(disk, point, happening);
      const isNew = disk.state?.active?.number === 2;
      expect(toStanding(disk), `point ${point}`).toEqual(isNew ? { edition: 2, records: [...two] } : before);
      if (outcome.kind === 'updated') expect(isNew).toBe(true);
      expect((await runSync(toFeed(repository), disk, toHost(repository.files))).kind).toBe(isNew ? 'current' : 'updated');
      expect(toStanding(disk)).toEqual({ edition: 2, records: [...two] });
      expect(disk.stage).toBeUndefined();
    }
    expect(unhandled).toEqual([]);
  });
});

describe('an update that was interrupted', () => {
  it('goes on with the line at which it was', async () => {
    const many = new Map(one);
    for (let count = 1000; count < 1700; count += 1) many.set(`measures/x-${count}`, { ...one.get('measures/cost'), id: `x-${count}` });
    const records = new Map([...many].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const large = await makeRepository();
    await large.publish({ targets: await toEditionTargets(1, records) });
    const disk = makeDisk();
    const written: number[] = [];
    const fail = toFixtureStore(disk, (name, when) => {
      if (name === 'write' && when === 'before' && written.push(disk.stage?.linesDone ?? 0) === 3)
        throw new SyncError('E_STORE', 'It ended');
    });
    expect(await runSync(toFeed(large), disk, { ...toHost(large.files), store: fail })).toMatchObject({ kind: 'kept', fault: 'E_STORE' });
    const go = toFixtureStore(disk, (name, when) => {
      if (name === 'write' && when === 'before') written.push(disk.stage?.linesDone ?? 0);
    });
    expect(await runSync(toFeed(large), disk, { ...toHost(large.files), store: go })).toMatchObject({ kind: 'updated' });
    expect(written).toEqual([0, 256, 512, 512]);
    expect(toStanding(disk).records).toEqual([...records]);
  });

  it('pauses when its event has lasted long enough, and goes on in the next', async () => {
    const disk = makeDisk();
    const clock = new FixtureClock(FIXTURE_NOW);
    const store = toFixtureStore(disk, (name, when) => {
      if (name === 'openStage' && when === 'before') clock.advance(45_000);
    });
    const many = new Map(one);
    for (let count = 1000; count < 1700; count += 1) many.set(`measures/x-${count}`, { ...one.get('measures/cost'), id: `x-${count}` });
    const records = new Map([...many].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const large = await makeRepository();
    await large.publish({ targets: await toEditionTargets(1, records) });
    expect(await runSync(toFeed(large), disk, { ...toHost(large.files), store, clock })).toEqual({ kind: 'paused' });
    expect([disk.stage?.linesDone, toStanding(disk).edition]).toEqual([256, undefined]);
    expect(await runSync(toFeed(large), disk, { ...toHost(large.files), clock, piece: 1 })).toMatchObject({ kind: 'updated' });
    expect(toStanding(disk).records).toEqual([...records]);
  });
});
