/**
 * A feed in the making, for tests: keys, roots, signed metadata and what a host would serve of it, all of it open to be made
 * wrongly. Nothing in it is random, so that what fails fails again.
 */
import { canonicalize } from '@tufjs/canonical-json';
import { toSha256 } from '../edition/digest.ts';
import { ROLES, type Role } from './signed-metadata.ts';
import type { TargetCustom } from './trusted-metadata.ts';

/** Any JSON object, to be changed at will. */
export type Json = Record<string, unknown>;

/** A pair of keys of a test. */
export interface FixtureKey {
  readonly id: string;
  /** As it stands in a root. */
  readonly object: Json;
  /** The private key as PKCS #8, for other implementations. */
  readonly pkcs8: Uint8Array<ArrayBuffer>;
  /** Signs bytes; in lower-case hexadecimal. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** What one publication has made, as bytes. */
export interface Release {
  readonly root: Uint8Array<ArrayBuffer>;
  readonly timestamp: Uint8Array<ArrayBuffer>;
  readonly snapshot: Uint8Array<ArrayBuffer>;
  readonly targets: Uint8Array<ArrayBuffer>;
}

/** A target: its bytes, and what is said of them. */
export interface FixtureTarget {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly custom?: Partial<TargetCustom> | Json;
}

/** How one publication differs from a good one. */
export interface PublishOptions {
  /** The files of the edition; the last ones when left out. */
  readonly targets?: Readonly<Record<string, FixtureTarget>>;
  /** Changes what a role signs, just before it is signed; what names it is made of the changed one. */
  readonly change?: Partial<Record<'timestamp' | 'snapshot' | 'targets', (signed: Json) => void>>;
  /** Who signs instead of the role's keys. */
  readonly signers?: Partial<Record<'timestamp' | 'snapshot' | 'targets', readonly FixtureKey[]>>;
  /** Changes a file after it was signed, before others name it. */
  readonly spoil?: Partial<Record<'timestamp' | 'snapshot' | 'targets', (file: Json) => void>>;
  /** The same with its text. */
  readonly rewrite?: Partial<Record<'timestamp' | 'snapshot' | 'targets', (text: string) => string>>;
}

/** How the next root differs from the last one. */
export interface RootOptions {
  readonly change?: (signed: Json) => void;
  readonly signers?: readonly FixtureKey[];
}

/** Midnight of 1 January 2026, the time at which repositories are made. */
export const FIXTURE_NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const DAYS = { root: 365, targets: 180, snapshot: 30, timestamp: 14 };
// RFC 8410: what stands before the 32 bytes of a private Ed25519 key.
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
const encode = (text: string) => new TextEncoder().encode(text);
const toHex = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(new Uint8Array(bytes)).toString('hex');

/**
 * The key of a name, always the same.
 * @param extra more fields of the key's object: another id for the same key
 */
export async function makeKey(name: string, extra: Json = {}): Promise<FixtureKey> {
  const seed = await crypto.subtle.digest('SHA-256', encode(name));
  const pkcs8 = new Uint8Array([...PKCS8, ...new Uint8Array(seed)]);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const object = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: Buffer.from(x, 'base64url').toString('hex') }, ...extra };
  return {
    id: await toSha256(canonicalize(object)),
    object,
    pkcs8,
    sign: async (bytes) => toHex(await crypto.subtle.sign('Ed25519', key, bytes)),
  };
}

/** A file of metadata: the object with signatures of these keys over its canonical form. */
export async function signObject(signed: Json, signers: readonly FixtureKey[]): Promise<Json> {
  const bytes = encode(canonicalize(signed));
  const signatures = await Promise.all(signers.map(async ({ id, sign }) => ({ keyid: id, sig: await sign(bytes) })));
  return { signatures, signed };
}

/** A file as bytes. */
export function toFile(file: Json): Uint8Array<ArrayBuffer> {
  return encode(`${JSON.stringify(file, undefined, 1)}\n`);
}

/** How metadata names a file. */
export async function nameFile(bytes: Uint8Array): Promise<{ readonly length: number; readonly hashes: { readonly sha256: string } }> {
  return { length: bytes.length, hashes: { sha256: await toSha256(bytes) } };
}

/** A time as metadata has it. */
export function toExpires(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z');
}

/** The whole of an edition of a few bytes, with a `custom` that is as it should be. */
export function makeTargets(edition: number): Record<string, FixtureTarget> {
  const bytes = encode(`edition ${edition}`);
  const custom = { schema: 1, edition, date: '2026-01-01', records: edition, bytesRaw: bytes.length, resultDigest: '0'.repeat(64) };
  return { 'full.ndjson.gz': { bytes, custom } };
}

/** A repository with one root (2 of 3 keys; targets 1 of 2) and nothing published yet. */
export async function makeRepository(options: { readonly name?: string; readonly now?: number } = {}): Promise<FixtureRepository> {
  const { name = 'test', now = FIXTURE_NOW } = options;
  const make = (role: Role, count: number) => Promise.all(Array.from({ length: count }, (_, index) => makeKey(`${name} ${role} ${index}`)));
  const keys = {
    root: await make('root', 3),
    targets: await make('targets', 2),
    snapshot: await make('snapshot', 1),
    timestamp: await make('timestamp', 1),
  };
  const repository = new FixtureRepository(now, keys);
  await repository.publishRoot();
  return repository;
}

