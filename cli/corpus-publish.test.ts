import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBundle } from '../lib/sync/bundle-format.ts';
import { runCorpusHere as run, writeCorpus, writeEdition } from './fixture-command.ts';
import { TEST_KEYS } from './key-folder.ts';
import { serveFeed } from './serve-feed.ts';

// Each command is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CLI = join(import.meta.dirname, 'corpus.ts');
let folder: string;
let published: string;
const at = (...names: readonly string[]) => join(folder, ...names);
const FIRST = 3;
const writeNumber = (number: number) => writeEdition(folder, number, FIRST);
const toFeedCopy = () => {
  const copy = mkdtempSync(at('feed-'));
  cpSync(published, copy, { recursive: true });
  return copy;
};
const publish = (out: string, data: string, ...more: readonly string[]) =>
  run('publish', '--out', out, '--data', data, '--test-keys', ...more);
const toContents = (out: string) =>
  new Map(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(out, name)).isFile())
      .map((name) => [name, readFileSync(join(out, name), 'base64')]),
  );

beforeAll(async () => {
  delete process.env['PARALLAX_KEY_PASSPHRASE'];
  folder = mkdtempSync(join(tmpdir(), 'parallax-publish-'));
  published = at('published');
  expect(await publish(published, await writeNumber(FIRST))).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('corpus publish', () => {
  it('says what it wrote, and the second time that nothing else is new', async () => {
    const [out, data] = [at('deep', 'out'), await writeNumber(3)];
    const first = await publish(out, data);
    expect([first.status, first.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^\S+\/deep\/out: edition 3 of 2026-11-01, 17 records\n +\d+ bytes {2}full\.ndjson\.gz\n +\d+ bytes {2}matcher\.bin\nroot 1, targets 1, snapshot 1, timestamp 1, which holds until \S+\nfingerprint of the first root: [0-9a-f]{64}\n$/u,
      ),
    ]);
    const before = toContents(out);
    const again = await publish(out, data);
    expect([again.status, again.stdout]).toEqual([
      0,
      expect.stringContaining('as before; readers are told again\nroot 1, targets 1, snapshot 1, timestamp 2'),
    ]);
    const after = toContents(out);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, content] of before) if (name !== 'timestamp.json') expect([name, after.get(name)]).toEqual([name, content]);
    expect(after.get('timestamp.json')).not.toBe(before.get('timestamp.json'));
  });

  it('leaves files alone that are none of a feed’s, and prunes only when told to', async () => {
    const out = toFeedCopy();
    writeFileSync(join(out, 'index.html'), 'mine');
    mkdirSync(join(out, '.git'));
    for (const number of [4, 5, 6]) await publish(out, await writeNumber(number));
    const deltas = () => readdirSync(join(out, 'targets')).filter((name) => name.includes('.delta-')).length;
    expect(deltas()).toBe(6);
    expect((await publish(out, await writeNumber(7), '--prune')).stdout).toMatch(/\npruned: .*delta-3-4/u);
    expect(deltas()).toBe(7);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('mine');
    expect(await run('verify', out)).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes the same as one file', async () => {
    const [out, bundle] = [toFeedCopy(), at('bundles', 'feed.tar')];
    expect((await publish(out, await writeNumber(4), '--bundle', bundle)).stdout).toContain(`${bundle}: the same as one file, `);
    const names = [...(await readBundle(new Blob([readFileSync(bundle)]))).keys()];
    expect(names.slice(0, 4)).toEqual(['1.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json']);
    expect(
      names
        .slice(4)
        .map((name) => name.slice(73))
        .toSorted(),
    ).toEqual(['delta-3-4.ndjson.gz', 'full.ndjson.gz', 'matcher.bin']);
  });

  it('killed at any moment, leaves a feed that is right, and goes on the next time', async () => {
    const [out, data] = [toFeedCopy(), await writeNumber(4)];
    for (let kill = 0; kill < 3; kill += 1) {
      const seen = readdirSync(out).length;
      const child = spawn(process.execPath, [CLI, 'publish', '--out', out, '--data', data, '--test-keys']);
      const ended = new Promise((done) => child.once('close', done));
      const isRunning = () => child.exitCode === null && child.signalCode === null;
      // As soon as it has begun to write.
      while (isRunning() && readdirSync(out).length === seen && !existsSync(join(out, '.being-published'))) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await ended;
      expect(await run('verify', out)).toMatchObject({ status: 0, stderr: '' });
    }
    expect((await publish(out, data)).status).toBe(0);
    expect((await run('verify', out)).stdout).toMatch(/edition 4 of .*\nin order\n$/u);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('tells who tries it out of what is corrected without a reason', async () => {
    const { status, stdout } = await publish(toFeedCopy(), await writeEdition(folder, 5, 5));
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\nnotice: .* without saying why: reasons\/printed-in-denmark; /u)]);
  });

  it('refuses a corpus that breaks a rule, before anything is written', async () => {
    const data = await writeCorpus(folder, { 'topics/lund.yaml': undefined });
    const { status, stderr } = await publish(at('nothing'), data);
    expect([status, stderr, existsSync(at('nothing'))]).toEqual([1, expect.stringContaining('[dangling-id]'), false]);
  });
});

