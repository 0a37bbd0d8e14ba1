import type { FeedFault } from './feed-status.ts';

/** A feed that stands at an address a reader gave, and is not trusted yet. */
export interface FoundFeed {
  readonly kind: 'found';
  /** Its address, which ends with a slash. */
  readonly address: string;
  /** SHA-256 of its root metadata, in lower-case hexadecimal: what the reader compares before it is pinned. */
  readonly fingerprint: string;
}

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
