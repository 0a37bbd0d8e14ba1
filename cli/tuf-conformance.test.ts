/**
 * What the public conformance tests of TUF clients ask, said again: the same command, folders, requests and exit statuses,
 * on repositories made here. Delegations are left out, which no feed has.
 */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FixtureKey, type Json, signObject, toExpires, toFile } from '../lib/sync/fixture-repository.ts';
import type { Role } from '../lib/sync/signed-metadata.ts';
import { startCorpus } from './fixture-command.ts';
import { makePlainKey, makePlainKeys, TufWorld } from './fixture-tuf-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DAY = 86_400_000;
const ALL_1 = 'root 1, timestamp 1, snapshot 1, targets 1';
let world: TufWorld;
beforeEach(async () => {
  world = await TufWorld.open();
});
afterEach(() => {
  world.close();
  vi.useRealTimers();
  rmSync(world.folder, { recursive: true });
});

const expiredSince = (days: number) => (signed: Json) => Object.assign(signed, { expires: toExpires(Date.now() - days * DAY) });
const later = (days: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY });
/** Asks for what is new; what came of it, what is trusted then, and what was asked for last. */
async function refresh() {
  const status = await world.refresh();
  return { status, trusted: world.trusted, last: world.requests.at(-1) };
}
/** Publishes a root in which roles have other keys, or thresholds. */
function publishKeys(keys: Partial<Record<Role, readonly FixtureKey[]>>, thresholds: Partial<Record<Role, number>> = {}) {
  Object.assign(world.repository.keys, keys);
  Object.assign(world.repository.thresholds, thresholds);
  return world.repository.publishRoot();
}

describe('the command as a process of its own', () => {
  it('begins, refreshes and downloads, and says by its exit status whether it could', async () => {
    const run = async (...action: readonly string[]) => (await startCorpus(...world.toArguments(...action))).status;
    expect(await run('init', `${world.folder}/initial.json`)).toBe(0);
    expect(world.requests).toEqual([]);
    expect(await run('refresh')).toBe(0);
    expect(world.requests).toEqual(['2.root.json', 'timestamp.json', '1.snapshot.json', '1.targets.json']);
    expect(world.trusted).toBe(ALL_1);
    expect(await run('download', '--target-name', 'full.ndjson.gz')).toBe(0);
    expect(world.downloaded).toEqual({ 'full.ndjson.gz': 'edition 1' });
    expect(await run('download', '--target-name', 'absent')).toBe(1);
    await world.publish({ signers: { timestamp: world.repository.keys.snapshot } });
    expect(await run('refresh')).toBe(1);
    expect(world.trusted).toBe(ALL_1);
  });
});

