import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fixtureRecord, inAll } from '../corpus/fixture-corpus.ts';
import { checkFeed } from './check-feed.ts';
import type { PublishableEdition } from './edition-targets.ts';
import { compileEdition, createKeys, DAY, MemoryFeed, START } from './fixture-feed.ts';
import { findEditions } from './past-editions.ts';
import { findPrunable } from './prune.ts';
import { readRepository } from './repository.ts';
import { toNextRoot } from './root-metadata.ts';

// Editions are compiled by the dozen.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editions: readonly PublishableEdition[];
beforeAll(async () => {
  editions = await Promise.all(Array.from({ length: 12 }, (_, at) => compileEdition(at + 1)));
});
const edition = (number: number) => editions[number - 1]!;

const faultsOf = async (feed: MemoryFeed, now = START) => (await checkFeed(feed.open(), now)).faults;
const namesOf = (publication: { readonly files: readonly { readonly name: string }[] }) =>
  publication.files.map(({ name }) => name.replace(/[0-9a-f]{64}/u, 'SHA'));
const publishMany = async (last: number) => {
  const feed = new MemoryFeed();
  for (let number = 1; number <= last; number += 1) await feed.publish(edition(number), START + number);
  return feed;
};

describe('a publication', () => {
  it('of a first edition writes what it names before it names it, and can be followed', async () => {
    const feed = new MemoryFeed();
    const publication = await feed.publish(edition(1));
    expect([publication.kind, namesOf(publication)]).toEqual([
      'first',
      ['targets/SHA.full.ndjson.gz', 'targets/SHA.matcher.bin', '1.root.json', '1.targets.json', '1.snapshot.json', 'timestamp.json'],
    ]);
    expect(await faultsOf(feed)).toEqual([]);
  });

  it('of the next has a delta, and leaves every file as it was but the timestamp', async () => {
    const feed = await publishMany(1);
    const before = new Map(feed.files);
    const publication = await feed.publish(edition(2), START + DAY);
    expect(publication.kind).toBe('edition');
    expect(namesOf(publication)).toContain('targets/SHA.delta-1-2.ndjson.gz');
    for (const [name, bytes] of before) if (name !== 'timestamp.json') expect(feed.files.get(name)).toEqual(bytes);
    expect(await faultsOf(feed)).toEqual([]);
  });

  it('has deltas from the last eight editions, which all lead to the newest', async () => {
    const feed = await publishMany(11);
    const { found, faults, editions: there } = await checkFeed(feed.open(), START);
    const deltas = found.filter((line) => line.startsWith('delta-')).map((line) => line.replace(/\..*/u, ''));
    expect(new Set(deltas)).toEqual(new Set([3, 4, 5, 6, 7, 8, 9, 10].map((from) => `delta-${from}-11`)));
    expect(found.filter((line) => line.startsWith('delta-') && !line.includes('gives the'))).toEqual([]);
    expect([faults, there.map(({ number }) => number)]).toEqual([[], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]);
  });

  it('gives the same bytes for the same edition', async () => {
    const keys = createKeys();
    const [one, other] = [new MemoryFeed(keys), new MemoryFeed(keys)];
    expect((await one.publish(edition(1))).files).toEqual((await other.publish(await compileEdition(1))).files);
  });
});

describe('published again without a change', () => {
  it('only the timestamp is new', async () => {
    const feed = await publishMany(2);
    const before = new Map(feed.files);
    const publication = await feed.publish(edition(2), START + DAY);
    expect([publication.kind, namesOf(publication)]).toEqual(['renewed', ['timestamp.json']]);
    expect(publication.versions).toEqual({ root: 1, targets: 2, snapshot: 2, timestamp: 3 });
    expect([...feed.files.keys()]).toEqual([...before.keys()]);
  });

  it('the snapshot is, too, when half of its life is over, and needs no key of targets', async () => {
    const feed = await publishMany(1);
    const { snapshot, timestamp } = feed.keys;
    const publication = await feed.plan(edition(1), START + 16 * DAY, [...snapshot, ...timestamp]);
    expect(namesOf(publication)).toEqual(['2.snapshot.json', 'timestamp.json']);
  });

  it('targets are signed again in the second half of their life, where their key is at hand', async () => {
    const feed = await publishMany(1);
    expect(namesOf(await feed.plan(edition(1), START + 100 * DAY))).toEqual(['2.targets.json', '2.snapshot.json', 'timestamp.json']);
    const online = [...feed.keys.snapshot, ...feed.keys.timestamp];
    expect(namesOf(await feed.plan(edition(1), START + 100 * DAY, online))).toEqual(['2.snapshot.json', 'timestamp.json']);
    await expect(feed.plan(edition(1), START + 181 * DAY, online)).rejects.toThrow(
      /targets signed expired .*\n {2}next: publish with a key/u,
    );
  });
});

