import { SyncError } from './fault.ts';
import { lowerMarks } from './high-marks.ts';
import { FEED_PROFILE, type Profile } from './profile.ts';
import {
  type MetaFile,
  parseSnapshot,
  parseTargets,
  parseTimestamp,
  type SnapshotMetadata,
  type TargetsMetadata,
  type TimestampMetadata,
} from './role-metadata.ts';
import { findRotated, parseRoot, type RootMetadata } from './root-metadata.ts';
import { assertFile } from './signed-file.ts';
import { type Envelope, type Metadata, parseEnvelope, type Role } from './signed-metadata.ts';
import type { HighMarks, TrustedBytes } from './store.ts';
import { decodeUtf8 } from './strict-json.ts';
import { verifySignatures } from './verify-signatures.ts';

/** The files of an edition that trusted targets name. */
export { toTargets } from './edition-targets.ts';

/**
 * Metadata whose signatures were verified. It never changes: each step of the workflow (TUF 1.0.33, 5.3 to 5.6) gives a
 * new one or throws a SyncError, and then this one stands. `now` is the time at which the update began, in milliseconds
 * since 1970, and the same for all of its steps (5.1).
 */
export interface TrustedSet {
  /** What it was verified by, and everything after it will be. */
  readonly profile: Profile;
  readonly root: RootMetadata;
  /** May have expired since it was accepted, and may not fit the others: then it is there to notice a rollback. */
  readonly timestamp: TimestampMetadata | undefined;
  /** The same. */
  readonly snapshot: SnapshotMetadata | undefined;
  /** The same. */
  readonly targets: TargetsMetadata | undefined;
  /** The same as texts, to be kept: their UTF-8 is what came. */
  readonly bytes: Pick<TrustedBytes, 'root'> & Partial<TrustedBytes>;
  /** Roles that lost keys since the root that was kept; marks have to be kept together with the root: see toHighMarks. */
  readonly rotated: ReadonlySet<Role>;
}

const PARSERS = { timestamp: parseTimestamp, snapshot: parseSnapshot, targets: parseTargets };
type Online = keyof typeof PARSERS;

/**
 * What is trusted at the beginning (5.2): the root that was kept, or the pinned one unless that is older, and whatever was
 * kept and is signed by its keys. What was kept and does not verify is left out. Nothing is refused for having expired.
 * @param root the pinned root metadata
 * @param profile that of readers, unless a tool follows repositories that are not for readers
 * @throws {SyncError} when the pinned root is none, or is not signed by its own keys
 */
export async function openTrusted(root: string, kept: Partial<TrustedBytes>, profile = FEED_PROFILE): Promise<TrustedSet> {
  const pinned = await openRoot(root, profile);
  const last = kept.root === undefined ? undefined : await openRoot(kept.root, profile).catch(toNothing);
  let trusted = pinned;
  if (last !== undefined) trusted = last.root.version > pinned.root.version ? last : withRotated(last, pinned);
  for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
    const text = kept[role];
    if (text !== undefined) trusted = (await withKept(trusted, role, text).catch(toNothing)) ?? trusted;
  }
  return withoutRotated(trusted);
}

/**
 * The next root of the chain (5.3.4 to 5.3.8).
 * @throws {SyncError} `E_PARSE`, `E_SPEC`, `E_SIG`, `E_THRESHOLD`; `E_ROLLBACK` for any version but the next
 */
export async function withRoot(trusted: TrustedSet, bytes: Uint8Array): Promise<TrustedSet> {
  const envelope = parseEnvelope('root', bytes);
  await verifySignatures(envelope, trusted.root.roles.root, trusted.profile);
  const root = await parseRoot(envelope, trusted.profile);
  await verifySignatures(envelope, root.roles.root, trusted.profile);
  const next = trusted.root.version + 1;
  if (root.version !== next) throw new SyncError('E_ROLLBACK', `The root has version ${root.version}, not ${next}`);
  return withoutRotated(withRotated(trusted, { ...trusted, root, bytes: { ...trusted.bytes, root: decodeUtf8(bytes) } }));
}

