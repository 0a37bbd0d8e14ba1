import { DELTAS } from './edition-targets.ts';
import type { PastEdition } from './past-editions.ts';
import type { Repository } from './repository.ts';

/** How many versions of the snapshot stay beside the newest: whoever was told of one a moment ago still asks for it. */
const SNAPSHOTS_KEPT = 2;

/**
 * The files of a feed that nobody needs any more. What stays: every root, for readers who were away for years; the newest
 * timestamp, snapshot and targets and the snapshots shortly before; of each of the editions that deltas are made from,
 * and of the newest, the targets metadata and the full edition; every target of the newest and of the edition before it,
 * for readers in the middle of an update. Files that are none of a feed's are left alone.
 */
export function findPrunable(names: readonly string[], { snapshot, targets }: Repository, editions: readonly PastEdition[]): string[] {
  const kept = editions.slice(-(DELTAS + 1));
  const newest = snapshot.metadata.signed.version;
  const stays = new Set([
    ...Array.from({ length: SNAPSHOTS_KEPT + 1 }, (_, back) => `${newest - back}.snapshot.json`),
    `${targets.metadata.signed.version}.targets.json`,
    ...kept.flatMap(({ targetsVersion, full }) => [`${targetsVersion}.targets.json`, full.file]),
    ...kept.slice(-2).flatMap((edition) => edition.targets.map(({ file }) => file)),
  ]);
  return names.filter((name) => /^(\d+\.(snapshot|targets)\.json|targets\/[0-9a-f]{64}\.[^/]+)$/u.test(name) && !stays.has(name));
}
