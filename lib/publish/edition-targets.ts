import type { Edition } from '../domain/edition.ts';
import { parseRecord } from '../sync/check-record.ts';
import { FULL_TARGET, MATCHER_TARGET } from '../sync/edition-targets.ts';
import { SyncError } from '../sync/fault.ts';
import { MOST_BYTES } from '../sync/limits.ts';
import type { TargetCustom } from '../sync/trusted-metadata.ts';
import { type CanonicalRecords, toCanonicalRecords, toDeltaText, toFullText } from './edition-lines.ts';
import { toGzip } from './gzip.ts';
import { PublishError } from './publish-error.ts';
import { type NewTarget, toDeltaName, toNewTarget } from './published-target.ts';

/** How many editions back a reader may be and still be given a delta. */
export const DELTAS = 8;

/** An edition that is there to be published. */
export interface PublishableEdition {
  readonly edition: Edition;
  /** The compiled names, as they are shipped (lib/matching/ship-matcher.ts), not yet packed. */
  readonly matcher: Uint8Array;
  /** The `MATCHER_SCHEMA` that they have. */
  readonly matcherSchema: number;
}

/** An older edition that deltas can be made from. */
export interface BaseEdition {
  readonly number: number;
  readonly records: CanonicalRecords;
}

/**
 * The files of an edition: the whole of it, a delta from each base, and its compiled names. A delta that is no smaller
 * than the whole is left out.
 * @throws {PublishError} when readers would refuse a file for its size or a record for what is in it
 */
export function toEditionTargets({ edition, matcher, matcherSchema }: PublishableEdition, bases: readonly BaseEdition[]): NewTarget[] {
  const records = toCanonicalRecords(edition.records);
  assertReadable(records);
  const said = { schema: edition.schema, edition: edition.number, date: edition.date, records: records.size, resultDigest: edition.digest };
  const full = toPacked(FULL_TARGET, toFullText(records), said);
  const deltas = bases.map(({ number, records: before }) =>
    toPacked(toDeltaName(number, edition.number), toDeltaText(before, records), { ...said, from: number }),
  );
  return [full, ...deltas.filter(({ length }) => length < full.length), toMatcherTarget(edition.number, matcher, matcherSchema)];
}

// By the rules of readers, which are a little more than those of authors: no control characters, for one.
function assertReadable(records: CanonicalRecords): void {
  for (const [id, record] of records) {
    try {
      parseRecord(id, JSON.parse(record));
    } catch (error) {
      if (!(error instanceof SyncError)) throw error;
      throw new PublishError(`readers would refuse this edition: ${error.message}`, 'mend the record, and publish again', { cause: error });
    }
  }
}

function toMatcherTarget(edition: number, matcher: Uint8Array, schema: number): NewTarget {
  return toNewTarget(MATCHER_TARGET, toGzip(matcher), { schema, edition, bytesRaw: matcher.length });
}

function toPacked(name: string, text: string, said: Omit<TargetCustom, 'bytesRaw'>): NewTarget {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES.target) {
    throw new PublishError(
      `${name} would be ${bytes.length} bytes unpacked, and readers take ${MOST_BYTES.target}`,
      'publish fewer records: withdraw some, or make two feeds of them',
    );
  }
  return toNewTarget(name, toGzip(bytes), { ...said, bytesRaw: bytes.length });
}
