import { isRecordKind } from '../domain/record-kind.ts';
import { findRecordFault } from '../edition/find-record-fault.ts';
import { SyncError } from './fault.ts';

// The deepest record that schemas know has five levels.
const MOST_LEVELS = 16;
// Names that reach an object's prototype rather than the object.
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
// Control characters but tab and line ends, and the separators U+2028 and U+2029, which end a line for some readers only.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are refused
const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029]/u;

/**
 * Takes a record of a feed for what its id says it is. Fields that are not known here stand in it unread: the digest of
 * the edition is over them too, and a delta may change them.
 * @throws {SyncError} `E_SCHEMA`
 */
export function parseRecord(id: string, value: unknown): object {
  const slash = id.indexOf('/');
  const kind = id.slice(0, slash);
  if (!isRecordKind(kind) || typeof value !== 'object' || value === null) throw new SyncError('E_SCHEMA', `${id} is no record`);
  if (!('id' in value) || value.id !== id.slice(slash + 1)) throw new SyncError('E_SCHEMA', `The record at ${id} has another id`);
  const fault = findUnclean(value, 0) ?? findRecordFault(kind, value);
  if (fault !== undefined) throw new SyncError('E_SCHEMA', `${id}: ${fault}`);
  return value;
}

/** What no record may have in it, in fields that are known or not. */
function findUnclean(value: unknown, level: number): string | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() && !FORBIDDEN_CHARACTERS.test(value) ? undefined : 'a text has a character that none may have';
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'a number is not finite';
  if (typeof value !== 'object' || value === null) return undefined;
  if (level === MOST_LEVELS) return `it has more than ${MOST_LEVELS} levels`;
  for (const [key, inner] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) return `${key} can be no field`;
    const fault = findUnclean(key, level) ?? findUnclean(inner, level + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
