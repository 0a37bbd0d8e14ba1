import { describe, expect, it, vi } from 'vitest';
import type { SyncFault } from './fault.ts';
import { fetchFile } from './fetch-file.ts';
import { FixtureClock } from './fixture-clock.ts';
import { toBody } from './fixture-feed.ts';
import type { FetchedBody, Fetcher } from './surroundings.ts';

const MOST = 4096;
const chunk = (length: number) => new Uint8Array(length);
function* endless(length: number, onChunk: (count: number) => void = () => {}): Generator<Uint8Array<ArrayBuffer>> {
  for (let count = 1; ; count += 1) {
    onChunk(count);
    yield chunk(length);
  }
}

const fetchWith = (answer: Partial<FetchedBody> | Fetcher, more: { signal?: AbortSignal; clock?: FixtureClock } = {}) => {
  const fetch: Fetcher =
    typeof answer === 'function' ? answer : async () => ({ status: 200, body: null, saidLength: undefined, ...answer });
  const { signal = new AbortController().signal, clock = new FixtureClock(0) } = more;
  return fetchFile('https://feed.example/file', { fetch, clock, signal, most: MOST });
};

const broken = (before: number) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(chunk(before)),
    pull: (controller) => controller.error(new TypeError('network error')),
  });

describe('a file', () => {
  it('comes whole, in however many chunks', async () => {
    const body = toBody([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)]);
    expect(await fetchWith({ body, saidLength: 3 })).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('may have as many bytes as it may have', async () => {
    expect(await fetchWith({ body: toBody([chunk(MOST)]) })).toHaveLength(MOST);
  });

  it('may be empty, and may not be there', async () => {
    expect(await fetchWith({})).toHaveLength(0);
    for (const status of [404, 403]) expect(await fetchWith({ status, body: toBody(endless(1)) })).toBeUndefined();
  });

  it.each<[string, Partial<FetchedBody> | Fetcher, SyncFault]>([
    ['cannot be asked for', () => Promise.reject(new TypeError('Failed to fetch')), 'E_NET'],
    ['is not given', { status: 500 }, 'E_HTTP'],
    ['is not given because nothing has changed', { status: 304 }, 'E_HTTP'],
    ['is given in part', { status: 206, body: toBody([chunk(1)]) }, 'E_HTTP'],
    ['is said to be too large', { saidLength: MOST + 1, body: toBody(endless(1)) }, 'E_TOO_LARGE'],
    ['has no end', { body: toBody(endless(1000)) }, 'E_TOO_LARGE'],
    ['is shorter than was said', { saidLength: 3, body: toBody([chunk(2)]) }, 'E_LENGTH'],
    ['is longer than was said', { saidLength: 3, body: toBody([chunk(4)]) }, 'E_LENGTH'],
    ['breaks off before the length that was said', { saidLength: 3, body: broken(2) }, 'E_LENGTH'],
    ['breaks off', { body: broken(2) }, 'E_NET'],
  ])('that %s is refused', async (_, answer, fault) => {
    await expect(fetchWith(answer)).rejects.toMatchObject({ name: 'SyncError', fault });
  });

  it('is read no further than a chunk beyond what it may have', async () => {
    let chunks = 0;
    const body = toBody(endless(1000, (count) => (chunks = count)));
    await expect(fetchWith({ body })).rejects.toMatchObject({ fault: 'E_TOO_LARGE' });
    expect(chunks).toBe(5);
  });
});

describe('a host that takes its time', () => {
  const never = () => new Promise<never>(() => {});
  const slow = (clock: FixtureClock, waits: readonly number[], size: number) => {
    const rest = waits.values();
    return new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const { done, value } = rest.next();
          if (done) return controller.close();
          clock.advance(value);
          controller.enqueue(chunk(size));
        },
      },
      { highWaterMark: 0 },
    );
  };

  it('has 15 seconds for its first byte, headers or not', async () => {
    for (const fetch of [never, async () => ({ status: 200, body: new ReadableStream<Uint8Array>(), saidLength: undefined })]) {
      const clock = new FixtureClock(0);
      const fetched = fetchWith(fetch, { clock });
      const refused = expect(fetched).rejects.toMatchObject({ fault: 'E_TIMEOUT' });
      clock.advance(15_000);
      await refused;
      expect(clock.waiting).toBe(0);
    }
    const clock = new FixtureClock(0);
    expect(await fetchWith({ body: slow(clock, [14_000], 2000) }, { clock })).toHaveLength(2000);
  });

  it('is given up when a byte comes each second', async () => {
    const clock = new FixtureClock(0);
    await expect(
      fetchWith(
        {
          body: slow(
            clock,
            Array.from({ length: 4000 }, () => 1000),
            1,
          ),
        },
        { clock },
      ),
    ).rejects.toMatchObject({
      fault: 'E_TIMEOUT',
    });
    expect(clock.now()).toBeLessThanOrEqual(20_000);
  });

  it('may be slow as long as something comes', async () => {
    const clock = new FixtureClock(0);
    expect(await fetchWith({ body: slow(clock, [9000, 9000, 9000], 1024) }, { clock })).toHaveLength(3072);
  });

  it('is let go when the reader stops it: before, while it is asked, while it answers', async () => {
    for (const moment of ['before', 'asked', 'answering']) {
      const stop = new AbortController();
      const cancelled = vi.fn();
      const fetch: Fetcher = vi.fn(async () => {
        if (moment === 'asked') stop.abort();
        const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
          if (moment === 'answering') stop.abort();
          controller.enqueue(chunk(1));
        };
        return {
          status: 200,
          body: new ReadableStream<Uint8Array>({ pull, cancel: cancelled }, { highWaterMark: 0 }),
          saidLength: undefined,
        };
      });
      if (moment === 'before') stop.abort();
      await expect(fetchWith(fetch, { signal: stop.signal })).rejects.toMatchObject({ fault: 'E_CANCELLED' });
      if (moment === 'before') expect(fetch).not.toHaveBeenCalled();
      else await vi.waitFor(() => expect(cancelled).toHaveBeenCalled());
    }
  });
});
