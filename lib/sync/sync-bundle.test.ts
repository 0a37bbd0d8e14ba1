import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixtureClock } from './fixture-clock.ts';
import { type FixtureRecords, makeRecords, toEditionTargets, toFeed, toHost, toNextRecords } from './fixture-feed.ts';
import { FIXTURE_NOW, makeRepository } from './fixture-repository.ts';
import { runSync, toStanding } from './fixture-run.ts';
import { type FixtureDisk, makeDisk, toFixtureStore } from './fixture-store.ts';
import { syncBundle } from './sync-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'sync-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));
let one: FixtureRecords;
let two: FixtureRecords;
beforeAll(async () => {
  one = await makeRecords();
  two = toNextRecords(one, 2);
});

function toBundle(name: string, files: ReadonlyMap<string, Uint8Array>): Blob {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), bytes);
  }
  return new Blob([new Uint8Array(execFileSync('tar', ['-c', '--format=ustar', '-C', join(folder, name), ...files.keys()]))]);
}
const run = (feed: ReturnType<typeof toFeed>, bundle: Blob, disk: FixtureDisk) =>
  syncBundle(feed, bundle, {
    clock: new FixtureClock(FIXTURE_NOW),
    store: toFixtureStore(disk),
    why: 'by-hand',
    signal: new AbortController().signal,
  });

describe('a bundle', () => {
  it('brings an edition as a host would', async () => {
    const repository = await makeRepository();
    await repository.publish({ targets: await toEditionTargets(1, one) });
    const disk = makeDisk();
    const bundle = toBundle('good', repository.files);
    expect(await run(toFeed(repository, []), bundle, disk)).toMatchObject({ kind: 'updated', to: { number: 1 } });
    expect(toStanding(disk)).toEqual({ edition: 1, records: [...one] });
    expect(await run(toFeed(repository), bundle, disk)).toEqual({ kind: 'current' });
  });

  it('does not say that an edition is the newest, for nobody was asked; when that was known last stays', async () => {
    const repository = await makeRepository();
    await repository.publish({ targets: await toEditionTargets(1, one) });
    const disk = makeDisk();
    const bundle = toBundle('unasked', repository.files);
    await run(toFeed(repository, []), bundle, disk);
    expect([disk.state?.lastOkAt, disk.state?.freshUntil]).toEqual([undefined, expect.any(Number)]);
    await runSync(toFeed(repository), disk, toHost(repository.files));
    const asked = disk.state?.lastOkAt;
    expect(asked).toBeGreaterThan(0);
    await run(toFeed(repository, []), bundle, disk);
    expect(disk.state?.lastOkAt).toBe(asked);
  });

  it('of an older edition, of another feed, or cut off changes nothing, and says no host', async () => {
    const repository = await makeRepository();
    await repository.publish({ targets: await toEditionTargets(1, one) });
    const old = toBundle('old', repository.files);
    await repository.publish({ targets: await toEditionTargets(2, two) });
    const disk = makeDisk();
    await runSync(toFeed(repository), disk, toHost(repository.files));
    const before = toStanding(disk);
    const other = await makeRepository({ name: 'other' });
    await other.publish({ targets: await toEditionTargets(9, one) });
    for (const [bundle, fault] of [
      [old, 'E_ROLLBACK'],
      [toBundle('other', other.files), 'E_THRESHOLD'],
      [old.slice(0, -20_000), 'E_LENGTH'],
      [new Blob(['<!doctype html>'.repeat(100)]), 'E_PARSE'],
    ] as const) {
      const outcome = await run(toFeed(repository), bundle, disk);
      expect(outcome).toMatchObject({ kind: 'kept', fault });
      expect(outcome).not.toHaveProperty('host');
      expect(toStanding(disk)).toEqual(before);
    }
  });
});
