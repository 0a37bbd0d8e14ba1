import { canonicalize } from '@tufjs/canonical-json';
import { SyncError } from './fault.ts';
import { isJsonObject, type JsonObject, type JsonValue, parseStrictJson } from './strict-json.ts';

/** The four top-level roles of TUF. */
export const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;
/** One such role. */
export type Role = (typeof ROLES)[number];

/** What every role's metadata says of itself. */
export interface Metadata {
  readonly version: number;
  /** Milliseconds since 1970; from then on it has expired. */
  readonly expires: number;
}

/** A file of metadata as it came, before any signature was looked at. */
export interface Envelope {
  readonly role: Role;
  readonly head: Metadata;
  /** What was signed, with all fields that are not known here. */
  readonly signed: JsonObject;
  /** The bytes that signatures hold for: the canonical form of `signed`. */
  readonly canonical: Uint8Array<ArrayBuffer>;
  /** By key id, in hexadecimal as they came. */
  readonly signatures: ReadonlyMap<string, string>;
}

// A version takes no more than 31 bits, which lasts a timestamp of every second for 68 years: who has stolen a key cannot
// put a feed where no later version fits.
const MAX_NUMBER = 2 ** 31 - 1;
const SPEC_VERSION = /^1\.[0-9]+(?:\.[0-9]+)?$/u;
const SECONDS_IN_UTC = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/u;

/**
 * Reads the frame that all metadata has (TUF 1.0.33, 4.2); its role's own fields are for others to read. Nothing in it is
 * to be believed before the signatures were verified.
 * @throws {SyncError} `E_PARSE`; `E_SPEC` for another major version of TUF; `E_THRESHOLD` for a key id that signs twice
 */
export function parseEnvelope(role: Role, bytes: Uint8Array): Envelope {
  const { signed, signatures } = toObject(parseStrictJson(bytes), role);
  const body = toObject(signed, `signed of ${role}`);
  if (body['_type'] !== role) throw new SyncError('E_PARSE', `It is no ${role} metadata`);
  const spec = body['spec_version'];
  if (typeof spec !== 'string' || !SPEC_VERSION.test(spec)) throw new SyncError('E_SPEC', `${role} is not of TUF 1`);
  return {
    role,
    head: { version: toNumber(body['version'], `The version of ${role}`), expires: toTime(body['expires'], role) },
    signed: body,
    canonical: new TextEncoder().encode(canonicalize(body)),
    signatures: toSignatures(signatures, role),
  };
}

function toSignatures(value: JsonValue | undefined, role: Role): ReadonlyMap<string, string> {
  if (!Array.isArray(value)) throw new SyncError('E_PARSE', `${role} has no list of signatures`);
  const signatures = new Map<string, string>();
  for (const one of value) {
    const { keyid, sig } = toObject(one, `a signature of ${role}`);
    if (typeof keyid !== 'string' || typeof sig !== 'string') throw new SyncError('E_PARSE', `A signature of ${role} is none`);
    if (signatures.has(keyid)) throw new SyncError('E_THRESHOLD', `${role} is signed twice by ${keyid}`);
    signatures.set(keyid, sig);
  }
  return signatures;
}

function toTime(value: JsonValue | undefined, of: string): number {
  if (typeof value === 'string' && isTime(value)) return Date.parse(value);
  throw new SyncError('E_PARSE', `${of} has no time of expiry`);
}

/** Whether a text is a time as metadata has it, to the second and in UTC, that there is: Date.parse makes 2 March of 30 February. */
export function isTime(text: string): boolean {
  return SECONDS_IN_UTC.test(text) && new Date(Date.parse(text)).toJSON() === text.replace('Z', '.000Z');
}

/** @throws {SyncError} `E_PARSE` unless it is an object; `of` names it */
export function toObject(value: JsonValue | undefined, of: string): JsonObject {
  if (!isJsonObject(value)) throw new SyncError('E_PARSE', `${of} is no object`);
  return value;
}

/** @throws {SyncError} `E_PARSE` unless it is an integer from 0 on; `of` names it */
export function toCount(value: JsonValue | undefined, of: string): number {
  if (typeof value !== 'number' || value < 0) throw new SyncError('E_PARSE', `${of} is no count`);
  return value;
}

/** @throws {SyncError} `E_PARSE` unless it is an integer from 1 to 2^31 - 1, as versions and thresholds are; `of` names it */
export function toNumber(value: JsonValue | undefined, of: string): number {
  if (typeof value !== 'number' || value < 1 || value > MAX_NUMBER) throw new SyncError('E_PARSE', `${of} is no number from 1 on`);
  return value;
}