/** What was done to a feed, and what publishing on top of it says. */
const DAMAGES: readonly (readonly [what: string, damage: (out: string) => void, message: RegExp])[] = [
  [
    'a timestamp that is cut off',
    (out) => writeFileSync(join(out, 'timestamp.json'), '{"sig'),
    /timestamp\.json is damaged: it is no timestamp metadata/u,
  ],
  [
    'no timestamp',
    (out) => rmSync(join(out, 'timestamp.json')),
    /is damaged: it (has files of a feed, and no timestamp\.json|is missing)/u,
  ],
  ['no snapshot', (out) => rmSync(join(out, '1.snapshot.json')), /1\.snapshot\.json is damaged: it is missing/u],
  [
    'an empty target',
    (out) => writeFileSync(join(out, 'targets', readdirSync(join(out, 'targets'))[0]!), ''),
    /targets\/.* is damaged: its bytes are not/u,
  ],
  [
    'a root that is a page',
    (out) => writeFileSync(join(out, '1.root.json'), '<html>'),
    /1\.root\.json is damaged: it is no root metadata/u,
  ],
];

describe('on top of a feed that is damaged', () => {
  it.each(DAMAGES)('with %s nothing is published, and nobody is served or told that it is right', async (_, damage, message) => {
    const out = toFeedCopy();
    damage(out);
    const before = toContents(out);
    for (const ran of [await publish(out, await writeNumber(4)), await run('scale', out)]) {
      expect([ran.status, ran.stderr]).toEqual([1, expect.stringMatching(message)]);
      expect(ran.stderr).toMatch(/\n {2}next: /u);
    }
    expect((await run('verify', out)).status).toBe(1);
    expect((await run('serve', out)).status).toBe(1);
    expect(toContents(out)).toEqual(before);
  });
});

