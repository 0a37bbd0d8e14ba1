import { describe, expect } from 'vitest';
import type { SlicedFile } from '../../lib/sync/bundle-format.ts';
import type { SyncOutcome } from '../../lib/sync/progress.ts';
import { syncBundle } from '../../lib/sync/sync-bundle.ts';
import { toBomb } from './bomb.ts';
import { type FaultRow, keep, NEW, testRows } from './fault-row.ts';
import type { Loose } from './repository.ts';
import { TestRepository } from './repository.ts';
import { NOW } from './sync-from-files.ts';
import { toTar } from './tar.ts';
import type { World } from './world.ts';

const take = (world: World, file: SlicedFile, signal?: AbortSignal): Promise<SyncOutcome> =>
  syncBundle(world.feed, file, { ...world.surroundings(signal), why: 'by-hand' });

/** The next edition, as a file of all that the repository has of it. */
const toFile = ({ repository }: World): Blob => new Blob([toTar(repository.files)]);

const withText = (text: string | Uint8Array<ArrayBuffer>): Pick<FaultRow, 'arrange' | 'run'> => ({
  arrange: () => {},
  run: (world) => take(world, new Blob([text])),
});

/** The next edition as a file in which one of its files is another. */
const withFile = (path: string, change: (text: string) => string | Uint8Array): Pick<FaultRow, 'arrange' | 'run'> => ({
  arrange: async (world) => void (await world.publish()),
  run: (world) => {
    const files = world.repository.copyFiles();
    files.set(path, Buffer.from(change(world.repository.textOf(path))));
    return take(world, new Blob([toTar(files)]));
  },
});

// A gigabyte of which nothing is there but what is asked for.
function toHugeFile(read: (bytes: number) => void): SlicedFile {
  const slice = (start: number, end: number) => {
    read(end - start);
    return new Blob([new Uint8Array(end - start).fill(0x41)]);
  };
  return { size: 1_000_000_000, slice };
}

const publishing = (publication: Parameters<World['publish']>[0]): Pick<FaultRow, 'arrange' | 'run'> => ({
  arrange: async (world) => void (await world.publish(publication)),
  run: (world) => take(world, toFile(world)),
});

const BOMB = await toBomb(400);

describe('a file that a reader takes an edition from', () => {
  testRows([
    {
      id: 'I01a',
      title: 'a file of 1 GB that is none of ours',
      outcome: keep('E_PARSE'),
      arrange: () => {},
      run: async (world) => {
        let read = 0;
        const outcome = await take(
          world,
          toHugeFile((bytes) => (read += bytes)),
        );
        expect(read).toBeLessThanOrEqual(65_536);
        return outcome;
      },
    },
    {
      id: 'I01b',
      title: 'a picture',
      outcome: keep('E_PARSE'),
      ...withText(Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)),
    },
    { id: 'I01c', title: 'an edition that is a bomb', outcome: keep('E_TOO_LARGE'), ...publishing({ packed: () => BOMB }) },
    {
      id: 'I01d',
      title: 'metadata of 8,000 lists in each other',
      outcome: keep('E_PARSE'),
      ...withFile('timestamp.json', () => '['.repeat(8000)),
    },
    { id: 'I01e', title: 'a web page', outcome: keep('E_PARSE'), ...withText('<!doctype html><title>Not found</title>'.repeat(40)) },
    {
      id: 'I01f',
      title: 'metadata in UTF-16',
      outcome: keep('E_PARSE'),
      ...withFile('timestamp.json', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
    },
    {
      id: 'I01g',
      title: 'metadata with bytes of Windows-1251',
      outcome: keep('E_PARSE'),
      ...withFile('timestamp.json', (text) => Buffer.from(text.replace('"signed": {', '"signed": {"x": "\xec\xee\xf1\xf2",'), 'latin1')),
    },
    {
      id: 'I01h',
      title: 'a file that is cut off',
      outcome: keep('E_LENGTH'),
      arrange: async (world) => void (await world.publish()),
      run: (world) => {
        const file = toFile(world);
        return take(world, file.slice(0, file.size - 3000));
      },
    },
    { id: 'I01i', title: 'what a feed has, as a file: the same as from the feed', outcome: NEW, ...publishing({}) },
    {
      id: 'I01j',
      title: 'an edition of somebody else in the name of this feed',
      outcome: keep('E_THRESHOLD', 'E_SIG'),
      arrange: () => {},
      run: async (world) => {
        const other = new TestRepository(NOW, 'somebody else');
        other.publish({ edition: { ...world.newest, number: 99 } });
        other.publish({ edition: { ...world.newest, number: 99 } });
        return take(world, new Blob([toTar(other.files)]));
      },
    },
    {
      id: 'I01k',
      title: 'a file with an entry and a record of the name __proto__',
      outcome: keep('E_SCHEMA', 'E_PARSE'),
      arrange: async (world) =>
        void (await world.publish({
          lines: ([first, ...rest]) => [first!.replace('"record":{', '"record":{"__proto__":{"polluted":1},'), ...rest],
        })),
      run: (world) => take(world, new Blob([toTar([['__proto__', new Uint8Array(9)], ...world.repository.files])])),
      after: () => expect('polluted' in {}).toBe(false),
    },
    {
      id: 'I01l',
      title: 'a million rows, more than may be',
      outcome: keep('E_TOO_LARGE'),
      ...publishing({
        target: (target) => ({ ...target, custom: { ...(target['custom'] as Loose), records: 1_000_000, bytesRaw: 90_000_000 } }),
      }),
    },
    {
      id: 'I01m',
      title: 'the reader stops it on the way',
      outcome: keep('E_CANCELLED'),
      more: 300,
      arrange: async (world) => void (await world.publish()),
      run: (world) => {
        const stop = new AbortController();
        const file = toFile(world);
        const slice = (start: number, end: number) => {
          if (end - start > 3000) stop.abort();
          return file.slice(start, end);
        };
        return take(world, { size: file.size, slice }, stop.signal);
      },
    },
  ]);
});
