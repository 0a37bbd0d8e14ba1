import { hash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalize } from '@tufjs/canonical-json';
import { sortedById, toRecordDigest, toResultDigest, type WireEdition } from './fixture-editions.ts';
import { type TestKey, toTestKey } from './test-key.ts';

/** The four top-level roles of The Update Framework. */
export const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;
/** One of them. */
export type Role = (typeof ROLES)[number];

/** A JSON object that a test may do anything to. */
export type Loose = Record<string, unknown>;

/** How one metadata file comes out wrong. */
export interface RoleBreak {
  /** Changes what is signed, before it is signed. */
  readonly signed?: (signed: Loose) => Loose;
  /** Who signs, instead of those who should. */
  readonly signers?: readonly TestKey[];
  /** Changes the signatures. */
  readonly signatures?: (signatures: Loose[]) => Loose[];
  /** Changes the bytes of the file; those who name it name it as it is then. */
  readonly raw?: (text: string) => string | Uint8Array;
}

/** How targets come out wrong; names are those without a hash: `full.ndjson.gz`. */
export interface Breaks {
  readonly roles?: Partial<Record<Role, RoleBreak>>;
  /** Changes the lines of an edition or delta; what is said of them in `custom` is said of those that should be there. */
  readonly lines?: (lines: readonly string[], name: string) => readonly string[];
  /** Changes the text, in bytes, before it is packed; `bytesRaw` and all else that is signed is of what comes out. */
  readonly unpacked?: (bytes: Uint8Array, name: string) => Uint8Array;
  /** Changes what is packed; hash and length are of what comes out. */
  readonly packed?: (bytes: Uint8Array, name: string) => Uint8Array;
  /** Changes what is signed of a target. */
  readonly target?: (target: Loose, name: string) => Loose;
  /** Changes what is served in its place, though something else was signed. */
  readonly served?: (bytes: Uint8Array, name: string) => Uint8Array;
}

/** What one publication has. */
export interface Publication extends Breaks {
  readonly edition: WireEdition;
  /** Editions to lead from. */
  readonly deltasFrom?: readonly WireEdition[];
  readonly matcher?: Uint8Array;
}

const DAY = 86_400_000;
const LIFETIME: Record<Role, number> = { root: 365 * DAY, targets: 180 * DAY, snapshot: 30 * DAY, timestamp: 14 * DAY };

