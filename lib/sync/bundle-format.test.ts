import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readBundle } from './bundle-format.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TARGET = `targets/${'0'.repeat(64)}.delta-1000000-1000001.ndjson.gz`;
/** What the tar of this machine makes of three files. */
function toTar(format = 'ustar'): Uint8Array<ArrayBuffer> {
  mkdirSync(join(folder, 'targets'), { recursive: true });
  writeFileSync(join(folder, '1.root.json'), '{"root":1}');
  writeFileSync(join(folder, 'timestamp.json'), '');
  writeFileSync(join(folder, TARGET), 'x'.repeat(1300));
  const args = ['-c', `--format=${format}`, '-C', folder, '1.root.json', 'timestamp.json', 'targets'];
  return new Uint8Array(execFileSync('tar', args));
}
const read = (bytes: Uint8Array<ArrayBuffer>) => readBundle(new Blob([bytes]));

describe('a bundle', () => {
  it('is a tar that others make: each file is found by its name, with its bytes', async () => {
    const tar = toTar();
    const entries = await read(tar);
    const texts = [...entries].map(([name, { start, end }]) => [name, new TextDecoder().decode(tar.subarray(start, end))]);
    expect(Object.fromEntries(texts)).toEqual({ '1.root.json': '{"root":1}', 'timestamp.json': '', [TARGET]: 'x'.repeat(1300) });
  });

  it.each([
    ['nothing', () => new Uint8Array(), 'E_LENGTH'],
    ['something else', () => new Uint8Array(2048).fill(65), 'E_PARSE'],
    ['cut off within a file', () => toTar().slice(0, 600), 'E_LENGTH'],
    ['cut off between files', () => toTar().slice(0, 1024), 'E_LENGTH'],
    ['a header with one bit changed', () => toTar().with(1, 0x33), 'E_PARSE'],
    ['a name twice', () => new Uint8Array([...toTar().slice(0, 1024), ...toTar()]), 'E_PARSE'],
    ['another kind of tar', () => toTar('pax'), 'E_PARSE'],
    ['a file of negative length', () => toTar().with(124, 0x2d), 'E_PARSE'],
  ])('that is %s is refused', async (_, make, fault) => {
    await expect(read(make())).rejects.toMatchObject({ name: 'SyncError', fault });
  });

  it('is refused with a named fault, or names places within itself, whatever is done to it', async () => {
    const tar = toTar();
    await fc.assert(
      fc.asyncProperty(fc.nat(tar.length - 1), fc.nat(255), fc.nat(tar.length), async (at, byte, end) => {
        const bytes = tar.with(at, byte).slice(0, end);
        const outcome = await read(bytes).catch((error: unknown) => error);
        if (outcome instanceof Map) {
          for (const entry of outcome.values()) expect(entry.end).toBeLessThanOrEqual(end);
        } else expect(outcome).toMatchObject({ name: 'SyncError' });
      }),
    );
  });
});
