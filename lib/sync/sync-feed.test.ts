import { beforeAll, describe, expect, it } from 'vitest';
import type { Feed } from './feed.ts';
import { FixtureClock } from './fixture-clock.ts';
import { type FixtureRecords, makeRecords, toEditionTargets, toFeed, toHost, toNextRecords } from './fixture-feed.ts';
import { FIXTURE_NOW, type FixtureRepository, makeRepository } from './fixture-repository.ts';
import { runSync, toStanding } from './fixture-run.ts';
import { makeDisk } from './fixture-store.ts';
import type { LedgerEntry, SyncProgress } from './progress.ts';
import type { SyncSurroundings } from './run.ts';

let one: FixtureRecords;
let two: FixtureRecords;
let three: FixtureRecords;
beforeAll(async () => {
  one = await makeRecords();
  two = toNextRecords(one, 2);
  three = toNextRecords(two, 3);
});

/** A feed that has published the first edition, and one that has gone on to the third. */
async function publishFirst(): Promise<FixtureRepository> {
  const repository = await makeRepository();
  await repository.publish({ targets: await toEditionTargets(1, one) });
  return repository;
}
async function publishThird(repository: FixtureRepository): Promise<void> {
  await repository.publish({
    targets: await toEditionTargets(3, three, [
      [1, one, 2, two],
      [2, two, 3, three],
    ]),
  });
}
const toSorted = (records: FixtureRecords) => [...records].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('an update', () => {
  it('puts the first edition of a feed into use, and says so', async () => {
    const repository = await publishFirst();
    const disk = makeDisk();
    const host = toHost(repository.files);
    expect(await runSync(toFeed(repository), disk, { fetch: host.fetch })).toEqual({
      kind: 'updated',
      from: undefined,
      to: { number: 1, date: '2026-01-01' },
    });
    expect(toStanding(disk)).toEqual({ edition: 1, records: toSorted(one) });
    expect(host.asked.map((path) => path.replace(/[0-9a-f]{64}/u, '#'))).toEqual([
      '2.root.json',
      'timestamp.json',
      '1.snapshot.json',
      '1.targets.json',
      'targets/#.full.ndjson.gz',
      'targets/#.matcher.bin',
    ]);
    expect(disk.state).toMatchObject({ lastOkAt: FIXTURE_NOW, high: { root: 1, timestamp: 1, snapshot: 1, targets: 1, edition: 1 } });
    expect(disk.state?.freshUntil).toBeGreaterThan(FIXTURE_NOW);
    expect(disk.matchers.size).toBe(1);
  });

  it('asks for as little as it can when there is nothing new, and notes that it looked', async () => {
    const repository = await publishFirst();
    const disk = makeDisk();
    await runSync(toFeed(repository), disk, toHost(repository.files));
    const host = toHost(repository.files);
    const clock = new FixtureClock(FIXTURE_NOW + 1000);
    expect(await runSync(toFeed(repository), disk, { fetch: host.fetch, clock })).toEqual({ kind: 'current' });
    expect(host.asked).toEqual(['2.root.json', 'timestamp.json']);
    expect(disk.state?.lastOkAt).toBe(FIXTURE_NOW + 1000);
    expect(toStanding(disk).records).toEqual(toSorted(one));
  });

  it('goes by deltas in a row where they are shorter than the whole', async () => {
    const repository = await publishFirst();
    const disk = makeDisk();
    await runSync(toFeed(repository), disk, toHost(repository.files));
    await publishThird(repository);
    const host = toHost(repository.files);
    expect(await runSync(toFeed(repository), disk, { fetch: host.fetch })).toMatchObject({
      kind: 'updated',
      from: { number: 1 },
      to: { number: 3 },
    });
    expect(toStanding(disk)).toEqual({ edition: 3, records: toSorted(three) });
    expect(host.asked.filter((path) => path.startsWith('targets/')).map((path) => path.split('.')[1])).toEqual([
      'delta-1-2',
      'delta-2-3',
      'matcher',
    ]);
  });

  it.each([
    ['is missing', () => ({ status: 404 })],
    ['is spoilt', (bytes: Uint8Array<ArrayBuffer>) => bytes.with(20, 0)],
  ])('goes by the whole when one of the deltas in a row %s', async (_, spoil) => {
    const repository = await publishFirst();
    const disk = makeDisk();
    await runSync(toFeed(repository), disk, toHost(repository.files));
    await publishThird(repository);
    const answer = (path: string) => {
      const bytes = repository.files.get(path);
      return path.endsWith('delta-2-3.ndjson.gz') && bytes !== undefined ? spoil(bytes) : undefined;
    };
    const host = toHost(repository.files, answer);
    expect(await runSync(toFeed(repository), disk, { fetch: host.fetch })).toMatchObject({ kind: 'updated', to: { number: 3 } });
    expect(toStanding(disk)).toEqual({ edition: 3, records: toSorted(three) });
    expect(host.asked.filter((path) => path.includes('full'))).toHaveLength(1);
  });

  it('asks for the same whoever asks, at the same edition', async () => {
    const repository = await publishFirst();
    const asked = await Promise.all(
      ['one reader', 'another'].map(async () => {
        const host = toHost(repository.files);
        await runSync(toFeed(repository), makeDisk(), { fetch: host.fetch });
        return host.asked;
      }),
    );
    expect(asked[0]).toEqual(asked[1]);
  });

  it('is told of while it goes on, and each request afterwards', async () => {
    const repository = await publishFirst();
    const told: SyncProgress[] = [];
    const ledger: LedgerEntry[] = [];
    await runSync(toFeed(repository), makeDisk(), {
      fetch: toHost(repository.files).fetch,
      why: 'by-hand',
      onProgress: (progress) => told.push(progress),
      onRequest: (entry) => ledger.push(entry),
    });
    expect([...new Set(told.map(({ step }) => step))].slice(0, 5)).toEqual(['looking', 'downloading', 'checking', 'records', 'in-use']);
    expect(told.at(-1)).toMatchObject({ edition: { number: 1 }, records: one.size, recordsInAll: one.size });
    expect(ledger.map(({ file, result }) => [file.split('.').slice(-3).join('.'), result])).toEqual([
      ['2.root.json', 'absent'],
      ['timestamp.json', 'received'],
      ['1.snapshot.json', 'received'],
      ['1.targets.json', 'received'],
      ['full.ndjson.gz', 'received'],
      [expect.stringMatching(/matcher\.bin$/u), 'received'],
    ]);
    expect(ledger.every(({ host, why, feed }) => host === 'feed.example' && why === 'by-hand' && feed === 'parallax')).toBe(true);
    const received = ledger.reduce((total, { bytes }) => total + bytes, 0);
    expect(told.at(-1)?.bytes).toBe(received);
  });

  it('leaves the packaged edition in use when the feed has the same', async () => {
    const repository = await publishFirst();
    const disk = makeDisk();
    const host = toHost(repository.files);
    const installed = { number: 1, date: '2026-01-01' };
    expect(await runSync(toFeed(repository), disk, { fetch: host.fetch, installed })).toEqual({ kind: 'current' });
    expect(disk.state).toMatchObject({ lastOkAt: FIXTURE_NOW });
    expect(host.asked.some((path) => path.startsWith('targets/'))).toBe(false);
  });
});