/** A repository, with what it has published so far. */
export class FixtureRepository {
  /** The time it goes by; expiries are counted from it. */
  now: number;
  /** Who signs for a role now; the next root says so. */
  readonly keys: Record<Role, readonly FixtureKey[]>;
  readonly thresholds: Record<Role, number> = { root: 2, targets: 1, snapshot: 1, timestamp: 1 };
  /** The versions published last; set one to have the next one follow on it. */
  readonly versions: Record<Role, number> = { root: 0, targets: 0, snapshot: 0, timestamp: 0 };
  /** All roots; that of version 1 at 0. */
  readonly roots: Uint8Array<ArrayBuffer>[] = [];
  readonly releases: Release[] = [];
  /** Everything a host has, by path: metadata, and targets with their SHA-256 before the name. */
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  #targets: Readonly<Record<string, FixtureTarget>> = makeTargets(1);
  #rootSigners: readonly FixtureKey[] = [];

  constructor(now: number, keys: Record<Role, readonly FixtureKey[]>) {
    this.now = now;
    this.keys = keys;
  }

  /** What a role signs beside its own fields, at its next version. */
  toHead(role: Role): Json {
    return {
      _type: role,
      spec_version: '1.0.33',
      version: this.versions[role] + 1,
      expires: toExpires(this.now + DAYS[role] * DAY),
    };
  }

  /** The next root, of the keys and thresholds as they are now, signed by the keys of the last one and its own. */
  async publishRoot({ change, signers }: RootOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    const keys = Object.fromEntries(ROLES.flatMap((role) => this.keys[role]).map(({ id, object }) => [id, object]));
    const toRole = (role: Role) => ({ keyids: this.keys[role].map(({ id }) => id), threshold: this.thresholds[role] });
    const roles = Object.fromEntries(ROLES.map((role) => [role, toRole(role)]));
    const signed = structuredClone<Json>({ ...this.toHead('root'), consistent_snapshot: true, keys, roles });
    change?.(signed);
    const bytes = toFile(await signObject(signed, signers ?? [...new Set([...this.#rootSigners, ...this.keys.root])]));
    this.versions.root += 1;
    this.#rootSigners = this.keys.root;
    this.roots.push(bytes);
    this.files.set(`${this.versions.root}.root.json`, bytes);
    return bytes;
  }

  /** Gives a role new keys, as many as it has, and publishes the root that says so. */
  async rotate(...roles: readonly Role[]): Promise<Uint8Array<ArrayBuffer>> {
    for (const role of roles) {
      const make = (_: unknown, index: number) => makeKey(`${this.keys.root[0]?.id} ${role} ${this.versions.root} ${index}`);
      this.keys[role] = await Promise.all(this.keys[role].map(make));
    }
    return this.publishRoot();
  }

  /** The next targets, snapshot and timestamp. */
  async publish({ targets, change, signers, spoil, rewrite = {} }: PublishOptions = {}): Promise<Release> {
    this.#targets = targets ?? this.#targets;
    const make = async (role: 'timestamp' | 'snapshot' | 'targets', fields: Json) => {
      const signed = structuredClone<Json>({ ...this.toHead(role), ...fields });
      this.versions[role] += 1;
      change?.[role]?.(signed);
      const file = await signObject(signed, signers?.[role] ?? this.keys[role]);
      spoil?.[role]?.(file);
      return rewrite[role] === undefined ? toFile(file) : encode(rewrite[role](JSON.stringify(file)));
    };
    const of = async (role: 'snapshot' | 'targets', bytes: Uint8Array) => ({
      meta: { [`${role}.json`]: { version: this.versions[role], ...(await nameFile(bytes)) } },
    });
    const targetsBytes = await make('targets', { targets: await this.#storeTargets() });
    const snapshot = await make('snapshot', await of('targets', targetsBytes));
    const timestamp = await make('timestamp', await of('snapshot', snapshot));
    this.files.set(`${this.versions.targets}.targets.json`, targetsBytes);
    this.files.set(`${this.versions.snapshot}.snapshot.json`, snapshot);
    this.files.set('timestamp.json', timestamp);
    const root = this.roots.at(-1);
    if (root === undefined) throw new Error('There is no root yet');
    const release = { root, timestamp, snapshot, targets: targetsBytes };
    this.releases.push(release);
    return release;
  }

  /** The first root as text, as a feed has it pinned. */
  get pinned(): string {
    return new TextDecoder().decode(this.roots[0]);
  }

  async #storeTargets(): Promise<Json> {
    const entries = Object.entries(this.#targets).map(async ([name, { bytes, custom }]) => {
      const named = await nameFile(bytes);
      this.files.set(`targets/${named.hashes.sha256}.${name}`, bytes);
      return [name, { ...named, ...(custom === undefined ? {} : { custom }) }] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}
