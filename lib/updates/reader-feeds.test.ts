import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHostPattern } from './host-pattern.ts';
import { moveFeed, parseFeeds, parsePackagedFeed, toFeedTopic, toStoredFeeds, toTopicOf } from './reader-feeds.ts';

const packaged = { mirrors: ['https://feed.example/'], root: '{}', floor: { edition: 3, timestampVersion: 7, builtAt: 1 } };
const own = { id: 'f0123456789ab', name: 'A library', mirrors: ['https://library.example/feed/'], root: '{"signed":{}}', isOn: true };
const ids = (stored: unknown) => parseFeeds(stored, packaged).map(({ id }) => id);

describe('feeds as they are kept', () => {
  it('are the package’s own where nothing is kept', () => {
    expect(parseFeeds(undefined, packaged)).toEqual([{ ...packaged, id: 'parallax', name: 'Parallax', isOn: true }]);
  });

  it('come back as they were, in the reader’s order', () => {
    const feeds = parseFeeds([own, { id: 'parallax', isOn: false }], packaged);
    expect(feeds.map(({ id, isOn }) => [id, isOn])).toEqual([
      [own.id, true],
      ['parallax', false],
    ]);
    expect(parseFeeds(toStoredFeeds(feeds), packaged)).toEqual(feeds);
  });

  it('cannot give the package’s own another root or address', () => {
    const [official] = parseFeeds([{ ...own, id: 'parallax' }], packaged);
    expect(official).toMatchObject(packaged);
    expect(JSON.stringify(toStoredFeeds([official!]))).not.toContain('feed.example');
  });

  it.each<[reason: string, entry: unknown]>([
    ['nothing', null],
    ['a text', own.id],
    ['an id of another form', { ...own, id: 'f01' }],
    ['a prototype’s name', { ...own, id: '__proto__' }],
    ['no root', { ...own, root: '' }],
    ['an endless root', { ...own, root: ' '.repeat(65_537) }],
    ['a name that is no text', { ...own, name: 1 }],
    ['addresses that are no list', { ...own, mirrors: 'https://library.example/' }],
    ['a switch that is none', { ...own, isOn: 'yes' }],
  ])('are left out where they are not understood: %s', (_, entry) => {
    expect(ids([entry])).toEqual(['parallax']);
    expect(ids([entry, own])).toEqual(['parallax', own.id]);
  });

  it('are each there once, and no more than sixteen', () => {
    expect(ids([own, { ...own, name: 'Again' }])).toEqual(['parallax', own.id]);
    const many = Array.from({ length: 40 }, (_, at) => ({ ...own, id: `f${String(at).padStart(12, '0')}` }));
    expect(ids(many).length).toBeLessThanOrEqual(17);
  });

  it('keep of their addresses those that may be asked', () => {
    const mirrors = ['https://a.example', 'http://a.example/', 'https://a.example/', 'ftp://a.example/', 7];
    expect(parseFeeds([{ ...own, mirrors }], packaged)[1]?.mirrors).toEqual(['https://a.example/']);
  });

  it('never make it fail, and always hold the package’s own', () => {
    const like = fc.array(fc.record(mapToAnything(own), { requiredKeys: [] }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), like), (stored) => {
        expect(ids(stored)).toContain('parallax');
      }),
    );
  });

  it('move by a place, and not beyond the ends', () => {
    const feeds = parseFeeds([own], packaged);
    const order = (id: string, by: 1 | -1) => moveFeed(feeds, id, by).map((feed) => feed.id);
    expect(order(own.id, -1)).toEqual([own.id, 'parallax']);
    expect(order(own.id, 1)).toEqual(['parallax', own.id]);
    expect(order('parallax', -1)).toEqual(['parallax', own.id]);
    expect(order('other', 1)).toEqual(['parallax', own.id]);
  });
});

function mapToAnything(like: object): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(like).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.anything())]));
}

describe('the feed of the package', () => {
  it('is read', () => {
    expect(parsePackagedFeed(JSON.stringify(packaged))).toEqual(packaged);
  });

  it.each(['', 'null', '[]', '{}', '{"mirrors":["http://feed.example/"],"root":1,"floor":{"edition":"3"}}'])('is none in %s', (text) => {
    expect(parsePackagedFeed(text)).toEqual({ mirrors: [], root: '' });
  });
});

it('a host is asked for without its port', () => {
  expect(toHostPattern('http://127.0.0.1:8080/feed/')).toBe('http://127.0.0.1/*');
});

describe('a topic', () => {
  it.each(['parallax', own.id])('of %s is found again', (feed) => {
    expect(toFeedTopic(toTopicOf(feed, 'astana'))).toEqual({ feed, id: 'astana' });
  });
});