describe('what is not published', () => {
  const reworded = { 'reasons/printed-in-denmark.yaml': { text: inAll('Something else.') } };
  const renamed = { 'topics/bridge.yaml': { ...fixtureRecord('topics/bridge.yaml'), aliases: { en: [{ text: 'Sund Crossing' }] } } };
  const redated = { 'edition.yaml': { number: 2, date: '2026-11-02' } };

  it.each([
    ['records', reworded, 'other records'],
    ['names', renamed, 'other names of topics'],
    ['a day', redated, 'other date'],
  ])('%s that were changed without a new number', async (_, changes, what) => {
    const feed = await publishMany(2);
    const before = new Map(feed.files);
    await expect(feed.publish(await compileEdition(2, changes))).rejects.toThrow(
      `edition 2 is published, and the corpus that calls itself edition 2 has ${what}\n  next: raise the number in edition.yaml to 3`,
    );
    expect(feed.files).toEqual(before);
  });

  it('an edition below the newest', async () => {
    const feed = await publishMany(3);
    await expect(feed.publish(edition(2))).rejects.toThrow(/edition 3 .* is published: readers never go back\n {2}next: give .* above 3/u);
  });

  it('a record that readers would refuse', async () => {
    const odd = { 'reasons/printed-in-denmark.yaml': { text: inAll('One line\u2028and another.') } };
    await expect(new MemoryFeed().publish(await compileEdition(1, odd))).rejects.toThrow(
      /readers would refuse this edition: reasons\/printed-in-denmark: .*\n {2}next: mend the record/u,
    );
  });

  it.each(['targets', 'snapshot', 'timestamp'] as const)('anything without the key of %s', async (role) => {
    const feed = await publishMany(1);
    const keys = feed.allKeys().filter((key) => !feed.keys[role].includes(key));
    await expect(feed.plan(edition(2), START, keys)).rejects.toThrow(
      `the key of the role ${role} is not here\n  next: bring one of ${role}-${feed.keys[role][0]!.id.slice(0, 8)}.pem`,
    );
  });

  it('anything under a root that has expired', async () => {
    const feed = await publishMany(1);
    await expect(feed.plan(edition(2), START + 366 * DAY)).rejects.toThrow(/root 1 expired on .*\n {2}next: .*keys renew/u);
  });

  it.each<[what: string, name: RegExp]>([
    ['a root', /^1\.root\.json$/u],
    ['the timestamp', /^timestamp\.json$/u],
    ['the snapshot', /^2\.snapshot\.json$/u],
    ['the targets', /^2\.targets\.json$/u],
    ['the full edition', /\.full\.ndjson\.gz$/u],
    ['a delta', /\.delta-1-2\.ndjson\.gz$/u],
    ['the names', /\.matcher\.bin$/u],
  ])('anything over %s that is damaged or missing', async (_, pattern) => {
    const feed = await publishMany(2);
    const name = [...feed.files.keys()].filter((one) => pattern.test(one)).at(-1)!;
    const bytes = feed.files.get(name)!;
    feed.files.set(name, bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1));
    await expect(readRepository(feed.open())).rejects.toThrow(/is damaged: .*\n {2}next: /u);
    feed.files.delete(name);
    await expect(readRepository(feed.open())).rejects.toThrow(
      name === '1.root.json' ? /damaged|no keys/u : `feed/${name} is damaged: it is missing`,
    );
  });

  it('a delta from an older edition that is not what was signed', async () => {
    const feed = await publishMany(2);
    const [full] = [...feed.files.keys()].filter((one) => one.endsWith('.full.ndjson.gz'));
    feed.files.set(full!, new Uint8Array([1]));
    await expect(feed.publish(edition(3))).rejects.toThrow(`feed/${full} is damaged`);
    feed.files.delete(full!);
    expect(namesOf(await feed.publish(edition(3))).filter((name) => name.includes('delta'))).toEqual(['targets/SHA.delta-2-3.ndjson.gz']);
  });
});

