import canonicalize from 'canonicalize';
import type { EditionRecords } from '../domain/record.ts';
import { RECORD_KINDS } from '../domain/record-kind.ts';

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export async function toSha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Digest of a corpus: SHA-256 over the sorted lines `kind/id \t sha256(record)`, each record in canonical JSON (RFC 8785).
 * It does not depend on the order of records or keys, so that a database can be checked against it.
 */
export async function toCorpusDigest(records: EditionRecords): Promise<string> {
  const lines = await Promise.all(
    RECORD_KINDS.flatMap((kind) => records[kind].map(async (record) => `${kind}/${record.id}\t${await toSha256(toCanonicalText(record))}`)),
  );
  return toSha256(lines.toSorted().join('\n'));
}

/** A record as canonical JSON (RFC 8785): what its digest is taken of. */
export function toCanonicalText(record: object): string {
  const text = canonicalize(record);
  if (text === undefined) throw new TypeError('A record cannot be undefined');
  return text;
}
