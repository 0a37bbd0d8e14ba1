import type { EditionRecords } from './record.ts';

/** The shape of the wire format; a reader refuses a larger one. */
export const EDITION_SCHEMA = 1;

/** One immutable compiled corpus. */
export interface Edition {
  readonly schema: typeof EDITION_SCHEMA;
  readonly number: number;
  /** Day it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** SHA-256 over its records, lower-case hex; see lib/edition/digest.ts. */
  readonly digest: string;
  readonly records: EditionRecords;
}

/** What every view says of the edition in use. */
export interface EditionLabel {
  readonly number: number;
  readonly date: string;
}
