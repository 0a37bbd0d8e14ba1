import { SyncError } from './fault.ts';
import type { Profile } from './profile.ts';
import { HEX_32_BYTES } from './signed-file.ts';
import { type Envelope, type Metadata, toCount, toNumber, toObject } from './signed-metadata.ts';
import type { JsonObject, JsonValue } from './strict-json.ts';
import type { SignedFile } from './trusted-metadata.ts';

/** A file of metadata that other metadata names; a strict profile has it always with length and hash. */
export interface MetaFile {
  readonly version: number;
  readonly length: number | undefined;
  readonly sha256: string | undefined;
}

/** Timestamp metadata: which snapshot is the newest. */
export interface TimestampMetadata extends Metadata {
  readonly snapshot: MetaFile;
}

/** Snapshot metadata: which metadata of targets belongs together. */
export interface SnapshotMetadata extends Metadata {
  readonly targets: MetaFile;
  /** All that it names, by file name: `targets.json`, and those of delegated roles, which are not read here. */
  readonly files: ReadonlyMap<string, MetaFile>;
}

/** A file that the targets role has signed. */
export interface TargetFile extends SignedFile {
  /** What is said of it beside; undefined where nothing is. */
  readonly custom: JsonObject | undefined;
}

/** Targets metadata: the files themselves. Delegations are not followed: a feed has no other signers for its editions. */
export interface TargetsMetadata extends Metadata {
  readonly files: ReadonlyMap<string, TargetFile>;
}

const META_NAME = /^[a-z0-9][\w.-]*\.json$/iu;

/**
 * Reads the fields of a timestamp (TUF 1.0.33, 4.5). Lengths and hashes are mandatory in a feed (docs/adr/0016).
 * @throws {SyncError} `E_PARSE`; `E_SPEC` for hashes other than SHA-256; `E_NAME` for any file but the snapshot
 */
export function parseTimestamp({ signed, head }: Envelope, profile: Profile): TimestampMetadata {
  const meta = toObject(signed['meta'], 'meta of the timestamp');
  // Others check signatures without what they do not know here, and refuse what we would take.
  if (Object.keys(meta).some((name) => name !== 'snapshot.json'))
    throw new SyncError('E_NAME', 'The timestamp names more than the snapshot');
  return { ...head, snapshot: toMetaFile(meta['snapshot.json'], 'snapshot.json', profile) };
}

/**
 * Reads the fields of a snapshot (TUF 1.0.33, 4.4).
 * @throws {SyncError} `E_PARSE`; `E_SPEC` for hashes other than SHA-256; `E_NAME` for what cannot be a file of metadata
 */
export function parseSnapshot({ signed, head }: Envelope, profile: Profile): SnapshotMetadata {
  const meta = toObject(signed['meta'], 'meta of the snapshot');
  const files = new Map(
    Object.entries(meta).map(([name, value]) => {
      if (profile.isStrict && !META_NAME.test(name)) throw new SyncError('E_NAME', 'The snapshot names a file that is none of metadata');
      return [name, toMetaFile(value, name, profile)] as const;
    }),
  );
  return { ...head, targets: files.get('targets.json') ?? toMetaFile(undefined, 'targets.json', profile), files };
}

/**
 * Reads the fields of targets (TUF 1.0.33, 4.6). Which names and what `custom` an edition has, toTargets knows.
 * @throws {SyncError} `E_PARSE`; `E_SPEC` for hashes other than SHA-256
 */
export function parseTargets({ signed, head }: Envelope, profile: Profile): TargetsMetadata {
  const files = Object.entries(toObject(signed['targets'], 'targets')).map(([name, value]) => {
    const file = toObject(value, 'A target');
    const custom = file['custom'] === undefined ? undefined : toObject(file['custom'], 'custom of a target');
    return [name, { ...toSignedFile(file, 'A target', profile), custom }] as const;
  });
  return { ...head, files: new Map(files) };
}

function toMetaFile(value: JsonValue | undefined, name: string, profile: Profile): MetaFile {
  const file = toObject(value, name);
  const version = toNumber(file['version'], `The version of ${name}`);
  if (profile.isStrict) return { ...toSignedFile(file, name, profile), version };
  const length = file['length'] === undefined ? undefined : toLength(file, name);
  return { version, length, sha256: file['hashes'] === undefined ? undefined : toHash(file, name, profile) };
}

function toSignedFile(file: JsonObject, name: string, profile: Profile): SignedFile {
  return { sha256: toHash(file, name, profile), length: toLength(file, name) };
}

function toHash(file: JsonObject, name: string, { isStrict }: Profile): string {
  const { sha256, ...others } = toObject(file['hashes'], `hashes of ${name}`);
  if (sha256 === undefined || (isStrict && Object.keys(others).length > 0))
    throw new SyncError('E_SPEC', `${name} has other hashes than SHA-256`);
  if (typeof sha256 !== 'string' || !HEX_32_BYTES.test(sha256)) throw new SyncError('E_PARSE', `${name} has no SHA-256`);
  return sha256;
}

function toLength(file: JsonObject, name: string): number {
  return toCount(file['length'], `The length of ${name}`);
}
