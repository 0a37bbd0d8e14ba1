import type { EditionLabel } from './edition.ts';
import type { LocalText } from './language.ts';
import type { RecordKind } from './record-kind.ts';

/** What the updates view says of one feed. Times are milliseconds since 1970. */
export interface FeedStatus {
  readonly id: string;
  readonly name: string;
  /** Host and path of its first address; undefined for the one in the package when it was built without, and for one from a file. */
  readonly address: string | undefined;
  readonly mirrors: number;
  /** SHA-256 of its pinned root, in lower-case hexadecimal. */
  readonly fingerprint: string | undefined;
  readonly isOn: boolean;
  /** The edition in use; undefined where nothing was accepted yet. */
  readonly edition: EditionLabel | undefined;
  readonly readFrom: 'database' | 'package' | 'nowhere';
  readonly sources: number;
  readonly records: number;
  /** When it was last known to be the newest. */
  readonly confirmedAt: number | undefined;
  /** Whether what said so has expired since. */
  readonly isStale: boolean;
  readonly lastFault: FeedFault | undefined;
  /** Where its host was not reached: its address that the browser does not let us load from, if there is one. */
  readonly barredAddress?: string;
  /** When the next check is due by itself. */
  readonly nextAt: number | undefined;
}

/** Why the last update of a feed ended without a new edition; the words are in the catalogues, by code. */
export interface FeedFault {
  /** One of SYNC_FAULTS of lib/sync. */
  readonly code: string;
  readonly at: number;
  readonly host: string | undefined;
}

/** What an update did to the records, for the reader to look through. */
export interface EditionNews {
  readonly feed: string;
  readonly from: EditionLabel | undefined;
  readonly to: EditionLabel;
  /** How many of each kind are new, and the first of them. */
  readonly added: readonly {
    readonly kind: RecordKind;
    readonly count: number;
    readonly records: readonly NewsRecord[];
  }[];
  /** As the change log of the edition says it, each with its reason. */
  readonly changed: readonly (NewsRecord & {
    /** Of the line of the change log: a record can be changed twice. */
    readonly id: string;
    readonly action: 'corrected' | 'withdrawn';
    readonly kind: RecordKind;
    readonly reason: LocalText;
  })[];
}

/** A record that is told of. */
export interface NewsRecord {
  readonly record: string;
  /** Words by which the reader knows it: of a quote its beginning, else its name; undefined of what is gone. */
  readonly words: string | undefined;
}