/**
 * Ends the chain of roots (5.3.10).
 * @throws {SyncError} `E_EXPIRED`
 */
export function assertRootFresh({ root }: TrustedSet, now: number): void {
  assertFresh('root', root, now);
}

/**
 * The newest timestamp (5.4). It is the same set when its version is the trusted one.
 * @throws {SyncError} `E_PARSE`, `E_SPEC`, `E_SIG`, `E_THRESHOLD`; `E_ROLLBACK`, also for a root below its mark;
 * `E_EXPIRED`, also of the root, and of a trusted timestamp that the feed still has nothing newer than
 */
export async function withTimestamp(trusted: TrustedSet, bytes: Uint8Array, now: number, high: HighMarks): Promise<TrustedSet> {
  const marks = lowerMarks(high, trusted.rotated);
  assertRootFresh(trusted, now);
  assertNotBelow('root', trusted.root.version, marks.root);
  const timestamp = parseTimestamp(await openSigned(trusted, 'timestamp', bytes), trusted.profile);
  assertNotBelow('timestamp', timestamp.version, marks.timestamp, trusted.timestamp?.version);
  if (timestamp.version === trusted.timestamp?.version) {
    assertFresh('timestamp', trusted.timestamp, now);
    return trusted;
  }
  assertNotBelow('snapshot', timestamp.snapshot.version, marks.snapshot, trusted.timestamp?.snapshot.version);
  assertFresh('timestamp', timestamp, now);
  return { ...trusted, timestamp, bytes: { ...trusted.bytes, timestamp: decodeUtf8(bytes) } };
}

/**
 * The snapshot that the trusted timestamp names (5.5).
 * @throws {SyncError} `E_LENGTH`, `E_HASH`, `E_PARSE`, `E_SPEC`, `E_NAME`, `E_SIG`, `E_THRESHOLD`, `E_ROLLBACK`, `E_EXPIRED`
 */
export async function withSnapshot(trusted: TrustedSet, bytes: Uint8Array, now: number, high: HighMarks): Promise<TrustedSet> {
  const { timestamp } = trusted;
  if (timestamp === undefined) throw new TypeError('A snapshot comes after a timestamp');
  assertFresh('timestamp', timestamp, now);
  await assertFile(bytes, timestamp.snapshot, 'The snapshot');
  const snapshot = parseSnapshot(await openSigned(trusted, 'snapshot', bytes), trusted.profile);
  assertVersion('snapshot', snapshot.version, timestamp.snapshot);
  assertNotBelow('targets', snapshot.targets.version, lowerMarks(high, trusted.rotated).targets);
  for (const [name, { version }] of trusted.snapshot?.files ?? []) {
    assertNotBelow(name, snapshot.files.get(name)?.version ?? 0, version);
  }
  assertFresh('snapshot', snapshot, now);
  return { ...trusted, snapshot, bytes: { ...trusted.bytes, snapshot: decodeUtf8(bytes) } };
}

/**
 * The targets that the trusted snapshot names (5.6).
 * @throws {SyncError} `E_LENGTH`, `E_HASH`, `E_PARSE`, `E_SPEC`, `E_SIG`, `E_THRESHOLD`, `E_ROLLBACK`, `E_EXPIRED`
 */
export async function withTargets(trusted: TrustedSet, bytes: Uint8Array, now: number, high: HighMarks): Promise<TrustedSet> {
  const { timestamp, snapshot } = trusted;
  if (timestamp === undefined || snapshot === undefined) throw new TypeError('Targets come after a snapshot');
  assertVersion('snapshot', snapshot.version, timestamp.snapshot);
  assertFresh('snapshot', snapshot, now);
  await assertFile(bytes, snapshot.targets, 'The targets');
  const targets = parseTargets(await openSigned(trusted, 'targets', bytes), trusted.profile);
  assertVersion('targets', targets.version, snapshot.targets);
  assertNotBelow('targets', targets.version, lowerMarks(high, trusted.rotated).targets);
  assertFresh('targets', targets, now);
  return { ...trusted, targets, bytes: { ...trusted.bytes, targets: decodeUtf8(bytes) } };
}

