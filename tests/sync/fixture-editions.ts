import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { compileFixtureEdition } from '../../lib/corpus/fixture-corpus.ts';
import { RECORD_KINDS } from '../../lib/domain/record-kind.ts';

/** A record as it stands on a line of a target: by `kind/id`. */
export interface WireRecord {
  readonly id: string;
  readonly record: object;
}

/** An edition to publish. */
export interface WireEdition {
  readonly number: number;
  readonly date: string;
  readonly records: readonly WireRecord[];
}

let compiled: Promise<readonly WireRecord[]> | undefined;

/** The records of the made-up corpus, sorted by id. */
async function loadRecords(): Promise<readonly WireRecord[]> {
  compiled ??= compileFixtureEdition().then(({ records }) =>
    sortedById(RECORD_KINDS.flatMap((kind) => records[kind].map((record) => ({ id: `${kind}/${record.id}`, record })))),
  );
  return compiled;
}

/**
 * Edition `number` of the made-up corpus: in each one other words stand in one record, one record is new and the one
 * that was new in the edition before is gone, so that a mixture of two editions can be told from both.
 * @param more how many records to add, to make it as large as is needed
 */
export async function loadEdition(number: number, more = 0): Promise<WireEdition> {
  const records = (await loadRecords()).map(({ id, record }) =>
    id === 'events/opening' ? { id, record: { ...record, name: { en: `The bridge opens, edition ${number}` } } } : { id, record },
  );
  const added = Array.from({ length: more }, (_, at) => toReason(`more-${at}`, `Reason ${at}.`));
  return {
    number,
    date: '2026-11-01',
    records: sortedById([...records, toReason(`only-in-${number}`, `It is edition ${number}.`), ...added]),
  };
}

/** A record that no other refers to. */
export function toReason(id: string, text: string): WireRecord {
  return { id: `reasons/${id}`, record: { id, text: { en: text } } };
}

/** Records in the order in which targets have them. */
export function sortedById<Entry extends { readonly id: string }>(records: readonly Entry[]): Entry[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** SHA-256 of a record in canonical JSON (RFC 8785). */
export function toRecordDigest(record: object): string {
  return hash('sha256', canonicalize(record)!);
}

/** The digest of an edition, worked out without the product's code: docs/adr/0016. */
export function toResultDigest(records: readonly WireRecord[]): string {
  const lines = records.map(({ id, record }) => `${id}\t${toRecordDigest(record)}`);
  return hash('sha256', lines.toSorted().join('\n'));
}
