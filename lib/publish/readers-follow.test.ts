import { describe, expect, it, vi } from 'vitest';
import { toCanonicalText } from '../edition/digest.ts';
import type { Feed } from '../sync/feed.ts';
import { FixtureClock } from '../sync/fixture-clock.ts';
import { runSync, toStanding } from '../sync/fixture-run.ts';
import { makeDisk, toFixtureStore } from '../sync/fixture-store.ts';
import type { Fetcher } from '../sync/surroundings.ts';
import { syncBundle } from '../sync/sync-bundle.ts';
import { toCanonicalRecords } from './edition-lines.ts';
import type { PublishableEdition } from './edition-targets.ts';
import { compileEdition, createKeys, MemoryFeed, START } from './fixture-feed.ts';
import { toNextRoot } from './root-metadata.ts';
import { toBundle } from './to-bundle.ts';

// Editions are compiled by the dozen.
vi.setConfig({ testTimeout: 30_000 });

const ADDRESS = 'https://feed.example/';

/** A reader who follows a feed by the very code of the extension. */
class Reader {
  readonly disk = makeDisk();
  asked: string[] = [];
  readonly #feed: MemoryFeed;
  readonly #trusts: Feed;

  constructor(feed: MemoryFeed) {
    this.#feed = feed;
    this.#trusts = { id: 'f0123456789ab', name: 'A feed', mirrors: [ADDRESS], root: new TextDecoder().decode(feed.roots[0]!.bytes) };
  }

  async update() {
    this.asked = [];
    const fetch: Fetcher = async (url) => {
      const name = url.slice(ADDRESS.length);
      this.asked.push(name.replace(/^targets\/[0-9a-f]{64}\./u, ''));
      const bytes = this.#feed.files.get(name);
      const body = bytes === undefined ? null : new Blob([new Uint8Array(bytes)]).stream();
      return { status: bytes === undefined ? 404 : 200, body, saidLength: bytes?.length };
    };
    return runSync(this.#trusts, this.disk, { fetch, clock: new FixtureClock(START) });
  }

  async takeBundle() {
    const file = new Blob([toBundle([...this.#feed.files].map(([name, bytes]) => ({ name, bytes })))]);
    const { signal } = new AbortController();
    return syncBundle(this.#trusts, file, {
      clock: new FixtureClock(START),
      store: toFixtureStore(this.disk),
      why: 'by-hand',
      signal,
    });
  }

  expectToHave({ edition }: PublishableEdition): void {
    const { records, ...standing } = toStanding(this.disk);
    expect(standing.edition).toBe(edition.number);
    expect(new Map(records.map(([id, record]) => [id, toCanonicalText(record)]))).toEqual(toCanonicalRecords(edition.records));
  }
}

describe('readers follow what is published', () => {
  it('whole at first, then by deltas, however many editions they were away', async () => {
    const feed = new MemoryFeed();
    const [always, sometimes, late] = [new Reader(feed), new Reader(feed), new Reader(feed)];
    for (let number = 1; number <= 10; number += 1) {
      const edition = await compileEdition(number);
      await feed.publish(edition);
      expect(await always.update()).toMatchObject({ kind: 'updated', to: { number } });
      expect(always.asked).toContain(number === 1 ? 'full.ndjson.gz' : `delta-${number - 1}-${number}.ndjson.gz`);
      always.expectToHave(edition);
      if (number === 1) await late.update();
      if (number === 2) await sometimes.update();
    }
    const newest = await compileEdition(10);
    await sometimes.update();
    expect(sometimes.asked).toContain('delta-2-10.ndjson.gz');
    sometimes.expectToHave(newest);
    await late.update();
    expect(late.asked).toContain('full.ndjson.gz');
    late.expectToHave(newest);
    expect([await late.update(), late.asked]).toEqual([{ kind: 'current' }, ['2.root.json', 'timestamp.json']]);
  });

  it('from a file, as from a host', async () => {
    const feed = new MemoryFeed();
    const reader = new Reader(feed);
    for (const number of [1, 2]) {
      const edition = await compileEdition(number);
      await feed.publish(edition);
      expect(await reader.takeBundle()).toMatchObject({ kind: 'updated', to: { number } });
      reader.expectToHave(edition);
    }
  });

  it('after every key was replaced', async () => {
    const feed = new MemoryFeed();
    const reader = new Reader(feed);
    await feed.publish(await compileEdition(1));
    await reader.update();
    for (const role of ['timestamp', 'snapshot', 'targets', 'root'] as const) {
      const fresh = createKeys()[role];
      const change = { without: feed.keys[role].map(({ id }) => id), added: { role, keys: fresh } };
      feed.roots.push(toNextRoot(feed.roots.at(-1)!, change, [...feed.keys.root, ...fresh], START));
      Object.assign(feed.keys, { [role]: fresh });
      await feed.publish(await compileEdition(1));
      expect(await reader.update()).toEqual({ kind: 'current' });
    }
    const edition = await compileEdition(2);
    await feed.publish(edition);
    expect(await reader.update()).toMatchObject({ kind: 'updated' });
    reader.expectToHave(edition);
  });
});