/**
 * Marks after what is trusted now: lowered where roles lost keys (F21 of fast-forward attacks, 5.3.11), and never below
 * the trusted versions. They are to be kept in one step with `bytes`: of a root without its marks, nobody can tell any
 * more which of them are to be lowered.
 */
export function toHighMarks({ root, timestamp, snapshot, targets, rotated }: TrustedSet, high: HighMarks): HighMarks {
  const marks = lowerMarks(high, rotated);
  return {
    root: Math.max(marks.root, root.version),
    timestamp: Math.max(marks.timestamp, timestamp?.version ?? 0),
    snapshot: Math.max(marks.snapshot, snapshot?.version ?? 0),
    targets: Math.max(marks.targets, targets?.version ?? 0),
    edition: marks.edition,
  };
}

async function openRoot(text: string, profile: Profile): Promise<TrustedSet> {
  const envelope = parseEnvelope('root', new TextEncoder().encode(text));
  const root = await parseRoot(envelope, profile);
  await verifySignatures(envelope, root.roles.root, profile);
  return { profile, root, timestamp: undefined, snapshot: undefined, targets: undefined, bytes: { root: text }, rotated: new Set() };
}

async function openSigned(trusted: TrustedSet, role: Online, bytes: Uint8Array): Promise<Envelope> {
  const envelope = parseEnvelope(role, bytes);
  await verifySignatures(envelope, trusted.root.roles[role], trusted.profile);
  return envelope;
}

async function withKept(trusted: TrustedSet, role: Online, text: string): Promise<TrustedSet> {
  const metadata = PARSERS[role](await openSigned(trusted, role, new TextEncoder().encode(text)), trusted.profile);
  return { ...trusted, [role]: metadata, bytes: { ...trusted.bytes, [role]: text } };
}

function withRotated(before: TrustedSet, after: TrustedSet): TrustedSet {
  return { ...after, rotated: new Set([...before.rotated, ...findRotated(before.root, after.root)]) };
}

/** Without what lost keys may have signed (5.3.11); a snapshot says the version of the targets, so it goes with either. */
function withoutRotated(trusted: TrustedSet): TrustedSet {
  let left = trusted;
  if (left.rotated.has('timestamp') || left.rotated.has('snapshot')) left = without(without(left, 'timestamp'), 'snapshot');
  if (left.rotated.has('targets')) left = without(without(left, 'snapshot'), 'targets');
  return left;
}

function without(trusted: TrustedSet, role: Online): TrustedSet {
  const { [role]: _, ...bytes } = trusted.bytes;
  return { ...trusted, [role]: undefined, bytes };
}

function assertFresh(role: Role, { expires }: Metadata, now: number): void {
  if (expires <= now) throw new SyncError('E_EXPIRED', `The ${role} metadata has expired on ${new Date(expires).toISOString()}`);
}

function assertNotBelow(name: string, version: number, ...marks: readonly (number | undefined)[]): void {
  const mark = Math.max(...marks.map((one) => one ?? 0));
  if (version < mark) throw new SyncError('E_ROLLBACK', `${name} has version ${version}, after ${mark} was seen`);
}

function assertVersion(role: Role, version: number, named: MetaFile): void {
  if (version !== named.version) throw new SyncError('E_ROLLBACK', `The ${role} has version ${version}, not ${named.version} as named`);
}

function toNothing(error: unknown): undefined {
  if (!(error instanceof SyncError)) throw error;
}