describe('a command for feeds that cannot be carried out', () => {
  const file = import.meta.filename;
  const inside = join(import.meta.dirname, 'new-keys');
  it.each<[reason: string, args: () => readonly string[], status: number, message: string]>([
    ['publish without a folder', () => ['publish', '--test-keys'], 2, 'needs the folder of the feed: --out DIR'],
    ['publish without keys', () => ['publish', '--out', at('x')], 2, 'needs the keys to sign with: either --keys DIR'],
    ['publish with both kinds of keys', () => ['publish', '--out', at('x'), '--keys', 'k', '--test-keys'], 2, 'either --keys DIR'],
    ['publish with keys that are not there', () => ['publish', '--out', at('x'), '--keys', '/nowhere'], 2, 'there is no folder /nowhere'],
    ['publish into a file', () => ['publish', '--out', file, '--test-keys'], 2, `${file} is `],
    [
      'publish with a folder without keys',
      () => ['publish', '--out', at('x'), '--keys', published.replace('published', '')],
      1,
      'has no 1.root.json\n  next: make keys first',
    ],
    ['keys without a deed', () => ['keys', '--keys', at('x')], 2, 'needs what to do: keys create'],
    ['keys with a deed that is none', () => ['keys', 'constructor', '--keys', at('x')], 2, 'needs what to do: keys create'],
    ['keys without a folder', () => ['keys', 'create'], 2, 'needs the folder of the keys: keys create --keys DIR'],
    ['keys inside a repository', () => ['keys', 'create', '--keys', inside], 1, `${inside} is inside the repository `],
    ['keys in a folder with something in it', () => ['keys', 'create', '--keys', published], 1, `is not empty\n  next: `],
    [
      'keys without anybody to type a passphrase',
      () => ['keys', 'create', '--keys', at('new')],
      1,
      'nobody is at a terminal to type it\n  next: set PARALLAX_KEY_PASSPHRASE',
    ],
    [
      'rotating nothing',
      () => ['keys', 'rotate', '--keys', TEST_KEYS],
      2,
      'needs what to replace: keys rotate root|targets|snapshot|timestamp',
    ],
    [
      'rotating what is no key',
      () => ['keys', 'rotate', '0123456', '--keys', TEST_KEYS],
      1,
      'no key of root 1 begins with "0123456"\n  next: see corpus keys list',
    ],
    ['revoking nothing', () => ['keys', 'revoke', '--keys', TEST_KEYS], 2, 'needs the key to take out'],
    [
      'revoking the only key',
      () => ['keys', 'revoke', toTestId('snapshot'), '--keys', TEST_KEYS],
      1,
      'needs 1 key, and 0 would be left\n  next: replace the key instead',
    ],
    ['listing no keys', () => ['keys', 'list', '--keys', at('published', 'targets')], 1, 'has no 1.root.json\n  next: '],
    ['verify without a folder', () => ['verify'], 2, 'needs the folder of a feed'],
    ['verify of two', () => ['verify', 'a', 'b'], 2, 'needs the folder of a feed, and takes one'],
    ['verify of a folder that is not there', () => ['verify', '/nowhere'], 2, 'there is no folder /nowhere'],
    ['verify of a folder without a feed', () => ['verify', import.meta.dirname], 2, 'has no feed; make one with: corpus publish --out'],
    ['serve without a feed', () => ['serve', import.meta.dirname], 2, 'has no feed; make one with'],
    ['serve at a port that is none', () => ['serve', published, '--port', '80x'], 2, '--port is a number from 0 to 65535, not "80x"'],
    ['scale without a folder', () => ['scale'], 2, 'needs the folder of a feed'],
    ['scale of a folder without a feed', () => ['scale', import.meta.dirname], 2, 'has no feed'],
    ['client without a folder', () => ['client', 'refresh'], 2, 'needs --metadata-dir'],
    [
      'client of no such profile',
      () => ['client', '--metadata-dir', at('c'), '--profile', 'x', 'refresh'],
      2,
      '--profile is tuf or feed, not "x"',
    ],
    ['client without a deed', () => ['client', '--metadata-dir', at('c')], 2, 'needs one of: init ROOT.json, refresh, download'],
    [
      'client before init',
      () => ['client', '--metadata-dir', at('c'), '--metadata-url', 'http://127.0.0.1:1', 'refresh'],
      1,
      'has no root.json\n  next: begin with: corpus client ',
    ],
    [
      'client with a root that is not there',
      () => ['client', '--metadata-dir', at('c'), 'init', '/nowhere.json'],
      2,
      'there is no file /nowhere.json',
    ],
    ['client with a root that is none', () => ['client', '--metadata-dir', at('c'), 'init', file], 1, 'corpus client: E_PARSE: '],
  ])('%s', async (_, args, status, message) => {
    const ran = await run(...args());
    expect([ran.status, ran.stdout]).toEqual([status, '']);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain('    at ');
  });
});

function toTestId(role: string): string {
  return /-([0-9a-f]{8})\.pem$/u.exec(readdirSync(TEST_KEYS).find((name) => name.includes(role)) ?? '')?.[1] ?? '';
}

