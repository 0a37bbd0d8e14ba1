import { expect, it } from 'vitest';
import { toPackagedFeed } from './packaged-feed.ts';

const edition = { number: 3, date: '2026-11-01' };
const floor = { edition: 3, timestampVersion: 0, builtAt: Date.UTC(2026, 10, 1) };

it('packs addresses, root and floor of the feed', () => {
  const text = toPackagedFeed({ urls: 'https://feed.example/a, http://127.0.0.1:8080/', root: '{"signed":{}}', edition });
  expect(JSON.parse(text)).toEqual({ mirrors: ['https://feed.example/a/', 'http://127.0.0.1:8080/'], root: '{"signed":{}}', floor });
});

it.each([
  ['addresses', { urls: undefined, root: '{}' }],
  ['any address', { urls: ' , ', root: '{}' }],
  ['a root', { urls: 'https://feed.example/', root: undefined }],
])('packs no feed without %s', (_, given) => {
  expect(JSON.parse(toPackagedFeed({ ...given, edition }))).toEqual({ mirrors: [], root: '', floor });
});

it('stops the build at what is no address', () => {
  expect(() => toPackagedFeed({ urls: 'http://feed.example/', root: '{}', edition })).toThrow('WXT_FEED_URLS: http://feed.example/');
});
