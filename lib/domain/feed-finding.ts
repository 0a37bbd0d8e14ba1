import type { FeedFault } from './feed-status.ts';
import type { UpdateOutcome } from './update-progress.ts';

/** A feed that stands at an address a reader gave, and is not trusted yet. */
export interface FoundFeed {
  readonly kind: 'found';
  /** Its address, which ends with a slash. */
  readonly address: string;
  /** SHA-256 of its root metadata, in lower-case hexadecimal: what the reader compares before it is pinned. */
  readonly fingerprint: string;
}

/** A feed whose file a reader opened, that is not here, and is not trusted yet. */
export interface FeedInFile {
  readonly kind: 'in-file';
  /** Name of the file. */
  readonly file: string;
  /** As of a feed at an address. */
  readonly fingerprint: string;
}

/** What became of a file that a reader opened. */
export type FileFinding =
  | FeedInFile
  /** It is of this feed, where that is known, and was an update of it or not. */
  | { readonly kind: 'read'; readonly feed: string | undefined; readonly outcome: UpdateOutcome };

/** What was found at an address that a reader gave. */
export type FeedFinding =
  | FoundFeed
  /** The reader did not let us ask that host. */
  | { readonly kind: 'not-allowed'; readonly host: string }
  /** It is the feed that is there already under this name. */
  | { readonly kind: 'known'; readonly name: string }
  /** There are as many feeds as can be kept. */
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'failed'; readonly fault: FeedFault };

/** Why nothing can be added of what was looked for. */
export type FeedRefusal = Exclude<FeedFinding, FoundFeed>;