describe('a passphrase', () => {
  const runWith = async (passphrase: string, ...args: readonly string[]) => {
    process.env['PARALLAX_KEY_PASSPHRASE'] = passphrase;
    const done = await run(...args);
    delete process.env['PARALLAX_KEY_PASSPHRASE'];
    return done;
  };

  it('keeps keys to whoever has it, in files that nobody else of this machine can read', async () => {
    const keys = at('own-keys');
    expect((await runWith('too short', 'keys', 'create', '--keys', keys)).stderr).toContain('fewer than 12 characters\n  next: ');
    expect((await runWith('four words of mine', 'keys', 'create', '--keys', keys)).status).toBe(0);
    const files = readdirSync(keys).filter((name) => name.endsWith('.pem'));
    expect(files).toHaveLength(7);
    for (const name of files) {
      expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(keys, name), 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/u);
    }
    const args = ['publish', '--out', at('own-feed'), '--data', await writeNumber(1), '--keys', keys];
    expect(await runWith('five words that are wrong', ...args)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/the passphrase does not open .*\n {2}next: /u),
    });
    expect((await run(...args)).stderr).toContain('set PARALLAX_KEY_PASSPHRASE');
    expect((await runWith('four words of mine', ...args)).status).toBe(0);
    const mixed = await publish(at('own-feed'), await writeNumber(2));
    expect([mixed.status, mixed.stderr]).toEqual([1, expect.stringMatching(/was published with other keys than these\n {2}next: /u)]);
    const root = readdirSync(keys).find((name) => name.startsWith('root-'))!;
    for (const name of files.filter((one) => one.startsWith('root-') && one !== root)) rmSync(join(keys, name));
    expect((await runWith('four words of mine', 'keys', 'renew', '--keys', keys)).stderr).toMatch(
      /too few of them are here\n {2}next: bring the root keys together/u,
    );
  });
});

describe('corpus serve and client', () => {
  it('serves the files of the feed as they are, with their types, and nothing else', async () => {
    const out = toFeedCopy();
    writeFileSync(join(out, 'secret.txt'), 'x');
    const { origin, close } = await serveFeed(out, 0);
    const target = `/targets/${readdirSync(join(out, 'targets'))[0]}`;
    const ask = async (path: string, method = 'GET') => {
      const response = await fetch(origin + path, { method });
      return [
        response.status,
        response.headers.get('content-type'),
        response.headers.get('cache-control'),
        (await response.bytes()).length,
      ];
    };
    expect(await ask('/timestamp.json')).toEqual([200, 'application/json', 'no-store', statSync(join(out, 'timestamp.json')).size]);
    expect(await ask(target)).toEqual([200, 'application/octet-stream', 'no-store', statSync(join(out, target)).size]);
    expect(await ask('/timestamp.json', 'HEAD')).toEqual([200, 'application/json', 'no-store', 0]);
    for (const path of ['/secret.txt', '/2.root.json', '/', '/targets/', '/../package.json', '/%2e%2e/x', '/targets/../secret.txt']) {
      expect((await ask(path))[0]).toBe(404);
    }
    expect((await ask('/timestamp.json', 'POST'))[0]).toBe(405);
    await close();
  });

  it('serves until it is told to stop, and then ends in order', async () => {
    const child = spawn(process.execPath, [CLI, 'serve', published, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const [origin = ''] = line.toString('utf8').match(/^http:\/\/127\.0\.0\.1:\d+\//u) ?? [];
    expect((await fetch(`${origin}timestamp.json`)).status).toBe(200);
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('says when the port is taken, and what a reader is told when nobody answers', async () => {
    const { origin, close } = await serveFeed(published, 0);
    const { status, stderr } = await run('serve', published, '--port', new URL(origin).port);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is taken; choose another with --port')]);
    await run('client', '--metadata-dir', at('m'), 'init', join(TEST_KEYS, '1.root.json'));
    const download = (name: string) =>
      run(
        'client',
        '--metadata-dir',
        at('m'),
        '--metadata-url',
        origin,
        '--target-dir',
        at('t'),
        '--target-base-url',
        `${origin}/targets/`,
        '--target-name',
        name,
        'download',
      );
    expect(await download('full.ndjson.gz')).toMatchObject({ status: 0 });
    expect(await download('nothing.gz')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('E_NAME: the feed has no target nothing.gz'),
    });
    await close();
    const refused = await run('client', '--metadata-dir', at('m'), '--metadata-url', origin, 'refresh');
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^corpus client: E_NET: .*\n {2}what was trusted before still is\n$/u),
    ]);
  });
});
