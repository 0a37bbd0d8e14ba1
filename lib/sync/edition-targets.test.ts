import { describe, expect, it } from 'vitest';
import { toTargets } from './edition-targets.ts';
import type { SyncFault } from './fault.ts';
import type { TargetFile } from './role-metadata.ts';
import { parseStrictJson } from './strict-json.ts';

const SHA256 = 'ab'.repeat(32);
const FULL = { schema: 1, edition: 7, date: '2026-01-31', records: 3, bytesRaw: 100, resultDigest: SHA256 };
const DELTA = { ...FULL, from: 6 };
const MATCHER = { schema: 4, edition: 7, bytesRaw: 100 };

const file = (custom: unknown): TargetFile => ({
  length: 5,
  sha256: SHA256,
  custom: custom === undefined ? undefined : (parseStrictJson(new TextEncoder().encode(JSON.stringify(custom))) as TargetFile['custom']),
});
const of = (files: Record<string, unknown>) => ({
  targets: { version: 1, expires: 0, files: new Map(Object.entries(files).map(([name, custom]) => [name, file(custom)])) },
});

describe('the targets of an edition', () => {
  it('are the whole, the deltas and the matcher, with what is said of them', () => {
    expect(toTargets(of({ 'full.ndjson.gz': FULL, 'delta-6-7.ndjson.gz': DELTA, 'matcher.bin': MATCHER }))).toEqual([
      { name: 'full.ndjson.gz', length: 5, sha256: SHA256, custom: FULL },
      { name: 'delta-6-7.ndjson.gz', length: 5, sha256: SHA256, custom: DELTA },
      { name: 'matcher.bin', length: 5, sha256: SHA256, custom: MATCHER },
    ]);
  });

  it('leave out files for readers to come, and fields that nobody knows here', () => {
    const targets = toTargets(
      of({ 'full.ndjson.gz': { ...FULL, later: true }, 'full.v2.br': undefined, 'delta-x-7.ndjson.gz': undefined }),
    );
    expect(targets).toEqual([{ name: 'full.ndjson.gz', length: 5, sha256: SHA256, custom: FULL }]);
  });

  const without = (key: string) => Object.fromEntries(Object.entries(DELTA).filter(([name]) => name !== key));
  const REFUSED: readonly (readonly [name: string, files: Record<string, unknown>, fault: SyncFault])[] = [
    ...['../full.ndjson.gz', '%2e%2e/full.ndjson.gz', '%2e.gz', 'https://example.org/full.ndjson.gz', '/full.ndjson.gz', 'a\\b.gz'].map(
      (name) => [`F25 a file ${name}`, { 'full.ndjson.gz': FULL, [name]: FULL }, 'E_NAME'] as const,
    ),
    ...['', '.', '..', '.gz', 'a..b', 'constructor', 'prototype', 'a b.gz', 'ё.gz', 'a.gz\n', 'a.gz?b', 'a.gz#b'].map(
      (name) => [`F25 a file ${JSON.stringify(name)}`, { 'full.ndjson.gz': FULL, [name]: undefined }, 'E_NAME'] as const,
    ),
    ['nothing said of the whole', { 'full.ndjson.gz': undefined }, 'E_SCHEMA'],
    ['nothing said of the matcher', { 'full.ndjson.gz': FULL, 'matcher.bin': undefined }, 'E_SCHEMA'],
    ['F32 records of a later schema', { 'full.ndjson.gz': { schema: 2 } }, 'E_NEWER'],
    ...Object.keys(DELTA).map(
      (key) => [`a delta without ${key}`, { 'full.ndjson.gz': FULL, 'delta-6-7.ndjson.gz': without(key) }, 'E_SCHEMA'] as const,
    ),
    ...Object.keys(MATCHER).map(
      (key) => [`a matcher without ${key}`, { 'full.ndjson.gz': FULL, 'matcher.bin': { ...MATCHER, [key]: null } }, 'E_SCHEMA'] as const,
    ),
    ['a delta from elsewhere than its name says', { 'full.ndjson.gz': FULL, 'delta-5-7.ndjson.gz': DELTA }, 'E_SCHEMA'],
    ['a delta to elsewhere than its name says', { 'full.ndjson.gz': FULL, 'delta-6-8.ndjson.gz': DELTA }, 'E_SCHEMA'],
    ['a delta that leads back', { 'full.ndjson.gz': FULL, 'delta-7-6.ndjson.gz': { ...DELTA, from: 7, edition: 6 } }, 'E_SCHEMA'],
    ['a day that is none', { 'full.ndjson.gz': { ...FULL, date: '2026-02-30' } }, 'E_SCHEMA'],
    ['a time for a day', { 'full.ndjson.gz': { ...FULL, date: '2026-01-31T00:00:00Z' } }, 'E_SCHEMA'],
    ['edition 0', { 'full.ndjson.gz': { ...FULL, edition: 0 } }, 'E_SCHEMA'],
    ['fewer than no records', { 'full.ndjson.gz': { ...FULL, records: -1 } }, 'E_SCHEMA'],
    ['half a digest', { 'full.ndjson.gz': { ...FULL, resultDigest: 'ab' } }, 'E_SCHEMA'],
  ];

  it.each(REFUSED)('are not %s', (_, files, fault) => {
    expect(() => toTargets(of(files))).toThrow(expect.objectContaining({ name: 'SyncError', fault }));
  });

  it('are none where nothing is trusted', () => {
    expect(toTargets({ targets: undefined })).toEqual([]);
  });
});
