import { describe, expect, it } from 'vitest';
import type { SyncFault } from './fault.ts';
import {
  FIXTURE_NOW,
  type FixtureRepository,
  type Json,
  makeKey,
  makeRepository,
  makeTargets,
  nameFile,
  type PublishOptions,
  type Release,
  signObject,
  toExpires,
  toFile,
} from './fixture-repository.ts';
import { NO_MARKS } from './high-marks.ts';
import type { HighMarks } from './store.ts';
import {
  assertRootFresh,
  openTrusted,
  type TrustedSet,
  toHighMarks,
  toRootFingerprint,
  toTargets,
  withRoot,
  withSnapshot,
  withTargets,
  withTimestamp,
} from './trusted-set.ts';

const DAY = 86_400_000;
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const parse = (bytes: Uint8Array): { signed: Json; signatures: { keyid: string; sig: string }[] } => JSON.parse(decode(bytes));

/** What a client keeps between updates. */
interface Client {
  readonly trusted: TrustedSet;
  readonly high: HighMarks;
}

/** One update: the roots that follow, then the release, and what is kept of it. */
async function update(client: Client, repository: FixtureRepository, release: Release, now = repository.now): Promise<Client> {
  let { trusted } = client;
  for (const root of repository.roots.slice(trusted.root.version)) trusted = await withRoot(trusted, root);
  assertRootFresh(trusted, now);
  trusted = await withTimestamp(trusted, release.timestamp, now, client.high);
  trusted = await withSnapshot(trusted, release.snapshot, now, client.high);
  trusted = await withTargets(trusted, release.targets, now, client.high);
  const [full] = toTargets(trusted);
  const high = { ...toHighMarks(trusted, client.high), edition: full!.custom.edition };
  return { trusted: await openTrusted(repository.pinned, trusted.bytes), high };
}

/** A repository, and a client that has its first edition. */
async function start() {
  const repository = await makeRepository();
  const fresh = { trusted: await openTrusted(repository.pinned, {}), high: NO_MARKS };
  const client = await update(fresh, repository, await repository.publish());
  return { repository, client };
}

/** How an attack or a fault is made; it gives what the host serves. */
type Make = (repository: FixtureRepository) => Promise<Release>;
const publish =
  (options: PublishOptions | (() => Promise<PublishOptions>)): Make =>
  async (repository) =>
    repository.publish(typeof options === 'function' ? await options() : options);
const key = (name: string) => makeKey(name);
const flip = (file: Json) => {
  const [first] = file['signatures'] as { sig: string }[];
  first!.sig = (first!.sig.startsWith('0') ? '1' : '0') + first!.sig.slice(1);
};
const setVersion = (version: unknown) => (signed: Json) => {
  signed['version'] = version;
};
const expireAt = (time: number) => (signed: Json) => {
  signed['expires'] = toExpires(time);
};
const nest = (text: string) => text.replace('"_type"', `"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},"_type"`);
const writeVersion = (version: string) => (text: string) => text.replace(/"version":\d+(?=,"expires")/u, `"version":${version}`);
/** Of the last release, but for some files that are of the one before. */
const mix =
  (...old: readonly (keyof Release)[]): Make =>
  async (repository) => {
    const before = repository.releases.at(-1)!;
    const release = await repository.publish();
    return { ...release, ...Object.fromEntries(old.map((role) => [role, before[role]])) };
  };
/** Signs again what names a changed file, so that only its own rules are left to refuse it. */
const spoilMeta =
  (role: 'timestamp' | 'snapshot', change: (file: Json) => void) =>
  (signed: Json): void => {
    const meta = signed['meta'] as Record<string, Json>;
    change(meta[role === 'timestamp' ? 'snapshot.json' : 'targets.json']!);
  };

const ROLES = ['timestamp', 'snapshot', 'targets'] as const;
const forEach = <T>(make: (role: (typeof ROLES)[number]) => readonly (readonly [string, Make, SyncFault])[]) => ROLES.flatMap(make);

