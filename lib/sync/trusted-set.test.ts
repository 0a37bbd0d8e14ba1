import { describe, expect, it } from 'vitest';
import type { SyncFault } from './fault.ts';
import { editionOf, startClient, updateClient } from './fixture-client.ts';
import {
  FIXTURE_NOW,
  type FixtureRepository,
  type Json,
  makeKey,
  makeTargets,
  type PublishOptions,
  type Release,
  toExpires,
} from './fixture-repository.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** How an attack or a fault is made; it gives what the host serves. */
type Make = (repository: FixtureRepository) => Promise<Release>;
const publish =
  (options: PublishOptions | (() => Promise<PublishOptions>)): Make =>
  async (repository) =>
    repository.publish(typeof options === 'function' ? await options() : options);
const eachSignature = (change: (sig: string) => string) => (file: Json) => {
  for (const one of file['signatures'] as { sig: string }[]) one.sig = change(one.sig);
};
const flip = eachSignature((sig) => (sig.startsWith('0') ? '1' : '0') + sig.slice(1));
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
const forEach = (make: (role: (typeof ROLES)[number]) => readonly (readonly [string, Make, SyncFault])[]) => ROLES.flatMap(make);

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
  ...forEach((role) => [
    [`a signature of ${role} in capitals`, publish({ spoil: { [role]: eachSignature((sig) => sig.toUpperCase()) } }), 'E_SIG'],
    [`a signature of ${role} with more behind it`, publish({ spoil: { [role]: eachSignature((sig) => `${sig}00`) } }), 'E_SIG'],
  ]),
  // F16
  ...forEach((role) => [
    [`F16 ${role} unsigned`, publish({ signers: { [role]: [] } }), 'E_THRESHOLD'],
    [`F16 ${role} signed by a stranger`, publish(async () => ({ signers: { [role]: [await makeKey('stranger')] } })), 'E_THRESHOLD'],
    [
      `F16 ${role} signed by a stranger under the right id`,
      async (repository: FixtureRepository) =>
        repository.publish({ signers: { [role]: [{ ...(await makeKey('stranger')), id: repository.keys[role][0]!.id }] } }),
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
    async (repository) => ({ ...(await repository.publish()), timestamp: repository.releases[0]!.timestamp }),
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
    publish({ change: { snapshot: (signed) => Object.assign(signed, { meta: {} }) } }),
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

describe('an update', () => {
  it('takes what was signed, again and again', async () => {
    const { repository, client } = await startClient();
    const next = await updateClient(client, repository, await repository.publish({ targets: makeTargets(3) }));
    expect(editionOf(next)).toBe(3);
    expect(next.high).toEqual({ root: 1, timestamp: 3, snapshot: 3, targets: 3, edition: 3 });
  });

  it('keeps the bytes as they came', async () => {
    const { repository, client } = await startClient();
    const { root, timestamp, snapshot, targets } = repository.releases[1]!;
    expect(client.trusted.bytes).toEqual({
      root: decode(root),
      timestamp: decode(timestamp),
      snapshot: decode(snapshot),
      targets: decode(targets),
    });
  });

  it.each(REFUSED)('is refused: %s', async (_, make, fault) => {
    const { repository, client } = await startClient();
    const served = await make(repository);
    await expect(updateClient(client, repository, served)).rejects.toMatchObject({ name: 'SyncError', fault });
    const mended = await updateClient(client, repository, await repository.publish({ targets: makeTargets(4) }));
    expect(editionOf(mended)).toBe(4);
  });

  it('takes fields that nobody knows here yet, in every place (F24)', async () => {
    const { repository, client } = await startClient();
    const add = (signed: Json) => Object.assign(signed, { 'x-later': { list: [null, true, 'ё', -7] } });
    const spoil = (file: Json) => Object.assign(file, { 'x-unsigned': 1 });
    const release = await repository.publish({
      targets: makeTargets(3),
      change: { timestamp: add, snapshot: add, targets: add },
      spoil: { timestamp: spoil, snapshot: spoil, targets: spoil },
    });
    expect(editionOf(await updateClient(client, repository, release))).toBe(3);
  });

  it('takes one key of two that have signed, whatever the other has written', async () => {
    const { repository, client } = await startClient();
    const release = await repository.publish({
      targets: makeTargets(3),
      spoil: { targets: (file) => Object.assign((file['signatures'] as Json[])[0]!, { sig: '' }) },
    });
    expect(editionOf(await updateClient(client, repository, release))).toBe(3);
  });
});
