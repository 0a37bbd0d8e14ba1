import { hash } from 'node:crypto';
import { isSignedBy, parseSignedFile, type SignedFile } from './metadata.ts';
import { PublishError } from './publish-error.ts';
import { type PublishedTarget, toPublishedTargets } from './published-target.ts';
import { parseRoots } from './root-metadata.ts';
import type { Role } from './signing-key.ts';

/** The files of a feed, wherever they lie. */
export interface FeedFiles {
  /** What the folder is called in messages. */
  readonly where: string;
  /** Names from the folder on, with forward slashes. */
  readonly names: readonly string[];
  /** The bytes of one of them; undefined where there is none. */
  load(name: string): Promise<Uint8Array | undefined>;
}

/** A feed as it stands: all that a reader would follow, checked. */
export interface Repository {
  readonly roots: readonly SignedFile<'root'>[];
  readonly timestamp: SignedFile<'timestamp'>;
  readonly snapshot: SignedFile<'snapshot'>;
  readonly targets: SignedFile<'targets'>;
}

/**
 * Reads a feed. What has expired, or is signed by keys that were replaced since, is read like anything else: it is what
 * is published next that mends it.
 * @throws {PublishError} naming the file that is missing or is not what was signed
 */
export async function readRepository(files: FeedFiles): Promise<Repository> {
  const roots = parseRoots(await loadRoots(files), files.where);
  const timestamp = await loadSigned(files, roots, 'timestamp', 'timestamp.json');
  const ofSnapshot = timestamp.metadata.signed.snapshotMeta;
  const snapshot = await loadSigned(files, roots, 'snapshot', `${ofSnapshot.version}.snapshot.json`, ofSnapshot);
  const ofTargets = snapshot.metadata.signed.meta['targets.json'] ?? { version: 0, length: 0 };
  const targets = await loadSigned(files, roots, 'targets', `${ofTargets.version}.targets.json`, ofTargets);
  for (const target of toPublishedTargets(targets.metadata)) await loadTarget(files, target);
  return { roots, timestamp, snapshot, targets };
}

/** The bytes of `1.root.json` and all that follow it without a gap. */
export async function loadRoots(files: FeedFiles): Promise<Uint8Array[]> {
  const roots: Uint8Array[] = [];
  for (;;) {
    const bytes = await files.load(`${roots.length + 1}.root.json`);
    if (bytes === undefined) return roots;
    roots.push(bytes);
  }
}

/**
 * The bytes of a target.
 * @throws {PublishError} when it is missing or is not what was signed
 */
export async function loadTarget(files: FeedFiles, target: PublishedTarget): Promise<Uint8Array> {
  return assertSigned(files, target.file, await files.load(target.file), { length: target.length, sha256: target.sha256 });
}

/** The number that stands before a kind of metadata, of each of its files. */
export function toVersions(names: readonly string[], role: Role): number[] {
  return names.flatMap((name) => {
    const version = name.match(/^([1-9]\d*)\.(\w+)\.json$/u);
    return version?.[2] === role ? [Number(version[1])] : [];
  });
}

interface Meta {
  readonly length?: number;
  readonly hashes?: Readonly<Record<string, string>>;
}

async function loadSigned<Of extends Role>(
  files: FeedFiles,
  roots: readonly SignedFile<'root'>[],
  role: Of,
  name: string,
  meta?: Meta,
): Promise<SignedFile<Of>> {
  const bytes = assertSigned(files, name, await files.load(name), { length: meta?.length, sha256: meta?.hashes?.['sha256'] });
  const file = parse(files, role, name, bytes);
  if (!roots.some((root) => isSignedBy(root.metadata, role, file.metadata))) {
    throw damaged(`${files.where}/${name}`, 'no keys of this feed have signed it');
  }
  return file;
}

function parse<Of extends Role>(files: FeedFiles, role: Of, name: string, bytes: Uint8Array): SignedFile<Of> {
  try {
    return parseSignedFile(role, bytes);
  } catch (error) {
    throw damaged(`${files.where}/${name}`, `it is no ${role} metadata`, error);
  }
}

function assertSigned(
  files: FeedFiles,
  name: string,
  bytes: Uint8Array | undefined,
  { length, sha256 }: { readonly length: number | undefined; readonly sha256: string | undefined },
): Uint8Array {
  if (bytes === undefined) throw damaged(`${files.where}/${name}`, 'it is missing');
  const isSigned = (length === undefined || bytes.length === length) && (sha256 === undefined || hash('sha256', bytes) === sha256);
  if (!isSigned) throw damaged(`${files.where}/${name}`, 'its bytes are not those that were signed');
  return bytes;
}

function damaged(name: string, what: string, cause?: unknown): PublishError {
  return new PublishError(
    `${name} is damaged: ${what}`,
    'put the file back from a copy or from where the feed is published, or fetch the whole feed anew into an empty folder',
    { cause },
  );
}
