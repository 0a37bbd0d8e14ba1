import { beforeAll, expect, it } from 'vitest';
import { makeRepository } from '../../lib/sync/fixture-repository.ts';
import { toPackagedFeed } from './packaged-feed.ts';

const edition = { number: 3, date: '2026-11-01' };
const urls = 'https://feed.example/a, http://127.0.0.1:8080/';
const floor = { edition: 3, timestampVersion: 0, builtAt: Date.UTC(2026, 10, 1) };

let root: string;
let timestamp: string;
beforeAll(async () => {
  const repository = await makeRepository();
  repository.versions.timestamp = 6;
  const release = await repository.publish();
  [root, timestamp] = [repository.pinned, new TextDecoder().decode(release.timestamp)];
});

it('packs addresses, root and floor of the feed: no timestamp older than the one that is known at the build', async () => {
  expect(JSON.parse(await toPackagedFeed({ urls, root, timestamp, edition }))).toEqual({
    mirrors: ['https://feed.example/a/', 'http://127.0.0.1:8080/'],
    root,
    floor: { ...floor, timestampVersion: 7 },
  });
});

it.each([
  ['addresses', { urls: undefined, root: '{}' }],
  ['any address', { urls: ' , ', root: '{}' }],
  ['a root', { urls: 'https://feed.example/', root: undefined }],
])('packs no feed without %s', async (_, given) => {
  expect(JSON.parse(await toPackagedFeed({ ...given, timestamp: undefined, edition }))).toEqual({ mirrors: [], root: '', floor });
});

it('stops the build at what is no address', async () => {
  await expect(toPackagedFeed({ urls: 'http://feed.example/', root, timestamp, edition })).rejects.toThrow(
    'WXT_FEED_URLS: http://feed.example/',
  );
});

it('stops the build at a root that is none', async () => {
  await expect(toPackagedFeed({ urls, root: '{}', timestamp, edition })).rejects.toThrow('data/feed/root.json');
});

it('stops the build without a timestamp, and at one that the root has not signed: it would lock readers out', async () => {
  const other = await (await makeRepository({ name: 'other' })).publish();
  for (const wrong of [undefined, '{}', new TextDecoder().decode(other.timestamp)])
    await expect(toPackagedFeed({ urls, root, timestamp: wrong, edition })).rejects.toThrow('data/feed/timestamp.json');
});
