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
    await expect(checkMatcher(pack(ship(name('Omsk'))))).resolves.toBeUndefined();
  });

  it.each([
    ['are no gzip', () => new Uint8Array([1, 2, 3]), 'E_GZIP'],
    ['are of another version', () => pack(new TextEncoder().encode('99 {}\n')), 'E_NEWER'],
    ['are no names at all', () => pack(new TextEncoder().encode('4 {}\n')), 'E_SCHEMA'],
    ['are cut off', () => pack(ship(name('Omsk')).subarray(0, 40)), 'E_NEWER'],
    ['name a topic of another feed', () => pack(ship(name('Omsk', 'f0123456789ab:omsk'))), 'E_SCHEMA'],
    ['mark what is on every page', () => pack(ship(name('the'))), 'E_SCHEMA'],
    ['unpack to more than a megabyte', () => pack(new Uint8Array(2 ** 21)), 'E_TOO_LARGE'],
  ])('are refused when they %s', async (_, make, fault) => {
    await expect(checkMatcher(make())).rejects.toMatchObject({ fault });
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
});
