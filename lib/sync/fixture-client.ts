/** A client of a fixture repository, for tests of metadata alone: no requests, no database. */
import { type FixtureRepository, makeRepository, makeTargets, type Release } from './fixture-repository.ts';
import { NO_MARKS } from './high-marks.ts';
import type { HighMarks } from './store.ts';
import {
  assertRootFresh,
  openTrusted,
  type TrustedSet,
  toHighMarks,
  toTargets,
  withRoot,
  withSnapshot,
  withTargets,
  withTimestamp,
} from './trusted-set.ts';

/** What is kept between updates. */
export interface FixtureClient {
  readonly trusted: TrustedSet;
  readonly high: HighMarks;
}

/** One whole update: the roots that follow, then the release; and what is kept of it, opened again. */
export async function updateClient(
  client: FixtureClient,
  repository: FixtureRepository,
  release: Release,
  now = repository.now,
): Promise<FixtureClient> {
  let { trusted } = client;
  for (const root of repository.roots.slice(trusted.root.version)) trusted = await withRoot(trusted, root);
  assertRootFresh(trusted, now);
  trusted = await withTimestamp(trusted, release.timestamp, now, client.high);
  trusted = await withSnapshot(trusted, release.snapshot, now, client.high);
  trusted = await withTargets(trusted, release.targets, now, client.high);
  const edition = toTargets(trusted)[0]?.custom.edition ?? 0;
  return { trusted: await openTrusted(repository.pinned, trusted.bytes), high: { ...toHighMarks(trusted, client.high), edition } };
}

/** A repository with two editions, and a client that has both behind it. */
export async function startClient(): Promise<{ readonly repository: FixtureRepository; readonly client: FixtureClient }> {
  const repository = await makeRepository();
  const fresh = { trusted: await openTrusted(repository.pinned, {}), high: NO_MARKS };
  const first = await updateClient(fresh, repository, await repository.publish());
  return { repository, client: await updateClient(first, repository, await repository.publish({ targets: makeTargets(2) })) };
}

/** The edition that a client would take into use. */
export function editionOf({ trusted }: FixtureClient): number | undefined {
  return toTargets(trusted).find(({ name }) => name === 'full.ndjson.gz')?.custom.edition;
}
