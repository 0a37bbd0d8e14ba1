import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCorpusHere, writeEdition } from './fixture-command.ts';
import { type ServedFeed, serveFeed } from './serve-feed.ts';

// To open a key takes its time, on purpose.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let feed: ServedFeed;
const at = (...names: readonly string[]) => join(folder, ...names);
const [keys, out] = [() => at('keys'), () => at('feed')];

async function expectDone(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runCorpusHere(...args);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

async function publish(number: number): Promise<void> {
  const data = await writeEdition(folder, number, 1);
  await expectDone('publish', '--data', data, '--out', out(), '--keys', keys());
}

/** The updater of the JavaScript reference implementation, with what it trusts from one run to the next. */
function toUpdater(): Updater {
  return new Updater({
    metadataDir: at('tuf-js'),
    metadataBaseUrl: feed.origin,
    targetDir: at('downloaded'),
    targetBaseUrl: `${feed.origin}/targets`,
  });
}

async function expectAccepted(...names: readonly string[]): Promise<void> {
  const updater = toUpdater();
  await updater.refresh();
  if (names.length === 0) expect(await follow('refresh')).toEqual({ status: 0, stdout: '', stderr: '' });
  for (const name of names) {
    const info = await updater.getTargetInfo(name);
    const path = await updater.downloadTarget(info!);
    const { status, stdout } = await follow('download', name);
    expect([status, stdout]).toEqual([0, `${at('ours-downloaded', name)}\n`]);
    expect(hash('sha256', readFileSync(at('ours-downloaded', name)))).toBe(hash('sha256', readFileSync(path)));
  }
  for (const role of ['root', 'timestamp', 'snapshot', 'targets']) {
    expect(readFileSync(at('ours', `${role}.json`), 'utf8')).toBe(readFileSync(at('tuf-js', `${role}.json`), 'utf8'));
  }
}

function follow(action: string, name?: string) {
  const download =
    name === undefined ? [] : ['--target-name', name, '--target-base-url', `${feed.origin}/targets`, '--target-dir', at('ours-downloaded')];
  return runCorpusHere('client', '--profile', 'feed', '--metadata-dir', at('ours'), '--metadata-url', feed.origin, ...download, action);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-interop-'));
  process.env['PARALLAX_KEY_PASSPHRASE'] = 'four words of mine';
  await expectDone('keys', 'create', '--keys', keys());
  await publish(1);
  feed = await serveFeed(out(), 0);
  for (const name of ['tuf-js', 'downloaded']) mkdirSync(at(name));
  copyFileSync(join(keys(), '1.root.json'), at('tuf-js', 'root.json'));
  await expectDone('client', '--metadata-dir', at('ours'), 'init', join(keys(), '1.root.json'));
});
afterAll(async () => {
  await feed.close();
  rmSync(folder, { recursive: true });
});

const verified = () => expectDone('verify', out());

describe('what is published is accepted by tuf-js, and by readers alike', () => {
  it('at first', async () => {
    await expectAccepted('full.ndjson.gz', 'matcher.bin');
    expect(await verified()).toMatch(/^metadata: root 1 .*\nfull.*\nmatcher.bin: opens\nedition 1 of 2026-11-01, targets 1\nin order\n$/u);
  });

  it('renewed, and with the next edition', async () => {
    await publish(1);
    const unexplained = await writeEdition(folder, 2, 2);
    const { status, stderr } = await runCorpusHere('publish', '--data', unexplained, '--out', out(), '--keys', keys());
    expect([status, stderr]).toEqual([1, expect.stringMatching(/without saying why: reasons\/printed-in-denmark\n {2}next: /u)]);
    await publish(2);
    await expectAccepted('full.ndjson.gz', 'delta-1-2.ndjson.gz');
  });

  it.each(['timestamp', 'snapshot', 'targets', 'root'])('after the keys of %s were replaced, from the root before', async (role) => {
    const before = readdirSync(keys()).length;
    expect(await expectDone('keys', 'rotate', role, '--keys', keys())).toContain('next: corpus publish');
    expect(readdirSync(keys()).length).toBeGreaterThan(before);
    await publish(2);
    await expectAccepted();
  });

  it('after a key was taken out, and the root was signed for another year', async () => {
    const [, id = ''] = /targets: 1 of 2 has to sign\n {2}(\w+) /u.exec(await expectDone('keys', 'list', '--keys', keys())) ?? [];
    await expectDone('keys', 'revoke', id, '--keys', keys());
    expect(await expectDone('keys', 'list', '--keys', keys())).toContain('targets: 1 of 1 has to sign');
    await expectDone('keys', 'renew', '--keys', keys());
    await publish(3);
    await expectAccepted('full.ndjson.gz', 'delta-1-3.ndjson.gz', 'delta-2-3.ndjson.gz');
    expect(await verified()).toMatch(/edition 1 .*\nedition 2 .*\nedition 3 .*\nin order\n$/su);
  });

  it('and no request of ours asks for more than it has to', async () => {
    const before = feed.requests.length;
    expect(await follow('refresh')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(feed.requests.slice(before)).toEqual([`/${nextRoot()}.root.json`, '/timestamp.json']);
  });
});

function nextRoot(): number {
  const { signed } = JSON.parse(readFileSync(at('ours', 'root.json'), 'utf8')) as { readonly signed: { readonly version: number } };
  return signed.version + 1;
}