describe('a refresh', () => {
  it('keeps the bytes that came, in files without versions, and nothing beside them', async () => {
    await world.publish({ rewrite: { timestamp: (text) => `${text} \n ` } });
    expect(await refresh()).toMatchObject({ status: 0 });
    expect(world.names).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json']);
    for (const [role, file] of Object.entries({ timestamp: 'timestamp.json', snapshot: '2.snapshot.json', targets: '2.targets.json' })) {
      expect(world.read(role)).toBe(new TextDecoder().decode(world.repository.files.get(file)));
    }
  });

  it('asks for no more than it has to when nothing is new', async () => {
    await refresh();
    world.requests.length = 0;
    expect(await refresh()).toMatchObject({ status: 0, trusted: ALL_1 });
    expect(world.requests).toEqual(['2.root.json', 'timestamp.json']);
  });

  it.each<[string, (root: { signed: Json; signatures: Json[] }) => void]>([
    ['has no version', ({ signed }) => delete signed['version']],
    ['is not signed by its key', ({ signatures }) => Object.assign(signatures[0]!, { sig: '3045022100ee448afe' })],
  ])('asks for nothing when the first root %s', async (_, spoil) => {
    const root = JSON.parse(world.repository.pinned) as { signed: Json; signatures: Json[] };
    spoil(root);
    rmSync(`${world.folder}/metadata`, { recursive: true });
    expect((await world.init(JSON.stringify(root))).status).toBe(1);
    expect(await world.refresh()).toBe(1);
    expect(world.requests).toEqual([]);
  });

  it.each([
    ['root', 'root 1'],
    ['timestamp', 'root 2'],
    ['snapshot', 'root 2, timestamp 2'],
    ['targets', 'root 2, timestamp 2, snapshot 2'],
  ])('takes nothing of a %s that nobody has signed, and keeps what came before it', async (role, trusted) => {
    const signers = { [role]: [] };
    await world.repository.publishRoot(role === 'root' ? { signers: [] } : {});
    await world.publish({ signers });
    expect(await refresh()).toMatchObject({ status: 1, trusted });
  });

  it.each([
    ['root', 'root 1'],
    ['snapshot', 'root 2, timestamp 2'],
    ['targets', 'root 2, timestamp 2, snapshot 2'],
  ])('takes no %s of another version than its name', async (role, trusted) => {
    const change = (signed: Json) => Object.assign(signed, { version: 3 });
    await world.repository.publishRoot(role === 'root' ? { change } : {});
    await world.publish({ change: { [role]: change } });
    expect(await refresh()).toMatchObject({ status: 1, trusted });
  });

  it('takes no snapshot for a timestamp, whoever has signed it', async () => {
    const both = [...world.repository.keys.snapshot, ...world.repository.keys.timestamp];
    const signed = { _type: 'snapshot', spec_version: '1.0.31', version: 2, expires: toExpires(Date.now() + DAY) };
    await publishKeys({ snapshot: both });
    const meta = { 'snapshot.json': { version: 1 }, 'targets.json': { version: 1 } };
    world.repository.files.set('timestamp.json', toFile(await signObject({ ...signed, meta }, both)));
    expect(await refresh()).toMatchObject({ status: 1, trusted: 'root 2' });
  });

  it('stays with its timestamp when another of the same version comes', async () => {
    await refresh();
    world.repository.versions.timestamp = 0;
    await world.publish();
    expect(await refresh()).toMatchObject({ status: 0, trusted: ALL_1, last: 'timestamp.json' });
  });

  it.each([
    ['timestamp.json', ALL_1],
    ['2.snapshot.json', 'root 1, timestamp 2, snapshot 1, targets 1'],
    ['2.targets.json', 'root 1, timestamp 2, snapshot 2, targets 1'],
  ])('fails where %s is not there, and keeps what came before it', async (file, trusted) => {
    await refresh();
    await world.publish();
    world.repository.files.delete(file);
    expect(await refresh()).toEqual({ status: 1, trusted, last: file });
  });

  it.each([
    ['hashes', { hashes: { sha256: '0'.repeat(64) } }],
    ['length', { length: 1 }],
  ])('holds metadata to its %s where some are named', async (_, wrong) => {
    await world.repository.publish();
    expect(await refresh()).toMatchObject({ status: 0 });
    const change = ({ meta }: Json) => Object.assign((meta as Json)['targets.json'] as Json, wrong);
    await world.repository.publish({ change: { snapshot: change } });
    expect(await refresh()).toMatchObject({ status: 1, trusted: 'root 1, timestamp 3, snapshot 3, targets 2' });
  });

  it('lets fields be that nobody knows, also in keys', async () => {
    await refresh();
    const key = await makePlainKey('ecdsa', { 'x-more': { a: 1 }, keyid_hash_algorithms: 'md5' });
    Object.assign(world.repository.keys, { snapshot: [key] });
    await world.repository.publishRoot({ change: (signed) => Object.assign(signed, { 'x-more': 'ё' }) });
    await world.publish();
    expect(await refresh()).toMatchObject({ status: 0, trusted: 'root 2, timestamp 2, snapshot 2, targets 2' });
  });

  it('asks for no role of an odd name that the snapshot names', async () => {
    const change = ({ meta }: Json) => Object.assign(meta as Json, { '../x.json': { version: 1 }, '?.json': { version: 1 } });
    await world.publish({ change: { snapshot: change } });
    expect(await refresh()).toMatchObject({ status: 0, last: '2.targets.json' });
  });
});

