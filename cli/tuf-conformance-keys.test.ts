/** The same about who has signed, and about targets; see tuf-conformance.test.ts. */
import { generateKeyPairSync, hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FixtureKey, FixtureTarget, Json } from '../lib/sync/fixture-repository.ts';
import type { Role } from '../lib/sync/signed-metadata.ts';
import { runCorpusHere } from './fixture-command.ts';
import { type KeyKind, makePlainKey, makePlainKeys, TufWorld } from './fixture-tuf-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let world: TufWorld;
beforeEach(async () => {
  world = await TufWorld.open();
});
afterEach(() => {
  world.close();
  rmSync(world.folder, { recursive: true });
});

/** Publishes a root in which roles have other keys, or thresholds. */
function publishKeys(keys: Partial<Record<Role, readonly FixtureKey[]>>, thresholds: Partial<Record<Role, number>> = {}) {
  Object.assign(world.repository.keys, keys);
  Object.assign(world.repository.thresholds, thresholds);
  return world.repository.publishRoot();
}

const P384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();

describe('kinds of keys', () => {
  it.each<KeyKind>(['ecdsa', 'rsa', 'ed25519'])('can be %s, and a wrong signature of it counts for nothing', async (kind) => {
    const key = await makePlainKey(kind);
    const other = await makePlainKey(kind);
    const old = world.repository.keys.root;
    await publishKeys({ root: [...old, key] }, { root: 2 });
    expect([await world.refresh(), world.trusted]).toEqual([0, 'root 2, timestamp 1, snapshot 1, targets 1']);
    await world.repository.publishRoot({ signers: [...old, { ...key, sign: other.sign }] });
    expect([await world.refresh(), world.trusted]).toEqual([1, 'root 2, timestamp 1, snapshot 1, targets 1']);
  });

  it.each<[string, Json]>([
    ['of another scheme', { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp384' }],
    ['on another curve', { keyval: { public: P384 } }],
    ['without PEM', { keyval: { public: 'none' } }],
    ['of another kind than they say', { keytype: 'rsa', scheme: 'rsassa-pss-sha256' }],
  ])('are refused %s', async (_, wrong) => {
    await publishKeys({ snapshot: [await makePlainKey('ecdsa', wrong)] });
    expect([await world.refresh(), world.trusted]).toEqual([1, 'root 1']);
  });

  it('are Ed25519 alone to readers, and so they are with --profile feed', async () => {
    const { status, stderr } = await runCorpusHere(...world.toArguments('refresh', '--profile', 'feed'));
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^corpus client: E_SPEC: The key \w+ is not Ed25519\n/u)]);
    expect(world.requests).toEqual([]);
  });
});

// Which of ten keys a role has, how many it takes, and which have signed; digits are keys.
type Step = readonly [keys: string, threshold: number, signers: string];
const pick = (keys: readonly FixtureKey[], digits: string) => Array.from(digits, (digit) => keys[Number(digit)]!);

