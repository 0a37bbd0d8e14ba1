import { SyncError } from './fault.ts';

// Browsers unpack all that a chunk holds before anybody can read the first of it: 200 MB out of one of 194 KB (Chromium
// 156 and Firefox 153, 2026-11-22). Deflate packs at most 1032 bytes into one, so that 4 KiB are 4 MiB.
const STEP = 4096;

/**
 * Unpacks gzip by the browser's own decoder, chunk by chunk. The decoders refuse what is cut off, has a wrong check sum or
 * length, a second member or anything else after the first (both, and Node 24).
 * @param length how many bytes it holds, as signed; of more, none beyond the chunk that goes over is unpacked
 * @throws {SyncError} `E_GZIP`, `E_TOO_LARGE`, `E_LENGTH`
 */
export async function* gunzip(packed: Uint8Array, length: number): AsyncGenerator<Uint8Array, void, undefined> {
  let unpacked = 0;
  for await (const chunk of gunzipUpTo(packed, length)) {
    unpacked += chunk.length;
    yield chunk;
  }
  if (unpacked < length) throw new SyncError('E_LENGTH', `It holds ${unpacked} bytes, not ${length}`);
}

/**
 * The same for what holds any number of bytes up to one.
 * @throws {SyncError} `E_GZIP`, `E_TOO_LARGE`
 */
export async function* gunzipUpTo(packed: Uint8Array, most: number): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = toChunks(packed).pipeThrough(new DecompressionStream('gzip')).getReader();
  let unpacked = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new SyncError('E_GZIP', `It is no gzip, or not all of it, or more: ${String(cause)}`, { cause });
      });
      if (done) break;
      unpacked += value.length;
      if (unpacked > most) throw new SyncError('E_TOO_LARGE', `It holds more than ${most} bytes`);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function toChunks(bytes: Uint8Array): ReadableStream<BufferSource> {
  let at = 0;
  return new ReadableStream<BufferSource>(
    {
      pull(controller) {
        // Copied, because a decoder may take a chunk's memory for its own.
        if (at < bytes.length) controller.enqueue(bytes.slice(at, at + STEP));
        else controller.close();
        at += STEP;
      },
    },
    { highWaterMark: 0 },
  );
}