describe('what has expired', () => {
  it.each([
    ['timestamp', ALL_1],
    ['snapshot', 'root 1, timestamp 2, snapshot 1, targets 1'],
    ['targets', 'root 1, timestamp 2, snapshot 2, targets 1'],
  ])('is not taken: %s', async (role, trusted) => {
    await refresh();
    await world.publish({ change: { [role]: expiredSince(5) } });
    expect(await refresh()).toMatchObject({ status: 1, trusted });
  });

  it('is kept as a root, and ends the run', async () => {
    await refresh();
    await world.repository.publishRoot();
    await world.repository.publishRoot({ change: expiredSince(1) });
    await world.publish();
    expect(await refresh()).toEqual({ status: 1, trusted: 'root 3, timestamp 1, snapshot 1, targets 1', last: '4.root.json' });
    await world.repository.publishRoot();
    expect(await refresh()).toMatchObject({ status: 0, trusted: 'root 4, timestamp 2, snapshot 2, targets 2' });
  });

  it('here gives way to what has not, and is not enough when there is nothing else', async () => {
    await world.publish({ change: { timestamp: (signed) => Object.assign(signed, { expires: toExpires(Date.now() + 7 * DAY) }) } });
    await refresh();
    later(8);
    expect(await refresh()).toMatchObject({ status: 1, trusted: 'root 1, timestamp 2, snapshot 2, targets 2' });
    world.repository.now = Date.now();
    await world.publish();
    expect(await refresh()).toMatchObject({ status: 0, trusted: 'root 1, timestamp 3, snapshot 3, targets 3' });
  });
});

describe('what is older than before', () => {
  it('is not taken: a timestamp', async () => {
    await world.publish();
    await refresh();
    world.repository.versions.timestamp = 0;
    await world.publish();
    expect(await refresh()).toEqual({ status: 1, trusted: 'root 1, timestamp 2, snapshot 2, targets 2', last: 'timestamp.json' });
  });

  it.each([
    ['without', () => world.publish()],
    ['with', () => world.repository.publish()],
  ])('is not taken: snapshot and targets, %s hashes', async (_, publish) => {
    await publish();
    await publish();
    await refresh();
    world.repository.versions.snapshot = 1;
    await publish();
    expect(await refresh()).toEqual({ status: 1, trusted: 'root 1, timestamp 3, snapshot 3, targets 3', last: 'timestamp.json' });
    world.repository.versions.snapshot = 3;
    world.repository.versions.targets = 1;
    await publish();
    expect(await refresh()).toEqual({ status: 1, trusted: 'root 1, timestamp 5, snapshot 3, targets 3', last: '4.snapshot.json' });
  });

  it.each<[string, Role, readonly Role[]]>([
    ['the timestamp', 'timestamp', ['timestamp']],
    ['the snapshot', 'snapshot', ['snapshot', 'timestamp']],
    ['the targets', 'targets', ['snapshot']],
  ])('is taken after %s had got far ahead and the keys were replaced', async (_, role, replaced) => {
    world.repository.versions[role] = 99_998;
    await world.publish();
    expect(await refresh()).toMatchObject({ status: 0, trusted: expect.stringContaining(`${role} 99999`) });
    const keys = await makePlainKeys(replaced.length);
    await publishKeys(Object.fromEntries(replaced.map((one, at) => [one, [keys[at]!]])));
    world.repository.versions[role] = 0;
    await world.publish();
    expect(await refresh()).toMatchObject({ status: 0, trusted: expect.stringMatching(new RegExp(`${role} 1\\b`, 'u')) });
  });
});
