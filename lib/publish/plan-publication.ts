import { hash } from 'node:crypto';
import { Metadata, MetaFile, Snapshot, Targets, Timestamp } from '@tufjs/models';
import { FULL_TARGET, MATCHER_TARGET } from '../sync/edition-targets.ts';
import { type PublishableEdition, toEditionTargets } from './edition-targets.ts';
import { fromGzip } from './gzip.ts';
import { isHalfSpent, isSignedBy, type MetadataOf, type SignedFile, toExpiry, toSignedFile } from './metadata.ts';
import { findEditions, loadBase, toBases } from './past-editions.ts';
import { PublishError } from './publish-error.ts';
import { type NewTarget, type PublishedTarget, toPublishedTargets, toTargetFile } from './published-target.ts';
import { type FeedFiles, loadTarget, type Repository, toVersions } from './repository.ts';
import { toKeyIds } from './root-metadata.ts';
import { type Role, type SigningKey, toKeyName } from './signing-key.ts';

/** A file to be written. */
export interface FeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is to be published from: the edition, the keys and the time. */
export interface PublicationInput {
  readonly files: FeedFiles;
  /** What the folder holds; undefined while it holds no feed. */
  readonly repository: Repository | undefined;
  /** All roots of the feed, the first to the newest. */
  readonly roots: readonly SignedFile<'root'>[];
  readonly edition: PublishableEdition;
  readonly keys: readonly SigningKey[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a publication writes, in the order in which it has to be written: readers are told of it by the last file. */
export interface Publication {
  /** Whether the feed begins, has a new edition, or says once more that it has none. */
  readonly kind: 'first' | 'edition' | 'renewed';
  readonly files: readonly FeedFile[];
  readonly targets: readonly PublishedTarget[];
  readonly versions: Readonly<Record<Role, number>>;
  /** When the timestamp expires. */
  readonly freshUntil: string;
}

/**
 * Plans a publication: nothing is written.
 * @throws {PublishError} when the corpus was changed without a new number, is older than what is published, or a key is missing
 */
export async function planPublication(input: PublicationInput): Promise<Publication> {
  const root = input.roots.at(-1);
  if (root === undefined) throw new PublishError('there is no root to sign for', 'make keys first: corpus keys create --keys DIR');
  assertRootLives(root, input.now);
  const isNew = await isNewEdition(input);
  const fresh = isNew ? toEditionTargets(input.edition, await loadBases(input)) : [];
  const targets = toTargets(input, root, fresh);
  const snapshot = toSnapshot(input, root, targets);
  const timestamp = toTimestamp(input, root, snapshot);
  const known = new Set(input.files.names);
  const version = (file: SignedFile<Role>) => file.metadata.signed.version;
  const files = [
    ...fresh.map(({ file, bytes }) => ({ name: file, bytes })),
    ...input.roots.map((file) => ({ name: `${version(file)}.root.json`, bytes: file.bytes })),
    { name: `${version(targets)}.targets.json`, bytes: targets.bytes },
    { name: `${version(snapshot)}.snapshot.json`, bytes: snapshot.bytes },
  ];
  return {
    kind: input.repository === undefined ? 'first' : isNew ? 'edition' : 'renewed',
    files: [...files.filter(({ name }) => !known.has(name)), { name: 'timestamp.json', bytes: timestamp.bytes }],
    targets: toPublishedTargets(targets.metadata),
    versions: { root: version(root), targets: version(targets), snapshot: version(snapshot), timestamp: version(timestamp) },
    freshUntil: timestamp.metadata.signed.expires,
  };
}

// Nobody could read what is signed under a root that has expired.
function assertRootLives({ metadata: { signed } }: SignedFile<'root'>, now: number): void {
  if (Date.parse(signed.expires) > now) return;
  throw new PublishError(`root ${signed.version} expired on ${signed.expires}`, 'sign it for another year: corpus keys renew --keys DIR');
}

async function isNewEdition({ files, repository, edition: { edition, matcher } }: PublicationInput): Promise<boolean> {
  if (repository === undefined) return true;
  const targets = toPublishedTargets(repository.targets.metadata);
  const full = targets.find(({ name }) => name === FULL_TARGET);
  if (full === undefined) return true;
  const { edition: number, date, resultDigest } = full.custom;
  if (edition.number > number) return true;
  if (edition.number < number) {
    throw new PublishError(
      `the corpus is edition ${edition.number}, and edition ${number} of ${date} is published: readers never go back`,
      `give the corpus a number above ${number} in edition.yaml`,
    );
  }
  const names = targets.find(({ name }) => name === MATCHER_TARGET);
  const sameNames = names !== undefined && isSame(matcher, fromGzip(await loadTarget(files, names), names.custom.bytesRaw));
  const what = [
    ...(edition.digest === resultDigest ? [] : ['records']),
    ...(edition.date === date ? [] : ['date']),
    ...(sameNames ? [] : ['names of topics']),
  ];
  if (what.length === 0) return false;
  throw new PublishError(
    `edition ${number} is published, and the corpus that calls itself edition ${number} has other ${what.join(', other ')}`,
    `raise the number in edition.yaml to ${number + 1}, with the day; corpus diff names what was changed`,
  );
}

async function loadBases({ files, repository, edition: { edition } }: PublicationInput) {
  if (repository === undefined) return [];
  const past = toBases(await findEditions(files, repository), edition.number);
  const bases = await Promise.all(past.map((one) => loadBase(files, one)));
  return bases.filter((base) => base !== undefined);
}

function toTargets(input: PublicationInput, root: SignedFile<'root'>, fresh: readonly NewTarget[]): SignedFile<'targets'> {
  const before = input.repository?.targets;
  const canStay = before !== undefined && fresh.length === 0 && isSignedBy(root.metadata, 'targets', before.metadata);
  const keys = findKeys(input, root, 'targets');
  // Near the end of its life it is signed anew where a key is at hand; a host that renews the rest has none.
  if (canStay && (keys.length === 0 || !isHalfSpent('targets', before.metadata, input.now))) return assertAlive('targets', before, input);
  const signed = new Targets({ ...toHead(input, 'targets') });
  const named = fresh.length > 0 ? fresh : toPublishedTargets((before ?? missing()).metadata);
  for (const target of named) signed.addTarget(toTargetFile(target));
  return toSigned(root, 'targets', new Metadata(signed), keys);
}

function toSnapshot(input: PublicationInput, root: SignedFile<'root'>, targets: SignedFile<'targets'>): SignedFile<'snapshot'> {
  const before = input.repository?.snapshot;
  const canStay =
    before !== undefined &&
    targets === input.repository?.targets &&
    isSignedBy(root.metadata, 'snapshot', before.metadata) &&
    !isHalfSpent('snapshot', before.metadata, input.now);
  if (canStay) return before;
  const signed = new Snapshot({ ...toHead(input, 'snapshot'), meta: { 'targets.json': toMeta(targets) } });
  return toSigned(root, 'snapshot', new Metadata(signed), findKeys(input, root, 'snapshot'));
}

function toTimestamp(input: PublicationInput, root: SignedFile<'root'>, snapshot: SignedFile<'snapshot'>): SignedFile<'timestamp'> {
  const version = (input.repository?.timestamp.metadata.signed.version ?? 0) + 1;
  const signed = new Timestamp({ ...toHead(input, 'timestamp'), version, snapshotMeta: toMeta(snapshot) });
  return toSigned(root, 'timestamp', new Metadata(signed), findKeys(input, root, 'timestamp'));
}

// A number is given once, also when the publication that took it was interrupted.
function toHead({ files, now }: PublicationInput, role: Role) {
  return { version: Math.max(0, ...toVersions(files.names, role)) + 1, specVersion: '', expires: toExpiry(role, now) };
}

function toMeta({ bytes, metadata }: SignedFile<Role>): MetaFile {
  return new MetaFile({ version: metadata.signed.version, length: bytes.length, hashes: { sha256: hash('sha256', bytes) } });
}

function findKeys({ keys }: PublicationInput, root: SignedFile<'root'>, role: Role): SigningKey[] {
  const ids = toKeyIds(root.metadata.signed, role);
  return keys.filter(({ id }) => ids.includes(id));
}

function toSigned<Of extends Role>(
  root: SignedFile<'root'>,
  role: Of,
  metadata: MetadataOf[Of],
  keys: readonly SigningKey[],
): SignedFile<Of> {
  const file = toSignedFile(metadata, keys);
  if (isSignedBy(root.metadata, role, file.metadata)) return file;
  throw new PublishError(
    `the key of the role ${role} is not here`,
    `bring one of ${toKeyIds(root.metadata.signed, role)
      .map((id) => toKeyName(role, id))
      .join(', ')}, and give its folder as another --keys DIR`,
  );
}

function assertAlive(role: 'targets', file: SignedFile<'targets'>, { now }: PublicationInput): SignedFile<'targets'> {
  const { expires } = file.metadata.signed;
  if (Date.parse(expires) > now) return file;
  throw new PublishError(`what the role ${role} signed expired on ${expires}`, `publish with a key of the role ${role} at hand`);
}

function missing(): never {
  throw new TypeError('A feed without targets has none to sign again');
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && hash('sha256', a) === hash('sha256', b);
}
