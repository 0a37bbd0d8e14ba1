import { hash } from 'node:crypto';
import { type Metadata, TargetFile, type Targets } from '@tufjs/models';
import type { SignedTarget, TargetCustom } from '../sync/trusted-metadata.ts';

/** A target with the file that holds it. */
export interface PublishedTarget extends SignedTarget {
  /** From the folder of the feed on: `targets/<sha256>.<name>`. */
  readonly file: string;
}

/** A target that is about to be published. */
export interface NewTarget extends PublishedTarget {
  readonly bytes: Uint8Array;
}

/** The name of what leads from one edition to another. */
export function toDeltaName(from: number, to: number): string {
  return `delta-${from}-${to}.ndjson.gz`;
}

/** A target with its digest. */
export function toNewTarget(name: string, bytes: Uint8Array, custom: TargetCustom): NewTarget {
  const sha256 = hash('sha256', bytes);
  return { name, bytes, custom, sha256, length: bytes.length, file: toFile(name, sha256) };
}

/** What the targets role has signed, in the order of the names. */
export function toPublishedTargets({ signed }: Metadata<Targets>): PublishedTarget[] {
  return Object.values(signed.targets)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((target) => {
      const sha256 = target.hashes['sha256'] ?? '';
      // It was signed by our keys, and so written by `toTargetFile`.
      const custom = target.custom as unknown as TargetCustom;
      return { name: target.path, length: target.length, sha256, custom, file: toFile(target.path, sha256) };
    });
}

/** A target as the targets role names it. */
export function toTargetFile({ name, length, sha256, custom }: SignedTarget): TargetFile {
  return new TargetFile({ path: name, length, hashes: { sha256 }, unrecognizedFields: { custom: { ...custom } } });
}

/** The file that holds a target, from the folder of the feed on; TUF 1.0.33, 6.2. */
export function toFile(name: string, sha256: string): string {
  return `targets/${sha256}.${name}`;
}
