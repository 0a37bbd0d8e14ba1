import { type CompiledMatcher, type Head, MATCHER_SCHEMA } from './compiled-matcher.ts';
import { SCRIPTS, SORTS } from './name-format.ts';
import { LONGEST_CODE } from './prefix-code.ts';
import { SYMBOLS } from './word-bytes.ts';

const LABELS = SCRIPTS * SYMBOLS;
const KINDS = SORTS << LONGEST_CODE;

/** A compiled matcher as it is read: its tables are parts of one run of bytes. */
export interface OpenedMatcher {
  readonly head: Head;
  /** As `LetterCodes` has them. */
  readonly labels: Uint8Array;
  readonly kinds: Uint8Array;
  /** As `beginnings.ts` has them. */
  readonly beginnings: Int32Array;
  /** As `name-format.ts` has them. */
  readonly bits: Uint8Array;
}

/** Puts a matcher's tables into the string that is stored. */
export function packMatcher(head: Head, tables: readonly Uint8Array[]): CompiledMatcher {
  const joined = Uint8Array.from(tables.flatMap((table) => [...table]));
  return `${MATCHER_SCHEMA} ${JSON.stringify(head)}\n${toBase64(joined)}`;
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Takes a stored matcher apart; nothing is copied but what base64 asks for. */
export function unpackMatcher(stored: CompiledMatcher): OpenedMatcher {
  const end = stored.indexOf('\n');
  const head = JSON.parse(stored.slice(stored.indexOf(' '), end)) as Head;
  const bytes = fromBase64(stored.slice(end + 1));
  const afterKinds = LABELS + KINDS;
  return {
    head,
    labels: bytes.subarray(0, LABELS),
    kinds: bytes.subarray(LABELS, afterKinds),
    // Numbers of four bytes begin where those before them end: everything before has a length of fours.
    beginnings: new Int32Array(bytes.buffer, bytes.byteOffset + afterKinds, head.beginnings / 4),
    bits: bytes.subarray(afterKinds + head.beginnings),
  };
}

/** The bytes behind base64. */
export function fromBase64(packed: string): Uint8Array {
  // Chrome has it since 140 and Firefox since 133; a loop over a long string costs milliseconds on every page.
  if (typeof Uint8Array.fromBase64 === 'function') return Uint8Array.fromBase64(packed);
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