/** What is wrong, how it is made, and the fault it is refused with. */
const REFUSED: readonly (readonly [name: string, make: Make, fault: SyncFault])[] = [
  // F15
  ...forEach((role) => [[`F15 one digit of the signature of ${role} changed`, publish({ spoil: { [role]: flip } }), 'E_SIG']]),
  ...forEach((role) => [
    [
      `F15 one digit of what ${role} signed changed`,
      publish({ rewrite: { [role]: (text: string) => text.replace('"expires":"2026', '"expires":"2027') } }),
      'E_SIG',
    ],
  ]),
  // F16
  ...forEach((role) => [
    [`F16 ${role} unsigned`, publish({ signers: { [role]: [] } }), 'E_THRESHOLD'],
    [`F16 ${role} signed by a stranger`, publish(async () => ({ signers: { [role]: [await key('stranger')] } })), 'E_THRESHOLD'],
    [
      `F16 ${role} signed by a stranger under the right id`,
      async (repository: FixtureRepository) =>
        repository.publish({ signers: { [role]: [{ ...(await key('stranger')), id: repository.keys[role][0]!.id }] } }),
      'E_SIG',
    ],
    [
      `F16 ${role} signed by a key of another role`,
      (repository: FixtureRepository) =>
        repository.publish({ signers: { [role]: repository.keys[role === 'targets' ? 'snapshot' : 'targets'] } }),
      'E_THRESHOLD',
    ],
    [
      `F16 ${role} signed twice by one key`,
      (repository: FixtureRepository) =>
        repository.publish({ signers: { [role]: [repository.keys[role][0]!, repository.keys[role][0]!] } }),
      'E_THRESHOLD',
    ],
  ]),
  [
    'F16 one signature of the two it takes',
    async (repository) => {
      repository.thresholds.targets = 2;
      await repository.publishRoot();
      return repository.publish({ signers: { targets: repository.keys.targets.slice(0, 1) } });
    },
    'E_THRESHOLD',
  ],
  [
    'F16 one key under two ids for the two signatures it takes',
    async (repository) => {
      const twin = [await makeKey('twin'), await makeKey('twin', { note: 'the same' })];
      repository.keys.targets = [...twin, await makeKey('other')];
      repository.thresholds.targets = 2;
      await repository.publishRoot();
      return repository.publish({ signers: { targets: twin } });
    },
    'E_THRESHOLD',
  ],
  // F17
  [
    'F17 an older timestamp',
    async (repository) => ({ ...(await repository.publish()), timestamp: await replay(repository) }),
    'E_ROLLBACK',
  ],
  [
    'F17 a new timestamp of an older snapshot',
    publish({ change: { timestamp: spoilMeta('timestamp', (file) => Object.assign(file, { version: 1 })) } }),
    'E_ROLLBACK',
  ],
  [
    'F17 a new snapshot of older targets',
    publish({ change: { snapshot: spoilMeta('snapshot', (file) => Object.assign(file, { version: 1 })) } }),
    'E_ROLLBACK',
  ],
  [
    'F17 a snapshot that lacks what was listed',
    async (repository) => {
      await repository.publish({});
      return repository.publish({ change: { snapshot: (signed) => Object.assign(signed, { meta: {} }) } });
    },
    'E_PARSE',
  ],
  // F18
  ['F18 a new timestamp with an old snapshot', mix('snapshot'), 'E_HASH'],
  ['F18 a new snapshot with old targets', mix('targets'), 'E_HASH'],
  [
    'F18 a snapshot of another version than named',
    publish({ change: { timestamp: spoilMeta('timestamp', (file) => Object.assign(file, { version: 9 })) } }),
    'E_ROLLBACK',
  ],
  [
    'F18 targets of another version than named',
    publish({ change: { snapshot: spoilMeta('snapshot', (file) => Object.assign(file, { version: 9 })) } }),
    'E_ROLLBACK',
  ],
  // F20
  ...forEach((role) => [[`F20 expired ${role}`, publish({ change: { [role]: expireAt(FIXTURE_NOW) } }), 'E_EXPIRED']]),
  // F21
  ...forEach((role) =>
    [2 ** 31, 2 ** 53, -1, 0, '2'].map(
      (version) =>
        [`F21 version ${JSON.stringify(version)} of ${role}`, publish({ change: { [role]: setVersion(version) } }), 'E_PARSE'] as const,
    ),
  ),
  ...forEach((role) =>
    ['1e400', '1.5', '2e0', '02', '-0'].map(
      (version) => [`F21 version ${version} of ${role}`, publish({ rewrite: { [role]: writeVersion(version) } }), 'E_PARSE'] as const,
    ),
  ),
  // F24
  ...forEach((role) => [
    [`F24 ${role} of TUF 2`, publish({ change: { [role]: (signed: Json) => Object.assign(signed, { spec_version: '2.0.0' }) } }), 'E_SPEC'],
    [`F24 ${role} of no TUF`, publish({ change: { [role]: (signed: Json) => Object.assign(signed, { spec_version: 1 }) } }), 'E_SPEC'],
  ]),
  // F26, of metadata
  [
    'F26 a snapshot of another length than named',
    publish({ change: { timestamp: spoilMeta('timestamp', (file) => Object.assign(file, { length: 9 })) } }),
    'E_LENGTH',
  ],
  [
    'F26 targets of another hash than named',
    publish({ change: { snapshot: spoilMeta('snapshot', (file) => Object.assign(file, { hashes: { sha256: '0'.repeat(64) } })) } }),
    'E_HASH',
  ],
  // F33
  ...forEach((role) => [[`F33 ${role} of 10,000 levels`, publish({ rewrite: { [role]: nest } }), 'E_PARSE']]),
  // F41
  ...forEach((role) => [
    [
      `F41 a key twice in ${role}, as one that reads the last would accept`,
      publish({ rewrite: { [role]: (text: string) => text.replace('"version"', '"version":1,"version"') } }),
      'E_PARSE',
    ],
  ]),
];

const replay = async (repository: FixtureRepository) => repository.releases[0]!.timestamp;

describe('an update', () => {
  it('takes what was signed, again and again', async () => {
    const { repository, client } = await start();
    const next = await update(client, repository, await repository.publish({ targets: makeTargets(2) }));
    expect(next.trusted.targets?.version).toBe(2);
    expect(toTargets(next.trusted)[0]?.custom.edition).toBe(2);
    expect(next.high).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2, edition: 2 });
  });

  it('keeps the bytes as they came', async () => {
    const { repository, client } = await start();
    const release = repository.releases[0]!;
    expect(client.trusted.bytes).toEqual({
      root: decode(release.root),
      timestamp: decode(release.timestamp),
      snapshot: decode(release.snapshot),
      targets: decode(release.targets),
    });
  });

  it('is the same set when the timestamp is the same', async () => {
    const { repository, client } = await start();
    const same = await withTimestamp(client.trusted, repository.releases[0]!.timestamp, repository.now, client.high);
    expect(same).toBe(client.trusted);
  });

  it.each(REFUSED)('is refused: %s', async (_, make, fault) => {
    const { repository, client } = await start();
    const served = await make(repository);
    await expect(update(client, repository, served)).rejects.toMatchObject({ name: 'SyncError', fault });
    const mended = await update(client, repository, await repository.publish({ targets: makeTargets(3) }));
    expect(toTargets(mended.trusted)[0]?.custom.edition).toBe(3);
  });
});
