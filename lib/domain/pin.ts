import type { Change } from './change.ts';
import { EDITION_SCHEMA, type Edition, type EditionLabel } from './edition.ts';
import type { EditionRecords, EditionRecordsByKind } from './record.ts';
import { RECORD_KINDS, type RecordKind } from './record-kind.ts';

/** Some records of an edition, by kind; a kind that has none is left out. */
export type SomeRecords = { readonly [kind in RecordKind]?: readonly EditionRecordsByKind[kind][] };

/** One record of an edition with every record that it names, so that it can be shown in every language when the edition is gone. */
export interface Extract {
  readonly feed: string;
  /** What the reader called the feed; left out of the extension's own. */
  readonly feedName?: string;
  readonly edition: EditionLabel;
  readonly records: SomeRecords;
}

/** Which record: its kind and its id, which begins with that of its feed where the reader added that (panel-route.ts). */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What the change log said of a record that was pinned before. */
export type PinChange = Omit<Change, 'id'>;

/** A record that a reader keeps, without its words: what a view needs that shows the record anyhow. Times are milliseconds since 1970. */
export interface PinEntry extends RecordRef {
  /** When it was pinned. */
  readonly at: number;
  /** Smaller ones stand first in the reader's own order. */
  readonly place: number;
  /** The reader's own words; empty where there are none. */
  readonly note: string;
  /** When those were last changed. */
  readonly notedAt?: number;
}

/** A record that a reader keeps, with its words as they were when it was pinned, whatever becomes of them in the corpus. */
export interface Pin extends PinEntry, PinWords {}

/** What a pin is beside its entry: all that is large. */
export interface PinWords {
  readonly kept: Extract;
  /** What change logs said since then of it and of the records that it names, oldest first. */
  readonly changes: readonly PinChange[];
  /** As a later edition has it, where that says something else. */
  readonly now?: Extract;
}

/** What is known of a pinned record in the edition in use; `unknown` where that could not be read. */
export type PinStanding = 'here' | 'withdrawn' | 'absent' | 'no-feed' | 'unknown';

/** The one name of a pin. */
export function toPinKey({ kind, id }: RecordRef): string {
  return `${kind}/${id}`;
}

/** Puts pins into the reader's own order. */
export function byPlace(a: PinEntry, b: PinEntry): number {
  return a.place - b.place || a.at - b.at || (toPinKey(a) < toPinKey(b) ? -1 : 1);
}

/** The id of a record within its feed. */
export function toOwnId({ id }: Pick<RecordRef, 'id'>): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The pinned record itself, as an extract has it. @throws {Error} when it is not in there; a checked pin has it */
export function getPinned<Kind extends RecordKind>(extract: Extract, kind: Kind, id: string): EditionRecordsByKind[Kind] {
  const records: readonly EditionRecordsByKind[Kind][] = extract.records[kind] ?? [];
  const record = records.find((one) => one.id === toOwnId({ id }));
  if (record === undefined) throw new Error(`The extract has no ${kind} ${id}`);
  return record;
}

/** An extract as an edition that holds nothing else, which is how it is shown and exported. */
export function toSmallEdition({ edition, records }: Extract): Edition {
  const all = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, records[kind] ?? []])) as unknown as EditionRecords;
  return { schema: EDITION_SCHEMA, ...edition, digest: '', records: all };
}
