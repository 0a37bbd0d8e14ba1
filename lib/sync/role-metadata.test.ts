import { beforeAll, describe, expect, it } from 'vitest';
import type { SyncFault } from './fault.ts';
import { type Json, makeRepository, type Release } from './fixture-repository.ts';
import { FEED_PROFILE } from './profile.ts';
import { parseSnapshot, parseTargets, parseTimestamp } from './role-metadata.ts';
import { parseEnvelope } from './signed-metadata.ts';

let release: Release;
beforeAll(async () => {
  release = await (await makeRepository()).publish();
});

interface File extends Json {
  signed: Json;
}
const PARSERS = { timestamp: parseTimestamp, snapshot: parseSnapshot, targets: parseTargets };
type Kind = keyof typeof PARSERS;
/** Reads a good file after a change; without looking at signatures. */
function read(role: Kind, change: (file: File) => void) {
  const file: File = JSON.parse(new TextDecoder().decode(release[role]));
  change(file);
  return PARSERS[role](parseEnvelope(role, new TextEncoder().encode(JSON.stringify(file))), FEED_PROFILE);
}
const set = (key: string, value: unknown) => (file: File) => {
  file.signed[key] = value;
};
const entry = (role: Kind): string => ({ timestamp: 'snapshot.json', snapshot: 'targets.json', targets: 'full.ndjson.gz' })[role];
const inEntry = (role: Kind, key: string, value: unknown) => (file: File) => {
  const files = file.signed[role === 'targets' ? 'targets' : 'meta'] as Record<string, Json>;
  if (value === undefined) delete files[entry(role)]![key];
  else files[entry(role)]![key] = value;
};
const HEX = '0'.repeat(64);

const OF_ALL: readonly (readonly [name: string, change: (file: File) => void, fault: SyncFault])[] = [
  ['nothing signed', (file) => Reflect.deleteProperty(file, 'signed'), 'E_PARSE'],
  ['a list signed', (file) => Object.assign(file, { signed: [] }), 'E_PARSE'],
  ['no signatures', (file) => Reflect.deleteProperty(file, 'signatures'), 'E_PARSE'],
  ['signatures that are no list', (file) => Object.assign(file, { signatures: {} }), 'E_PARSE'],
  ['a signature that is no object', (file) => Object.assign(file, { signatures: ['a'] }), 'E_PARSE'],
  ['a signature without key', (file) => Object.assign(file, { signatures: [{ sig: 'a' }] }), 'E_PARSE'],
  ['a signature without itself', (file) => Object.assign(file, { signatures: [{ keyid: 'a' }] }), 'E_PARSE'],
  ['a key id twice', (file) => Object.assign(file, { signatures: [1, 2].map(() => ({ keyid: 'a', sig: '' })) }), 'E_THRESHOLD'],
  ['another role', set('_type', 'root'), 'E_PARSE'],
  ['TUF 0.9', set('spec_version', '0.9'), 'E_SPEC'],
  ['TUF 10', set('spec_version', '10.0'), 'E_SPEC'],
  ['no day', set('expires', '2026-02-30T00:00:00Z'), 'E_PARSE'],
  ['a time without zone', set('expires', '2027-01-01T00:00:00'), 'E_PARSE'],
  ['a time of another zone', set('expires', '2027-01-01T00:00:00+05:00'), 'E_PARSE'],
  ['milliseconds', set('expires', '2027-01-01T00:00:00.000Z'), 'E_PARSE'],
  ['midnight as 24 o’clock', set('expires', '2027-01-01T24:00:00Z'), 'E_PARSE'],
  ['a time as number', set('expires', 1_900_000_000), 'E_PARSE'],
  ['no version', set('version', undefined), 'E_PARSE'],
  ['a version of null', set('version', null), 'E_PARSE'],
];

describe.each(['timestamp', 'snapshot', 'targets'] as const)('%s metadata', (role) => {
  it.each(OF_ALL)('with %s is refused', (_, change, fault) => {
    expect(() => read(role, change)).toThrow(expect.objectContaining({ name: 'SyncError', fault }));
  });

  it.each([
    ['no length', 'length', undefined, 'E_PARSE'],
    ['a negative length', 'length', -1, 'E_PARSE'],
    ['a length in words', 'length', '12', 'E_PARSE'],
    ['no hashes', 'hashes', undefined, 'E_PARSE'],
    ['another hash', 'hashes', { sha512: HEX + HEX }, 'E_SPEC'],
    ['another hash beside', 'hashes', { sha256: HEX, sha512: HEX + HEX }, 'E_SPEC'],
    ['half a hash', 'hashes', { sha256: '00' }, 'E_PARSE'],
    ['a hash in capitals', 'hashes', { sha256: 'A'.repeat(64) }, 'E_PARSE'],
  ] as const)('with %s of a file is refused', (_, key, value, fault) => {
    expect(() => read(role, inEntry(role, key, value))).toThrow(expect.objectContaining({ fault }));
  });

  it('is read with its version and time', () => {
    expect(read(role, set('spec_version', '1.1'))).toMatchObject({ version: 1, expires: expect.any(Number) });
  });
});

describe('timestamp and snapshot', () => {
  it.each([
    ['timestamp', 0],
    ['timestamp', 2 ** 31],
    ['timestamp', null],
    ['snapshot', 0],
    ['snapshot', '1'],
  ] as const)('of a %s, a file has no version %s', (role, version) => {
    expect(() => read(role, inEntry(role, 'version', version))).toThrow(expect.objectContaining({ fault: 'E_PARSE' }));
  });

  it.each(['../targets.json', '/targets.json', '%2e.json', '__proto__', 'targets', 'https://a/b.json', ''])(
    'name no file of metadata %j',
    (name) => {
      const add = (file: File) => {
        const meta = file.signed['meta'] as Json;
        Object.defineProperty(meta, name, { value: meta['targets.json'], enumerable: true });
      };
      expect(() => read('snapshot', add)).toThrow(expect.objectContaining({ fault: 'E_NAME' }));
    },
  );

  it('may name metadata of delegated roles', () => {
    const add = (file: File) => {
      const meta = file.signed['meta'] as Json;
      meta['other-role.json'] = meta['targets.json'];
    };
    expect(read('snapshot', add)).toMatchObject({ files: { size: 2 } });
  });
});
