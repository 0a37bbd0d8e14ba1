import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Gzip of so many megabytes of nothing, made without holding them. */
export async function toBomb(megabytes: number): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const one = new Uint8Array(1_000_000);
  await pipeline(Readable.from(Array.from({ length: megabytes }, () => one)), createGzip(), async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  return Buffer.concat(packed);
}
