import canonicalize from 'canonicalize';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';

const ENCODER = new TextEncoder();
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** SHA-256 of bytes, or of a text as UTF-8, as 64 lower-case hexadecimal digits. */
export async function toSha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? ENCODER.encode(content) : content;
  // WebCrypto's types keep out memory shared between threads, of which there is none here.
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  let text = '';
  for (const byte of new Uint8Array(hash)) text += HEX[byte];
  return text;
}

/** The line of a record in the digest of a corpus: `kind/id \t sha256(record)`, the record in canonical JSON (RFC 8785). */
export async function toDigestLine(id: string, record: object): Promise<string> {
  return `${id}\t${await toSha256(toCanonicalText(record))}`;
}

/** Digest of a corpus from the lines of its records, in any order. */
export async function toLinesDigest(lines: readonly string[]): Promise<string> {
  return toSha256(lines.toSorted().join('\n'));
}

/**
 * Digest of a corpus: SHA-256 over the sorted lines `kind/id \t sha256(record)`, each record in canonical JSON (RFC 8785).
 * It does not depend on the order of records or keys, so that a database can be checked against it.
 */
export async function toCorpusDigest(records: EditionRecords): Promise<string> {
  const lines = RECORD_KINDS.flatMap((kind) => records[kind].map((record) => toDigestLine(`${kind}/${record.id}`, record)));
  return toLinesDigest(await Promise.all(lines));
}

/** A record as canonical JSON (RFC 8785): what its digest is taken of. */
export function toCanonicalText(record: object): string {
  const text = canonicalize(record);
  if (text === undefined) throw new TypeError('A record cannot be undefined');
  return text;
}
