import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SurfaceForm } from '../domain/mention.ts';
import { compileForms } from '../matching/compile-matcher.ts';
import { openMatcher } from '../matching/open-matcher.ts';
import { toShipped } from '../matching/ship-matcher.ts';
import { loadMatcher } from '../store/load-matcher.ts';
import { checkMatcher, loadMatchers } from './feed-matchers.ts';
import type { ReaderFeed } from './reader-feeds.ts';

vi.mock(import('../store/load-matcher.ts'));

const name = (text: string, topic = 'omsk'): SurfaceForm => ({ text, topic, form: 'base' });
const pack = (shipped: Uint8Array) => new Uint8Array(gzipSync(shipped));
const ship = (...forms: readonly SurfaceForm[]) => toShipped(compileForms(forms));
const FEED: ReaderFeed = { id: 'f0123456789ab', name: 'Library', mirrors: [], root: '{}', isOn: true };
const OWN: ReaderFeed = { ...FEED, id: 'parallax' };

describe('downloaded names', () => {
  it('are taken when they name topics', async () => {
    const shipped = ship(name('Omsk'));
    await expect(checkMatcher(pack(shipped), shipped.length)).resolves.toBeUndefined();
  });

  it.each([
    ['are of another version', new TextEncoder().encode('99 {}\n'), 'E_NEWER'],
    ['are no names at all', new TextEncoder().encode('4 {}\n'), 'E_SCHEMA'],
    ['are cut off', ship(name('Omsk')).subarray(0, 40), 'E_NEWER'],
    ['name a topic of another feed', ship(name('Omsk', 'f0123456789ab:omsk')), 'E_SCHEMA'],
    ['mark what is on every page', ship(name('the')), 'E_SCHEMA'],
  ])('are refused when they %s', async (_, shipped, fault) => {
    await expect(checkMatcher(pack(shipped), shipped.length)).rejects.toMatchObject({ fault });
  });

  it.each([
    ['are no gzip', new Uint8Array([1, 2, 3]), 'E_GZIP'],
    ['unpack to more than was signed', pack(new Uint8Array(2 ** 21)), 'E_TOO_LARGE'],
    ['unpack to less than was signed', pack(new Uint8Array(999)), 'E_LENGTH'],
  ])('are refused when they %s', async (_, packed, fault) => {
    await expect(checkMatcher(packed, 1000)).rejects.toMatchObject({ fault });
  });
});

describe('the names for pages', () => {
  const toKept = (shipped: Uint8Array) => ({ edition: 2, sha256: '', bytes: pack(shipped) });
  const packaged = async () => ship(name('Tara', 'tara'));
  const topicsIn = (stored: readonly string[], text: string) =>
    stored.flatMap((one) =>
      openMatcher(one)
        .find(text)
        .map(({ topic }) => topic),
    );
  beforeEach(() => void vi.mocked(loadMatcher).mockReset());

  it('are of all feeds that are on, in their order, each with its feed', async () => {
    vi.mocked(loadMatcher).mockResolvedValue(toKept(ship(name('Omsk'))));
    const loaded = await loadMatchers([FEED, OWN, { ...FEED, id: 'fffffffffffff', isOn: false }], packaged);
    expect(loaded).toHaveLength(2);
    expect(topicsIn(loaded, 'Omsk')).toEqual(['f0123456789ab:omsk', 'omsk']);
  });

  it.each([
    ['has none', async () => undefined],
    ['cannot be opened', async () => Promise.reject(new DOMException('', 'UnknownError'))],
    ['has some of another version', async () => toKept(new TextEncoder().encode('99 {}\n'))],
    ['has damaged ones', async () => ({ edition: 2, sha256: '', bytes: new Uint8Array([1]) })],
  ])('are the package’s where the database %s', async (_, load) => {
    vi.mocked(loadMatcher).mockImplementation(load);
    expect(topicsIn(await loadMatchers([OWN, FEED], packaged), 'Omsk, Tara')).toEqual(['tara']);
  });

  it('of the last feeds are left out where there is no room for all', async () => {
    // Random digits do not pack, and unpack to what is nearly too much for one feed.
    const large = ship(...Array.from({ length: 20_000 }, (_, at) => name(`Omsk${(at * 7_919_993).toString(36)}q`)));
    vi.mocked(loadMatcher).mockResolvedValue(toKept(large));
    const feeds = Array.from({ length: 80 }, (_, at) => ({ ...FEED, id: `f${at.toString(16).padStart(12, '0')}` }));
    const loaded = await loadMatchers(feeds, packaged);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.length).toBeLessThan(80);
    expect(loaded.reduce((sum, one) => sum + new TextEncoder().encode(one).length, 0)).toBeLessThanOrEqual(8 * 1024 * 1024);
  });
});
