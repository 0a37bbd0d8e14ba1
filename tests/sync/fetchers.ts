import { SyncError } from '../../lib/sync/fault.ts';
import type { Fetcher } from '../../lib/sync/surroundings.ts';

/** What a run has taken from a body, by address: bytes that were handed to it, not those that wait in a socket. */
export type Taken = Map<string, number>;

/** Node's own fetch, asked as the extension asks; counts what is read of each body. */
export function toSocketFetcher(taken: Taken): Fetcher {
  return async (url, signal) => {
    const response = await ask(url, signal);
    // As with the browsers' opaque answers: which one it was does not matter, only that it would lead elsewhere.
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new SyncError('E_REDIRECT', `${url} leads elsewhere`);
    }
    const said = response.headers.get('content-length');
    return {
      status: response.status,
      saidLength: said === null || response.headers.has('content-encoding') ? undefined : Number(said),
      body: response.body === null ? null : counted(response.body, (length) => taken.set(url, (taken.get(url) ?? 0) + length)),
    };
  };
}

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'omit', cache: 'no-store', redirect: 'manual', referrerPolicy: 'no-referrer', signal });
  } catch (cause) {
    throw new SyncError('E_NET', `${url} could not be reached`, { cause });
  }
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
