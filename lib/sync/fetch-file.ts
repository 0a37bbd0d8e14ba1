import { SyncError } from './fault.ts';
import { LEAST_BYTES, WAITS } from './limits.ts';
import type { Clock, FetchedBody, Fetcher } from './surroundings.ts';

/** What a request is made with. */
export interface FetchOptions {
  readonly fetch: Fetcher;
  readonly clock: Clock;
  /** Ends the request; its reason, where that is a SyncError, is thrown. */
  readonly signal: AbortSignal;
  /** How many bytes the file may have; at most a chunk more is taken from the transport. */
  readonly most: number;
  /** Told of bytes as they come. */
  readonly onBytes?: (count: number) => void;
}

/**
 * The bytes of a file, bounded in size and time before anybody looks at them; undefined when there is no such file: 404, and 403,
 * which buckets answer to whoever may not list what they hold (tuf-js takes it so, too).
 * @throws {SyncError} `E_NET`, `E_REDIRECT`, `E_HTTP`, `E_TIMEOUT`, `E_TOO_LARGE`, `E_LENGTH`, `E_CANCELLED`
 */
export async function fetchFile(url: string, { fetch, clock, signal, most, onBytes }: FetchOptions): Promise<Uint8Array | undefined> {
  const stop = new AbortController();
  const stopped = Promise.withResolvers<never>();
  stop.signal.addEventListener('abort', () => stopped.reject(stop.signal.reason));
  const cancel = () => stop.abort(signal.reason instanceof SyncError ? signal.reason : new SyncError('E_CANCELLED', 'It was stopped'));
  const wait = toWait(clock, (message) => stop.abort(new SyncError('E_TIMEOUT', `${url}: ${message}`)));
  signal.addEventListener('abort', cancel);
  try {
    if (signal.aborted) cancel();
    stop.signal.throwIfAborted();
    wait.begin(WAITS.firstByte, 'no byte came');
    return await Promise.race([stopped.promise, receive(url, fetch, stop.signal, { most, wait, onBytes })]);
  } catch (error) {
    throw error instanceof SyncError ? error : new SyncError('E_NET', `${url} could not be reached`, { cause: error });
  } finally {
    wait.end();
    signal.removeEventListener('abort', cancel);
    // Whatever still comes is not wanted; nobody hears of it.
    stopped.promise.catch(() => {});
    stop.abort(new SyncError('E_CANCELLED', 'It is over'));
  }
}

interface Receiving {
  readonly most: number;
  readonly wait: ReturnType<typeof toWait>;
  readonly onBytes: FetchOptions['onBytes'];
}

function toWait(clock: Clock, isOver: (message: string) => void) {
  let end = () => {};
  return {
    begin(milliseconds: number, message: string) {
      end();
      end = clock.after(milliseconds, () => isOver(message));
    },
    end: () => end(),
  };
}

async function receive(url: string, fetch: Fetcher, signal: AbortSignal, receiving: Receiving): Promise<Uint8Array | undefined> {
  const { status, body, saidLength } = await fetch(url, signal);
  // A body that is not read is let go, so that its connection ends.
  const refuse = async (fault: 'E_HTTP' | 'E_TOO_LARGE', message: string): Promise<never> => {
    await body?.cancel().catch(() => {});
    throw new SyncError(fault, `${url}: ${message}`);
  };
  if (status === 404 || status === 403) {
    await body?.cancel().catch(() => {});
    return undefined;
  }
  if (status !== 200) return refuse('E_HTTP', `status ${status}`);
  if (saidLength !== undefined && saidLength > receiving.most)
    return refuse('E_TOO_LARGE', `${saidLength} bytes, where ${receiving.most} may be`);
  const bytes = await readBody(url, { status, body, saidLength }, signal, receiving);
  if (saidLength !== undefined && bytes.length !== saidLength) {
    throw new SyncError('E_LENGTH', `${url}: ${bytes.length} bytes came of ${saidLength}`);
  }
  return bytes;
}

async function readBody(
  url: string,
  { body, saidLength }: FetchedBody,
  signal: AbortSignal,
  { most, wait, onBytes }: Receiving,
): Promise<Uint8Array> {
  const reader = (body ?? new Blob([]).stream()).getReader();
  // To abort a request does not end a body that does not come from one.
  const letGo = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', letGo);
  if (signal.aborted) letGo();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let since = LEAST_BYTES;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      const fault = saidLength === undefined ? 'E_NET' : 'E_LENGTH';
      throw new SyncError(fault, `${url} broke off after ${length} bytes`, { cause });
    });
    if (done) break;
    length += value.length;
    since += value.length;
    onBytes?.(value.length);
    if (length > most) throw new SyncError('E_TOO_LARGE', `${url}: more than ${most} bytes`);
    chunks.push(value);
    if (since < LEAST_BYTES) continue;
    since = 0;
    wait.begin(WAITS.stall, `fewer than ${LEAST_BYTES} bytes came in time`);
  }
  return join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
