import type { Fetcher } from '../../lib/sync/surroundings.ts';
import { toFetcher } from '../../lib/sync/to-fetcher.ts';

/** What a run has taken from a body, by address: bytes that were handed to it, not those that wait in a socket. */
export type Taken = Map<string, number>;

/** The extension's fetcher over Node's own fetch; counts what is read of each body. */
export function toSocketFetcher(taken: Taken): Fetcher {
  const fetcher = toFetcher(globalThis.fetch);
  return async (url, signal) => {
    const { body, ...answer } = await fetcher(url, signal);
    const count = (length: number) => void taken.set(url, (taken.get(url) ?? 0) + length);
    return { ...answer, body: body && counted(body, count) };
  };
}

function counted(body: ReadableStream<Uint8Array>, count: (length: number) => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        count(value.length);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Answers from a map of files, in pieces of so many bytes, without a socket. */
export function toMapFetcher(files: () => ReadonlyMap<string, Uint8Array>, base: string, piece = 16_384): Fetcher {
  return async (url) => {
    const bytes = files().get(url.slice(base.length));
    if (bytes === undefined) return { status: 404, body: null, saidLength: 0 };
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + piece));
        at += piece;
      },
    });
    return { status: 200, body, saidLength: bytes.length };
  };
}
