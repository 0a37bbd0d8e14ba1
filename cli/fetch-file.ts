import { SyncError } from '../lib/sync/fault.ts';

/** How long a host may stay silent, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Asks for a file and reads no more of it than it may have; undefined where there is none (403 and 404).
 * @throws {SyncError} `E_NET`, `E_REDIRECT`, `E_TIMEOUT`, `E_HTTP`, `E_TOO_LARGE`
 */
export async function fetchFile(url: string, mostBytes: number): Promise<Uint8Array | undefined> {
  const response = await ask(url);
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new SyncError('E_REDIRECT', `${url} is elsewhere`);
  }
  if (response.status === 403 || response.status === 404) {
    await response.body?.cancel();
    return undefined;
  }
  if (response.status !== 200 || response.body === null) throw new SyncError('E_HTTP', `${url} answers ${response.status}`);
  const chunks: Uint8Array[] = [];
  let read = 0;
  try {
    for await (const chunk of response.body) {
      read += chunk.length;
      if (read > mostBytes) throw new SyncError('E_TOO_LARGE', `${url} has more than ${mostBytes} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof SyncError ? error : toFault(url, error);
  }
  return Buffer.concat(chunks);
}

async function ask(url: string): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    throw toFault(url, error);
  }
}

function toFault(url: string, error: unknown): SyncError {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return new SyncError(isLate ? 'E_TIMEOUT' : 'E_NET', `${url} ${isLate ? 'took too long' : 'cannot be reached'}`, { cause: error });
}