/** A time as metadata has it: to the second, in UTC. */
export function toExpires(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/**
 * A repository of The Update Framework, made without the product's code and in every part of it breakable. It is a
 * map of files as a static host would have them; old ones stay.
 */
export class TestRepository {
  readonly files = new Map<string, Uint8Array>();
  readonly versions: Record<Role, number> = { root: 0, targets: 0, snapshot: 0, timestamp: 0 };
  readonly keys: Record<Role, readonly TestKey[]>;
  readonly thresholds: Record<Role, number> = { root: 2, targets: 1, snapshot: 1, timestamp: 1 };
  /** When it is published, in milliseconds since 1970. */
  now: number;

  constructor(now: number, name = 'parallax') {
    this.now = now;
    const keys = (role: Role, count: number) => Array.from({ length: count }, (_, at) => toTestKey(`${name} ${role} ${at + 1}`));
    this.keys = { root: keys('root', 3), targets: keys('targets', 2), snapshot: keys('snapshot', 1), timestamp: keys('timestamp', 1) };
    this.writeRoot();
  }

  /** The first root, as it would come with the extension. */
  get pinnedRoot(): string {
    return this.textOf('1.root.json');
  }

  textOf(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }

  /** Another one, as this one is now. */
  copy(): TestRepository {
    const copied: TestRepository = Object.create(TestRepository.prototype);
    const { now, keys, versions, thresholds } = this;
    return Object.assign(copied, {
      now,
      files: this.copyFiles(),
      keys: { ...keys },
      versions: { ...versions },
      thresholds: { ...thresholds },
    });
  }

  /** The bytes of the files as they are now, to go back to. */
  copyFiles(): Map<string, Uint8Array> {
    return new Map(this.files);
  }

  /** Writes the next root; signed by those who sign for it now and by those who did before, as a threshold needs. */
  writeRoot(next: Partial<Record<Role, readonly TestKey[]>> = {}, broken: RoleBreak = {}): void {
    const before = this.versions.root === 0 ? [] : this.keys.root.slice(0, this.thresholds.root);
    Object.assign(this.keys, next);
    this.versions.root += 1;
    const all = new Map(ROLES.flatMap((role) => this.keys[role]).map((key) => [key.id, key.described]));
    const roles = Object.fromEntries(
      ROLES.map((role) => [role, { keyids: this.keys[role].map(({ id }) => id), threshold: this.thresholds[role] }]),
    );
    const signed = { ...this.head('root'), consistent_snapshot: true, keys: Object.fromEntries(all), roles };
    const signers = new Set([...before, ...this.keys.root.slice(0, this.thresholds.root)]);
    this.files.set(`${this.versions.root}.root.json`, this.write('root', signed, { signers: [...signers], ...broken }));
  }

  /** Publishes an edition as the next version of everything but root. */
  publish(publication: Publication): void {
    const targets = Object.fromEntries(this.toTargets(publication));
    const roles = publication.roles ?? {};
    this.writeTargets(targets, roles);
  }

  /** Writes targets, snapshot and timestamp, each naming the one before as it has come out. */
  writeTargets(targets: Loose, roles: Partial<Record<Role, RoleBreak>> = {}): void {
    this.versions.targets += 1;
    const bytes = this.write('targets', { ...this.head('targets'), targets }, roles.targets ?? {});
    this.files.set(`${this.versions.targets}.targets.json`, bytes);
    this.writeSnapshot({ 'targets.json': toMeta(bytes, this.versions.targets) }, roles);
  }

  writeSnapshot(meta: Loose, roles: Partial<Record<Role, RoleBreak>> = {}): void {
    this.versions.snapshot += 1;
    const bytes = this.write('snapshot', { ...this.head('snapshot'), meta }, roles.snapshot ?? {});
    this.files.set(`${this.versions.snapshot}.snapshot.json`, bytes);
    this.writeTimestamp({ 'snapshot.json': toMeta(bytes, this.versions.snapshot) }, roles.timestamp);
  }

  writeTimestamp(meta: Loose, broken: RoleBreak = {}): void {
    this.versions.timestamp += 1;
    this.files.set('timestamp.json', this.write('timestamp', { ...this.head('timestamp'), meta }, broken));
  }

  /** Where the newest target of a name is. */
  pathOf(name: string): string {
    return toTargetPath(name, (this.signedOf('targets')['targets'] as Record<string, Loose>)[name]!);
  }

  /** What the newest metadata of a role says, parsed. */
  signedOf(role: Role): Loose {
    const path = role === 'timestamp' ? 'timestamp.json' : `${this.versions[role]}.${role}.json`;
    return (JSON.parse(this.textOf(path)) as Loose)['signed'] as Loose;
  }

  private head(role: Role) {
    const expires = toExpires(this.now + LIFETIME[role]);
    return { _type: role, spec_version: '1.0.31', version: this.versions[role], expires };
  }

  private write(role: Role, content: Loose, broken: RoleBreak): Uint8Array {
    const signed = broken.signed?.(structuredClone(content)) ?? content;
    const signers = broken.signers ?? this.keys[role].slice(0, this.thresholds[role]);
    const signatures = signers.map((key) => ({ keyid: key.id, sig: signLoosely(key, signed) }));
    const text = JSON.stringify({ signatures: broken.signatures?.(signatures) ?? signatures, signed }, undefined, 1);
    const raw = broken.raw?.(text) ?? text;
    return typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
  }

  /** What is signed of each target of a publication, by name; its files are there from then on. */
  *toTargets(publication: Publication): Generator<readonly [string, Loose]> {
    const { edition, deltasFrom = [], matcher } = publication;
    const ends = {
      schema: 1,
      edition: edition.number,
      date: edition.date,
      records: edition.records.length,
      resultDigest: toResultDigest(edition.records),
    };
    yield this.toTarget('full.ndjson.gz', edition.records.map(toFullLine), ends, publication);
    for (const from of deltasFrom) {
      const name = `delta-${from.number}-${edition.number}.ndjson.gz`;
      yield this.toTarget(name, toDeltaLines(from, edition), { ...ends, from: from.number }, publication);
    }
    if (matcher !== undefined) {
      const custom = { schema: 4, edition: edition.number, bytesRaw: toLength(matcher) };
      yield this.keep('matcher.bin', matcher, custom, publication);
    }
  }

  private toTarget(name: string, lines: readonly string[], custom: Loose, broken: Breaks): readonly [string, Loose] {
    const text = (broken.lines?.(lines, name) ?? lines).map((line) => `${line}\n`).join('');
    const encoded = new TextEncoder().encode(text);
    const raw = broken.unpacked?.(encoded, name) ?? encoded;
    return this.keep(name, gzipSync(raw), { ...custom, bytesRaw: raw.length }, broken);
  }

  private keep(name: string, made: Uint8Array, custom: Loose, broken: Breaks): readonly [string, Loose] {
    const bytes = broken.packed?.(made, name) ?? made;
    const right = { length: bytes.length, hashes: { sha256: hash('sha256', bytes) }, custom };
    const target = broken.target?.(structuredClone(right), name) ?? right;
    this.files.set(toTargetPath(name, target), broken.served?.(bytes, name) ?? bytes);
    return [name, target];
  }
}

function toTargetPath(name: string, { hashes }: Loose): string {
  return `targets/${String((hashes as Loose | undefined)?.['sha256'])}.${name}`;
}

/** What one file says of another. */
export function toMeta(bytes: Uint8Array, version: number): Loose {
  return { version, length: bytes.length, hashes: { sha256: hash('sha256', bytes) } };
}

/** A line of a full target. */
export function toFullLine(entry: { readonly id: string; readonly record: object }): string {
  return JSON.stringify({ id: entry.id, record: entry.record });
}

/** The lines of a delta between two editions, sorted by id. */
export function toDeltaLines(from: WireEdition, to: WireEdition): string[] {
  const before = new Map(from.records.map(({ id, record }) => [id, toRecordDigest(record)]));
  const after = new Set(to.records.map(({ id }) => id));
  const gone = from.records.filter(({ id }) => !after.has(id)).map(({ id }) => ({ op: 'del', id, before: before.get(id) }));
  const put = to.records
    .filter(({ id, record }) => before.get(id) !== toRecordDigest(record))
    .map(({ id, record }) => ({ op: 'put', id, before: before.get(id) ?? null, after: record }));
  return sortedById([...gone, ...put]).map((line) => JSON.stringify(line));
}

// What has no canonical form, such as 1.5, cannot be signed; its signature is of nothing then.
function signLoosely(key: TestKey, signed: Loose): string {
  try {
    return key.sign(new TextEncoder().encode(canonicalize(signed)));
  } catch {
    return key.sign(new Uint8Array());
  }
}

// What is no gzip is signed as it is.
function toLength(packed: Uint8Array): number {
  try {
    return gunzipSync(packed).length;
  } catch {
    return packed.length;
  }
}
