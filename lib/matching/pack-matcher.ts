import type { Alphabet } from './alphabet.ts';
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
  readonly alphabet: Alphabet;
  /** As `beginnings.ts` has them. */
  readonly beginnings: Uint8Array;
  /** As `ConditionTable` has them. */
  readonly conditions: Uint8Array;
  /** As `name-format.ts` has them. */
  readonly bits: Uint8Array;
}

/** Puts a matcher's tables into the string that is stored. */
export function packMatcher(head: Head, tables: readonly Uint8Array[]): CompiledMatcher {
  const joined = new Uint8Array(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const table of tables) {
    joined.set(table, at);
    at += table.length;
  }
  return `${MATCHER_SCHEMA} ${JSON.stringify(head)}\n${toBase64(joined)}`;
}

/** An alphabet as the codes of its letters, 16 bits each, lower byte first as on every platform that a browser runs on here. */
export function packAlphabet({ letters, capitals, rare }: Alphabet): Uint8Array {
  const codes = (letters + capitals + rare).split('').map((letter) => letter.charCodeAt(0));
  return new Uint8Array(Uint16Array.from(codes).buffer);
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
  const letters = LABELS + KINDS;
  // As text they would make two bytes of each character of the whole string.
  const codes = String.fromCharCode(...new Uint16Array(bytes.slice(letters, letters + 2 * (2 * head.letters + head.rare)).buffer));
  const beginnings = letters + 2 * codes.length;
  const conditions = beginnings + head.beginnings;
  const bits = conditions + head.conditions;
  return {
    head,
    labels: bytes.subarray(0, LABELS),
    kinds: bytes.subarray(LABELS, letters),
    alphabet: {
      letters: codes.slice(0, head.letters),
      capitals: codes.slice(head.letters, 2 * head.letters),
      rare: codes.slice(2 * head.letters),
    },
    beginnings: bytes.subarray(beginnings, conditions),
    conditions: bytes.subarray(conditions, bits),
    bits: bytes.subarray(bits),
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
