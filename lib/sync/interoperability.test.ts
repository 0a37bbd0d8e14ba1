import { createPrivateKey, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Key, Metadata, MetaFile, Root, Signature, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { Updater } from 'tuf-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FixtureKey,
  type FixtureRepository,
  makeKey,
  makeRepository,
  makeTargets,
  nameFile,
  toExpires,
} from './fixture-repository.ts';
import { NO_MARKS } from './high-marks.ts';
import { openTrusted, toHighMarks, toTargets, withSnapshot, withTargets, withTimestamp } from './trusted-set.ts';

/** Serves what the repository has, as any static host would. */
function serve(repository: FixtureRepository): Server {
  return createServer((request, response) => {
    const file = repository.files.get(decodeURIComponent(request.url ?? '').slice(1));
    response.writeHead(file === undefined ? 404 : 200).end(file);
  }).listen(0, '127.0.0.1');
}

describe('what we sign in tests, to tuf-js', () => {
  let folder: string;
  let repository: FixtureRepository;
  let server: Server;
  let address: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tuf-js-'));
    // It goes by the clock of the machine.
    repository = await makeRepository({ now: Date.now() });
    writeFileSync(join(folder, 'root.json'), repository.pinned);
    server = serve(repository);
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const open = () =>
    new Updater({
      metadataDir: folder,
      metadataBaseUrl: address,
      targetDir: folder,
      targetBaseUrl: `${address}targets/`,
      config: { fetchRetry: 0 },
    });
  const download = async () => {
    const updater = open();
    await updater.refresh();
    const target = await updater.getTargetInfo('full.ndjson.gz');
    return { custom: target?.custom, text: readFileSync(await updater.downloadTarget(target!), 'utf8') };
  };

  it('is good: editions, new keys, fields that nobody knows', async () => {
    await repository.publish();
    expect(await download()).toMatchObject({ custom: { edition: 1 }, text: 'edition 1' });
    await repository.rotate('root', 'targets');
    await repository.rotate('timestamp', 'snapshot');
    await repository.publish({ targets: makeTargets(2), change: { targets: (signed) => Object.assign(signed, { 'x-later': ['ё', 1] }) } });
    expect(await download()).toMatchObject({ custom: { edition: 2 }, text: 'edition 2' });
  });

  it('is as bad as it is to us', async () => {
    await repository.publish({ signers: { targets: repository.keys.snapshot } });
    await expect(download()).rejects.toThrow('targets was signed by 0/1 keys');
  });
});

/** Makes a repository by @tufjs/models, and gives its files. */
async function makeByModels(now: number) {
  const keys = await Promise.all(['root', 'root too', 'targets', 'snapshot', 'timestamp'].map((name) => makeKey(`models ${name}`)));
  const [root0, root1, targetsKey, snapshotKey, timestampKey] = keys as [FixtureKey, FixtureKey, FixtureKey, FixtureKey, FixtureKey];
  const head = (days: number) => ({ version: 1, specVersion: '1.0.31', expires: toExpires(now + days * 86_400_000) });
  const root = new Root({ ...head(365), consistentSnapshot: true });
  const signers = { root: [root0, root1], targets: [targetsKey], snapshot: [snapshotKey], timestamp: [timestampKey] };
  for (const [role, own] of Object.entries(signers)) {
    for (const { id, object } of own) root.addKey(Key.fromJSON(id, object as Parameters<typeof Key.fromJSON>[1]), role);
  }
  const finish = (metadata: Metadata<Root | Timestamp | Snapshot | Targets>, own: readonly FixtureKey[]) => {
    for (const { id, pkcs8 } of own) {
      const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
      metadata.sign((bytes) => new Signature({ keyID: id, sig: sign(undefined, bytes, key).toString('hex') }));
    }
    return new TextEncoder().encode(JSON.stringify(metadata.toJSON()));
  };
  const named = async (bytes: Uint8Array) => ({ version: 1, ...(await nameFile(bytes)) });
  const targets = new Targets(head(180));
  for (const [path, { bytes, custom }] of Object.entries(makeTargets(7))) {
    const fields = { custom: custom as Record<string, string | number> };
    targets.addTarget(new TargetFile({ path, ...(await nameFile(bytes)), unrecognizedFields: fields }));
  }
  const targetsFile = finish(new Metadata(targets), signers.targets);
  const snapshot = new Snapshot({ ...head(30), meta: { 'targets.json': new MetaFile(await named(targetsFile)) } });
  const snapshotFile = finish(new Metadata(snapshot), signers.snapshot);
  const timestamp = new Timestamp({ ...head(14), snapshotMeta: new MetaFile(await named(snapshotFile)) });
  return {
    root: finish(new Metadata(root), signers.root),
    targets: targetsFile,
    snapshot: snapshotFile,
    timestamp: finish(new Metadata(timestamp), signers.timestamp),
  };
}

describe('what @tufjs/models signs, to us', () => {
  it('is good', async () => {
    const now = Date.UTC(2026, 0, 1);
    const files = await makeByModels(now);
    let trusted = await openTrusted(new TextDecoder().decode(files.root), {});
    trusted = await withTimestamp(trusted, files.timestamp, now, NO_MARKS);
    trusted = await withSnapshot(trusted, files.snapshot, now, NO_MARKS);
    trusted = await withTargets(trusted, files.targets, now, NO_MARKS);
    expect(toTargets(trusted)).toMatchObject([{ name: 'full.ndjson.gz', length: 9, custom: { edition: 7 } }]);
    expect(toHighMarks(trusted, NO_MARKS)).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1, edition: 0 });
  });
});
