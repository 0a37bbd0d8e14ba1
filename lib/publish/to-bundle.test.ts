import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readBundle } from '../sync/bundle-format.ts';
import { toBundle } from './to-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'parallax-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = `targets/${'a'.repeat(64)}.delta-100000000-999999999.ndjson.gz`;

describe('a bundle', () => {
  it('gives every file back by its name to whoever reads one, whatever is in it', async () => {
    const names = fc.uniqueArray(fc.constantFrom('1.root.json', '12.targets.json', 'timestamp.json', LONG, 'targets/b.full.ndjson.gz'));
    await fc.assert(
      fc.asyncProperty(names, fc.infiniteStream(fc.uint8Array({ maxLength: 1100 })), async (chosen, contents) => {
        const files = chosen.map((name) => ({ name, bytes: contents.next().value ?? new Uint8Array() }));
        const bundle = toBundle(files);
        const entries = await readBundle(new Blob([bundle]));
        expect([...entries].map(([name, { start, end }]) => ({ name, bytes: bundle.slice(start, end) }))).toEqual(
          files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
        );
      }),
    );
  });

  it('is not made of names that a tar has no room for', () => {
    expect(() => toBundle([{ name: 'a'.repeat(101), bytes: new Uint8Array() }])).toThrow(RangeError);
  });

  it('unpacks into the folder of a feed with the tar of this machine', () => {
    writeFileSync(join(folder, 'feed.tar'), toBundle([{ name: LONG, bytes: Buffer.from('long') }]));
    execFileSync('tar', ['-xf', join(folder, 'feed.tar'), '-C', folder]);
    expect(readFileSync(join(folder, LONG), 'utf8')).toBe('long');
  });
});
