import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SyncFault } from './fault.ts';
import { gunzip } from './gunzip.ts';

const RAW = Buffer.from('one line of many\n'.repeat(4000));
const GOOD = new Uint8Array(gzipSync(RAW));
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

async function unpack(packed: Uint8Array, length = RAW.length): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of gunzip(packed, length)) chunks.push(chunk);
  return join(...chunks);
}

describe('what was packed', () => {
  it('is given as it was', async () => {
    expect(Buffer.from(await unpack(GOOD)).equals(RAW)).toBe(true);
    expect(await unpack(new Uint8Array(gzipSync('')), 0)).toHaveLength(0);
  });

  it.each<[string, Uint8Array, SyncFault]>([
    ['is cut off', GOOD.slice(0, -20), 'E_GZIP'],
    ['lacks its last byte', GOOD.slice(0, -1), 'E_GZIP'],
    ['has a wrong check sum', GOOD.with(GOOD.length - 8, (GOOD.at(-8) ?? 0) ^ 1), 'E_GZIP'],
    ['says a wrong length', GOOD.with(GOOD.length - 4, (GOOD.at(-4) ?? 0) ^ 1), 'E_GZIP'],
    ['has something after it', join(GOOD, Buffer.from('more')), 'E_GZIP'],
    ['has nothing but zeros after it', join(GOOD, new Uint8Array(512)), 'E_GZIP'],
    ['has a second member', join(GOOD, gzipSync('')), 'E_GZIP'],
    ['has an empty member before it', join(gzipSync(''), GOOD), 'E_GZIP'],
    ['is none', Buffer.from('<!doctype html>'), 'E_GZIP'],
    ['is nothing at all', new Uint8Array(), 'E_GZIP'],
    ['holds more than was signed', new Uint8Array(gzipSync(join(RAW, Buffer.from('.')))), 'E_TOO_LARGE'],
    ['holds less than was signed', new Uint8Array(gzipSync(RAW.subarray(1))), 'E_LENGTH'],
  ])('and %s is refused', async (_, packed, fault) => {
    await expect(unpack(packed)).rejects.toMatchObject({ name: 'SyncError', fault });
  });
});

describe('400 MB packed into 400 KB', () => {
  const SIZE = 400_000_000;
  const MEGABYTE = 1_000_000;

  async function packBomb(): Promise<Uint8Array> {
    const gzip = createGzip({ level: 9 });
    const packed = gzip.toArray();
    const zeros = Buffer.alloc(4 * MEGABYTE);
    for (let at = 0; at < SIZE; at += zeros.length) {
      if (!gzip.write(zeros)) await new Promise((resolve) => gzip.once('drain', resolve));
    }
    gzip.end();
    return join(...((await packed) as Uint8Array[]));
  }

  it('are given up a chunk after what was signed, and never stand in memory', async () => {
    const bomb = await packBomb();
    expect(bomb.length).toBeLessThan(500_000);
    let unpacked = 0;
    const stopped = (async () => {
      for await (const chunk of gunzip(bomb, MEGABYTE)) unpacked += chunk.length;
    })();
    await expect(stopped).rejects.toMatchObject({ fault: 'E_TOO_LARGE' });
    expect(unpacked).toBeLessThanOrEqual(MEGABYTE);

    // What is garbage already does not stand in memory.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    const before = process.memoryUsage();
    let most = 0;
    let chunks = 0;
    for await (const chunk of gunzip(bomb, SIZE)) {
      unpacked += chunk.length;
      chunks += 1;
      if (chunks % 500 > 0) continue;
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      most = Math.max(most, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers);
    }
    expect(unpacked).toBeGreaterThan(SIZE);
    expect(most / MEGABYTE).toBeLessThan(64);
  }, 60_000);
});
