/** For tests only: a device with one feed that a reader added, its host, and a clock that is set by hand. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toSha256 } from '../edition/digest.ts';
import { FixtureClock } from '../sync/fixture-clock.ts';
import { type FixtureHost, makeRecords, toEditionTargets, toHost, toNextRecords } from '../sync/fixture-feed.ts';
import { FIXTURE_NOW, type FixtureRepository, makeRepository } from '../sync/fixture-repository.ts';
import { type FixtureDisk, makeDisk, toFixtureStore } from '../sync/fixture-store.ts';
import type { Device } from './device.ts';
import { toFeedId } from './find-feed.ts';
import { saveFeeds } from './kept-feeds.ts';
import { parseFeeds, parsePackagedFeed, type ReaderFeed } from './reader-feeds.ts';

/** A device and what it meets. */
export interface FixtureDevice extends Device {
  readonly clock: FixtureClock;
  readonly disk: FixtureDisk;
  readonly repository: FixtureRepository;
  readonly host: FixtureHost;
  /** The feed at `https://feed.example/`, as a reader adds it. */
  readonly feed: ReaderFeed;
}

/** Publishes an edition of the made-up corpus, without names. */
export async function publish(repository: FixtureRepository, edition: number): Promise<void> {
  let records = await makeRecords();
  for (let number = 2; number <= edition; number++) records = toNextRecords(records, number);
  const { 'matcher.bin': _, ...targets } = await toEditionTargets(edition, records);
  await repository.publish({ targets });
}

/** Makes a device whose feed has published its first edition; the reader has the feed, unless `feeds` says otherwise. */
export async function makeDevice(feeds: 'added' | 'none' = 'added'): Promise<FixtureDevice> {
  const repository = await makeRepository();
  await publish(repository, 1);
  const disk = makeDisk();
  const host = toHost(repository.files);
  const stored = fakeBrowser.storage.local;
  const fingerprint = await toSha256(repository.pinned);
  const feed = { id: toFeedId(fingerprint), name: 'Library', mirrors: ['https://feed.example/'], root: repository.pinned, isOn: true };
  const packaged = parsePackagedFeed('');
  if (feeds === 'added') await saveFeeds(stored, [...parseFeeds(undefined, packaged), feed]);
  return {
    stored,
    store: toFixtureStore(disk),
    fetch: host.fetch,
    clock: new FixtureClock(FIXTURE_NOW),
    random: () => 0.5,
    locks: navigator.locks,
    loadPackagedFeed: async () => packaged,
    disk,
    repository,
    host,
    feed,
  };
}