describe('what an update is held to', () => {
  const floor = { edition: 1, timestampVersion: 0, builtAt: 0 };

  it.each([
    ['edition in the package', { installed: { number: 5, date: '2026-01-05' } }],
    ['floor of editions', { floor: { ...floor, edition: 5 } }],
    ['floor of timestamps', { floor: { ...floor, timestampVersion: 9 } }],
  ])('a feed below the %s is refused, also for who never had anything from it', async (_, { installed, ...held }: Held) => {
    const repository = await publishFirst();
    const disk = makeDisk();
    const outcome = await runSync({ ...toFeed(repository), ...held }, disk, {
      ...toHost(repository.files),
      ...(installed && { installed }),
    });
    expect(outcome).toMatchObject({ kind: 'kept', fault: 'E_ROLLBACK' });
    expect(toStanding(disk).edition).toBeUndefined();
  });

  it('the floor of timestamps stands until a root that is newer than the package’s', async () => {
    const repository = await publishFirst();
    const feed = { ...toFeed(repository), floor: { ...floor, timestampVersion: 100 } };
    const disk = makeDisk();
    expect(await runSync(feed, disk, toHost(repository.files))).toMatchObject({ kind: 'kept', fault: 'E_ROLLBACK' });
    await repository.rotate('timestamp');
    await repository.publish({ targets: await toEditionTargets(2, two) });
    expect(await runSync(feed, disk, toHost(repository.files))).toMatchObject({ kind: 'updated' });
    await repository.publish({ targets: await toEditionTargets(3, three) });
    expect(await runSync(feed, disk, toHost(repository.files))).toMatchObject({ kind: 'updated' });
  });

  it('newer roots are kept where all else fails, and the next run goes on from them', async () => {
    const repository = await publishFirst();
    const disk = makeDisk();
    await runSync(toFeed(repository), disk, toHost(repository.files));
    await repository.rotate('timestamp');
    await repository.publish({ targets: await toEditionTargets(2, two) });
    const broken = toHost(repository.files, (path) => (path === 'timestamp.json' ? 'E_NET' : undefined));
    expect(await runSync(toFeed(repository), disk, broken)).toMatchObject({ kind: 'kept', fault: 'E_NET' });
    expect(toStanding(disk)).toEqual({ edition: 1, records: toSorted(one) });
    const host = toHost(repository.files);
    expect(await runSync(toFeed(repository), disk, host)).toMatchObject({ kind: 'updated' });
    expect(host.asked[0]).toBe('3.root.json');
  });
});

it('an update of a feed that has no address, or one that is none, says so', async () => {
  const repository = await publishFirst();
  expect(await runSync(toFeed(repository, []), makeDisk(), toHost(repository.files))).toMatchObject({ kind: 'kept', fault: 'E_NET' });
  const fetch = () => Promise.reject(new TypeError('Failed to parse URL'));
  expect(await runSync(toFeed(repository, ['nowhere']), makeDisk(), { fetch })).toMatchObject({ kind: 'kept', fault: 'E_NET' });
});

type Held = Pick<Feed, 'floor'> & Pick<SyncSurroundings, 'installed'>;
