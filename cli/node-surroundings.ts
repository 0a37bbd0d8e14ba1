import { fetchFile } from '../lib/sync/fetch-file.ts';
import type { LoadFile } from '../lib/sync/load-metadata.ts';
import type { Clock } from '../lib/sync/surroundings.ts';
import { toFetcher } from '../lib/sync/to-fetcher.ts';

const CLOCK: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Loads files from below an address, with or without a slash at its end, within the bounds of size and time that readers have. */
export function toLoader(url: string): LoadFile {
  const fetch = toFetcher(globalThis.fetch);
  const { signal } = new AbortController();
  return (file, most) => fetchFile(`${url.replace(/\/$/u, '')}/${file}`, { fetch, clock: CLOCK, signal, most });
}