describe('a chain of roots', () => {
  it.each<[string, boolean, ...Step[]]>([
    ['replaces its only key', true, ['1', 1, '1'], ['2', 1, '12'], ['2', 1, '2']],
    ['has more signatures than it needs', true, ['1', 1, '134'], ['2', 1, '1234'], ['2', 1, '234']],
    ['is signed by any three of five', true, ['01234', 3, '024'], ['01234', 3, '140'], ['01234', 3, '013']],
    ['replaces one of five', true, ['01234', 3, '024'], ['01345', 3, '014']],
    ['replaces all of five', true, ['01234', 3, '024'], ['56789', 3, '024567'], ['56789', 3, '567']],
    ['raises the threshold', true, ['123', 1, '1'], ['123', 2, '12']],
    ['lowers the threshold', true, ['123', 2, '12'], ['123', 1, '12'], ['123', 1, '3']],
    ['is not signed by the old key', false, ['1', 1, '1'], ['2', 1, '234']],
    ['is not signed by the new key', false, ['1', 1, '1'], ['2', 1, '134']],
    ['has two of three that were', false, ['01234', 3, '024'], ['01345', 3, '045']],
    ['has two of three that will be', false, ['01234', 3, '024'], ['01345', 3, '024']],
    ['does not reach its new threshold', false, ['123', 1, '1'], ['123', 2, '2']],
    ['does not reach its old threshold', false, ['123', 2, '12'], ['123', 1, '1']],
  ])('%s', async (_, isRight, ...steps) => {
    const keys = await makePlainKeys(10);
    const { repository } = world;
    repository.roots.length = 0;
    repository.versions.root = 0;
    for (const [own, threshold, signers] of steps) {
      repository.keys.root = pick(keys, own);
      repository.thresholds.root = threshold;
      await repository.publishRoot({ signers: pick(keys, signers) });
    }
    expect(await world.init()).toMatchObject({ status: 0 });
    expect(await world.refresh()).toBe(isRight ? 0 : 1);
    expect(world.read('root')).toBe(new TextDecoder().decode(repository.roots.at(isRight ? -1 : -2)));
  });

  it('is gone through one by one, to the last', async () => {
    for (let count = 0; count < 5; count += 1) await world.repository.publishRoot();
    await world.refresh();
    expect(world.requests.slice(0, 6)).toEqual([2, 3, 4, 5, 6, 7].map((version) => `${version}.root.json`));
    expect(world.trusted).toMatch(/^root 6,/u);
  });
});

describe.each<Role>(['timestamp', 'snapshot', 'targets'])('%s', (role) => {
  it.each<[string, boolean, Step]>([
    ['with a new key', true, ['2', 1, '2']],
    ['with signatures beside its own', true, ['1', 1, '314']],
    ['by three of five', true, ['01234', 3, '140']],
    ['without the new key', false, ['2', 1, '134']],
    ['by two of five and another', false, ['01345', 3, '024']],
    ['by two of five', false, ['01345', 3, '04']],
    ['with fewer keys than its threshold', false, ['01234', 6, '01234']],
  ])('signed %s', async (_, isRight, [own, threshold, signers]) => {
    const keys = await makePlainKeys(6);
    await publishKeys({ [role]: pick(keys, own) }, { [role]: threshold });
    await world.publish({ signers: { [role]: pick(keys, signers) } });
    expect(await world.refresh()).toBe(isRight ? 0 : 1);
    expect(world.trusted.includes(`${role} 2`)).toBe(isRight);
  });

  it('signed twice by one key is refused, also where one would do', async () => {
    const spoil = (file: Json) => (file['signatures'] as Json[]).push((file['signatures'] as Json[])[0]!);
    await world.publish({ spoil: { [role]: spoil } });
    expect(await world.refresh()).toBe(1);
    expect(world.trusted).not.toContain(role);
  });

  it('needs as many keys as it says, not one under many ids', async () => {
    const key = await makePlainKey();
    const twins = ['a', 'b', 'c'].map((id) => ({ ...key, id }));
    await publishKeys({ [role]: twins });
    await world.publish();
    expect(await world.refresh()).toBe(0);
    await publishKeys({}, { [role]: 2 });
    await world.publish();
    expect(await world.refresh()).toBe(1);
    expect(world.trusted).toContain(`${role} 2`);
  });

  it.each(['', 'ff', 'no hexadecimal', '0'.repeat(128)])('is good with enough right signatures and one that is "%s"', async (sig) => {
    const [one, other] = await makePlainKeys(2);
    await publishKeys({ [role]: [one!, other!] });
    await world.publish({ spoil: { [role]: (file: Json) => Object.assign((file['signatures'] as Json[])[0]!, { sig }) } });
    expect(await world.refresh()).toBe(0);
  });
});

it('refuses a root whose role lists a key twice', async () => {
  const change = ({ roles }: Json) => {
    const { keyids } = (roles as Record<Role, { keyids: string[] }>).snapshot;
    keyids.push(...keyids);
  };
  await world.repository.publishRoot({ change });
  expect([await world.refresh(), world.trusted]).toEqual([1, 'root 1']);
});