describe('an interruption at any file', () => {
  it('leaves readers with the edition before, and the next publication ends well', async () => {
    const { files } = await (await publishMany(2)).plan(edition(3));
    for (let written = 0; written < files.length; written += 1) {
      const feed = await publishMany(2);
      await feed.publish(edition(3), START, written);
      const between = await checkFeed(feed.open(), START);
      expect([between.faults, between.editions.at(-1)?.number]).toEqual([[], 2]);
      const before = new Map(feed.files);
      await feed.publish(edition(3));
      for (const [name, bytes] of before) if (name !== 'timestamp.json') expect(feed.files.get(name)).toEqual(bytes);
      const after = await checkFeed(feed.open(), START);
      expect([after.faults, after.editions.at(-1)?.number]).toEqual([[], 3]);
    }
  });
});

describe('after a change of keys', () => {
  const rotate = (feed: MemoryFeed, role: 'root' | 'targets' | 'snapshot' | 'timestamp') => {
    const fresh = createKeys()[role];
    const without = feed.keys[role].map(({ id }) => id);
    const keys = [...feed.keys.root, ...fresh];
    feed.roots.push(toNextRoot(feed.roots.at(-1)!, { without, added: { role, keys: fresh } }, keys, START));
    Object.assign(feed.keys, { [role]: fresh });
  };

  it.each(['root', 'targets', 'snapshot', 'timestamp'] as const)('of %s, readers of the first root follow', async (role) => {
    const feed = await publishMany(2);
    rotate(feed, role);
    const publication = await feed.publish(edition(2));
    expect(namesOf(publication)).toContain('2.root.json');
    expect(await faultsOf(feed)).toEqual([]);
    rotate(feed, role);
    await feed.publish(edition(3));
    expect(await faultsOf(feed)).toEqual([]);
  });

  it('an interruption between the new root and the new timestamp is mended', async () => {
    const feed = await publishMany(2);
    rotate(feed, 'timestamp');
    await feed.publish(edition(2), START, 1);
    expect(feed.files.has('2.root.json')).toBe(true);
    await feed.publish(edition(2));
    expect(await faultsOf(feed)).toEqual([]);
  });

  it('a role is never left with fewer keys than have to sign, nor a root signed by too few', () => {
    const feed = new MemoryFeed();
    const [root] = feed.roots;
    const without = (role: 'root' | 'targets' | 'snapshot', count: number) => ({
      without: feed.keys[role].slice(0, count).map(({ id }) => id),
    });
    expect(() => toNextRoot(root!, without('snapshot', 1), feed.allKeys(), START)).toThrow(
      /snapshot needs 1 key, and 0 would be left\n {2}next: .*rotate/u,
    );
    expect(() => toNextRoot(root!, without('root', 2), feed.allKeys(), START)).toThrow('root needs 2 keys, and 1 would be left');
    expect(() => toNextRoot(root!, without('targets', 1), feed.keys.root.slice(1, 2), START)).toThrow(
      /too few of them are here\n {2}next: /u,
    );
    const next = toNextRoot(root!, without('targets', 1), feed.keys.root.slice(1), START);
    expect(next.metadata.signed.roles['targets']?.keyIDs).toEqual([feed.keys.targets[1]!.id]);
    expect(root!.metadata.signed.roles['targets']?.keyIDs).toHaveLength(2);
  });
});

describe('pruning', () => {
  it('takes away what no reader and no delta needs, and nothing else', async () => {
    const feed = await publishMany(12);
    feed.files.set('index.html', new Uint8Array());
    const repository = await readRepository(feed.open());
    const names = findPrunable([...feed.files.keys()], repository, await findEditions(feed.open(), repository));
    for (const name of names) feed.files.delete(name);
    expect(feed.files.has('index.html')).toBe(true);
    expect(await faultsOf(feed)).toEqual([]);
    const left = [...feed.files.keys()];
    // The newest and the eight that deltas begin at; their metadata; of deltas those of the newest and of the one before.
    expect(left.filter((name) => name.endsWith('.full.ndjson.gz'))).toHaveLength(9);
    expect(left.filter((name) => name.endsWith('.targets.json'))).toHaveLength(9);
    expect(left.filter((name) => name.includes('.delta-'))).toHaveLength(16);
    expect(left.filter((name) => name.endsWith('.snapshot.json'))).toEqual(['10.snapshot.json', '11.snapshot.json', '12.snapshot.json']);
    expect(findPrunable(left, repository, await findEditions(feed.open(), repository))).toEqual([]);
    const next = await feed.publish(await compileEdition(13));
    expect(namesOf(next).filter((name) => name.includes('delta'))).toHaveLength(8);
  });
});
