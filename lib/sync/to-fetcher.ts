import { SyncError } from './fault.ts';
import type { Fetcher } from './surroundings.ts';

/**
 * A Fetcher over the browser's fetch. `redirect: 'error'` would not tell a redirect from a failed connection, both are a
 * TypeError. With 'manual' it is not followed either and comes as an "opaqueredirect" (Chromium 156 and Firefox 153, seen
 * 2026-11-22); Node gives the answer itself.
 */
export function toFetcher(fetch: typeof globalThis.fetch): Fetcher {
  return async (url, signal) => {
    const init = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'manual', signal } as const;
    const response = await fetch(url, init).catch((cause: unknown) => {
      throw new SyncError('E_NET', `${url} could not be reached`, { cause });
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw new SyncError('E_REDIRECT', `${url} leads elsewhere`);
    }
    return { status: response.status, body: response.body, saidLength: toSaidLength(response) };
  };
}

// The length of what was unpacked on the way is said nowhere; across origins it is hidden whether it was.
function toSaidLength({ type, headers }: Response): number | undefined {
  const said = headers.get('content-length');
  if (said === null || type === 'cors' || headers.has('content-encoding')) return undefined;
  return /^\d{1,15}$/u.test(said) ? Number(said) : undefined;
}