describe('what was trusted', () => {
  it('stays where it is when it has too few signatures by now', async () => {
    await world.refresh();
    await publishKeys({ snapshot: [...world.repository.keys.snapshot, ...(await makePlainKeys(1))] }, { snapshot: 2 });
    const trusted = 'root 2, timestamp 1, snapshot 1, targets 1';
    expect([await world.refresh(), world.trusted]).toEqual([1, trusted]);
    expect([await world.refresh(), world.trusted]).toEqual([1, trusted]);
    await world.publish();
    expect([await world.refresh(), world.trusted]).toEqual([0, 'root 2, timestamp 2, snapshot 2, targets 2']);
  });

  it('is removed when the keys of timestamp or snapshot were replaced, before anything else comes', async () => {
    await world.refresh();
    await publishKeys({ snapshot: await makePlainKeys(1) });
    world.repository.files.delete('timestamp.json');
    expect([await world.refresh(), world.trusted]).toEqual([1, 'root 2, targets 1']);
  });
});

const encode = (text: string) => new TextEncoder().encode(text);
const publishTargets = (targets: Record<string, FixtureTarget>, change?: (signed: Json) => void) =>
  world.publish({ targets, ...(change === undefined ? {} : { change: { targets: change } }) });
const withHashes = (name: string, hashes: Json) => (signed: Json) =>
  Object.assign((signed['targets'] as Record<string, Json>)[name]!, { hashes });

describe('a download', () => {
  it('has the newest metadata first, and fails for what nobody has signed', async () => {
    expect(await world.download('nothing')).toBe(1);
    expect(world.requests).toEqual(['2.root.json', 'timestamp.json', '1.snapshot.json', '1.targets.json']);
    expect(world.trusted).toBe('root 1, timestamp 1, snapshot 1, targets 1');
    expect(world.downloaded).toEqual({});
  });

  it.each(['file.txt', 'a/b/file.txt', 'ё ж/50%?.txt'])('of %s asks for it under its hash, once', async (name) => {
    await publishTargets({ [name]: { bytes: encode('one') } });
    expect(await world.download(name)).toBe(0);
    expect(Object.values(world.downloaded)).toEqual(['one']);
    const folders = name.split('/');
    const sha256 = hash('sha256', 'one');
    expect(world.requests.at(-1)).toBe(['targets', ...folders.slice(0, -1), `${sha256}.${folders.at(-1)}`].join('/'));
    expect(await world.download(name)).toBe(0);
    expect(world.requests.at(-1)).toBe('timestamp.json');
  });

  it('puts what has changed where it was before', async () => {
    for (const text of ['one', 'two', 'three']) {
      await publishTargets({ file: { bytes: encode(text) } });
      expect(await world.download('file')).toBe(0);
      expect(world.downloaded).toEqual({ file: text });
    }
  });

  it.each(['malicious', 'two', ''])('takes no other bytes than were signed: "%s"', async (other) => {
    await publishTargets({ first: { bytes: encode('one') }, second: { bytes: encode('six') } });
    expect(await world.download('first')).toBe(0);
    for (const name of world.repository.files.keys()) if (name.startsWith('targets/')) world.repository.files.set(name, encode(other));
    expect(await world.download('second')).toBe(1);
    expect(world.downloaded).toEqual({ first: 'one' });
  });

  it('fails when the file is not there', async () => {
    await publishTargets({ file: { bytes: encode('one') } });
    for (const name of world.repository.files.keys()) if (name.startsWith('targets/')) world.repository.files.delete(name);
    expect([await world.download('file'), world.downloaded]).toEqual([1, {}]);
  });

  it.each(['.', '..'])('writes nowhere but into its folder: %s', async (name) => {
    await publishTargets({ [name]: { bytes: encode('one') } });
    expect([await world.download(name), world.downloaded]).toEqual([1, {}]);
  });

  it('goes by SHA-256, whatever other hash stands beside it, and not without', async () => {
    const sha256 = hash('sha256', 'one');
    await publishTargets({ file: { bytes: encode('one') } }, withHashes('file', { sha256, sha512: '0' }));
    expect([await world.download('file'), world.downloaded]).toEqual([0, { file: 'one' }]);
    await publishTargets({ other: { bytes: encode('one') } }, withHashes('other', { unknown: sha256 }));
    expect([await world.download('other'), world.downloaded]).toEqual([1, { file: 'one' }]);
  });
});
