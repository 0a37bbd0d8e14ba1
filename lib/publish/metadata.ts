import { Metadata, MetadataKind, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models';
import type { Role, SigningKey } from './signing-key.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How many days what a role signs holds for. */
export const LIFETIMES: Readonly<Record<Role, number>> = { root: 365, targets: 180, snapshot: 30, timestamp: 14 };

/** The metadata of each role. */
export interface MetadataOf {
  readonly root: Metadata<Root>;
  readonly targets: Metadata<Targets>;
  readonly snapshot: Metadata<Snapshot>;
  readonly timestamp: Metadata<Timestamp>;
}

/** Metadata with the bytes it was read from or is written as. */
export interface SignedFile<Of extends Role> {
  readonly bytes: Uint8Array;
  readonly metadata: MetadataOf[Of];
}

/** When something signed now expires, in whole seconds of UTC: TUF 1.0.33, 4.2.1. */
export function toExpiry(role: Role, now: number): string {
  return new Date(now + LIFETIMES[role] * DAY).toISOString().replace(/\.\d{3}Z$/u, 'Z');
}

/** Whether less than half of its life is left to metadata of a role. */
export function isHalfSpent(role: Role, { signed }: { readonly signed: { readonly expires: string } }, now: number): boolean {
  return Date.parse(signed.expires) - now < (LIFETIMES[role] / 2) * DAY;
}

/** Signs what a role says with all of its keys that are there. */
export function toSignedFile<Of extends Role>(metadata: MetadataOf[Of], keys: readonly SigningKey[]): SignedFile<Of> {
  for (const key of keys) metadata.sign((bytes) => key.sign(bytes));
  return { bytes: new TextEncoder().encode(`${JSON.stringify(metadata.toJSON())}\n`), metadata };
}

const PARSERS: { readonly [Of in Role]: (json: JsonObject) => MetadataOf[Of] } = {
  root: (json) => Metadata.fromJSON(MetadataKind.Root, json),
  targets: (json) => Metadata.fromJSON(MetadataKind.Targets, json),
  snapshot: (json) => Metadata.fromJSON(MetadataKind.Snapshot, json),
  timestamp: (json) => Metadata.fromJSON(MetadataKind.Timestamp, json),
};
type JsonObject = Parameters<typeof Metadata.fromJSON>[1];

/**
 * Reads metadata; its signatures are for `isSignedBy` to check.
 * @throws {Error} when it is no metadata of this role
 */
export function parseSignedFile<Of extends Role>(role: Of, bytes: Uint8Array): SignedFile<Of> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return { bytes, metadata: PARSERS[role](JSON.parse(text) as JsonObject) };
}

/** Whether as many keys of a role as a root asks for have signed. */
export function isSignedBy(root: Metadata<Root>, role: Role, metadata: MetadataOf[Role]): boolean {
  try {
    root.verifyDelegate(role, metadata);
    return true;
  } catch {
    return false;
  }
}
