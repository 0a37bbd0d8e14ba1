import { FULL_TARGET } from '../sync/edition-targets.ts';
import { MOST_BYTES } from '../sync/limits.ts';
import { parseFullText, toResultDigest } from './edition-lines.ts';
import { type BaseEdition, DELTAS } from './edition-targets.ts';
import { fromGzip } from './gzip.ts';
import { isSignedBy, parseSignedFile, type SignedFile } from './metadata.ts';
import { PublishError } from './publish-error.ts';
import { type PublishedTarget, toPublishedTargets } from './published-target.ts';
import { type FeedFiles, loadTarget, type Repository, toVersions } from './repository.ts';

/** An edition that a feed has published, with the newest version of the targets role that names it. */
export interface PastEdition {
  readonly number: number;
  readonly date: string;
  readonly targetsVersion: number;
  readonly full: PublishedTarget;
  /** All of its targets, the full edition among them. */
  readonly targets: readonly PublishedTarget[];
}

/**
 * The editions that the targets metadata of a folder name, the oldest first. Metadata that no key of the feed has signed,
 * or that is newer than what readers are told of, is what an interrupted publication left, and is passed over.
 */
export async function findEditions(files: FeedFiles, { roots, targets }: Repository): Promise<PastEdition[]> {
  const editions = new Map<number, PastEdition>();
  const versions = toVersions(files.names, 'targets').filter((version) => version <= targets.metadata.signed.version);
  for (const version of versions.toSorted((a, b) => a - b)) {
    const file = await loadTargets(files, version);
    if (file === undefined || !roots.some((root) => isSignedBy(root.metadata, 'targets', file.metadata))) continue;
    const named = toPublishedTargets(file.metadata);
    const full = named.find(({ name }) => name === FULL_TARGET);
    if (full === undefined) continue;
    const { edition: number, date = '' } = full.custom;
    editions.set(number, { number, date, targetsVersion: version, full, targets: named });
  }
  return [...editions.values()].toSorted((a, b) => a.number - b.number);
}

/** The last editions before one, the newest first, as many as deltas are made from. */
export function toBases(editions: readonly PastEdition[], before: number): PastEdition[] {
  return editions
    .filter(({ number }) => number < before)
    .toReversed()
    .slice(0, DELTAS);
}

/**
 * The records of an older edition; undefined when its file is no longer there.
 * @throws {PublishError} when the file is not what was signed
 */
export async function loadBase(files: FeedFiles, { number, full }: PastEdition): Promise<BaseEdition | undefined> {
  if (!files.names.includes(full.file)) return undefined;
  const bytes = await loadTarget(files, full);
  try {
    const records = parseFullText(new TextDecoder('utf-8', { fatal: true }).decode(fromGzip(bytes, MOST_BYTES.target)));
    if (toResultDigest(records) !== full.custom.resultDigest) throw new Error('its records do not have the digest that it says');
    return { number, records };
  } catch (error) {
    throw new PublishError(
      `${files.where}/${full.file} is no full edition: ${error instanceof Error ? error.message : String(error)}`,
      'fetch the whole feed anew into an empty folder, from where it is published',
      { cause: error },
    );
  }
}

async function loadTargets(files: FeedFiles, version: number): Promise<SignedFile<'targets'> | undefined> {
  const bytes = await files.load(`${version}.targets.json`);
  try {
    return bytes && parseSignedFile('targets', bytes);
  } catch {
    return undefined;
  }
}
