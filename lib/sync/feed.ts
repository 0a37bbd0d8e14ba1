/** Where an edition comes from, with a root of trust of its own. */
export interface Feed {
  /** `parallax` is the feed that the extension was built with; others are `f` and the first 12 digits of their root's SHA-256. */
  readonly id: string;
  /** What the reader calls it. */
  readonly name: string;
  /** Addresses of the same repository, the first before the others; each ends with a slash. None: it is updated from files. */
  readonly mirrors: readonly string[];
  /** The bytes of the root metadata that it was added with, pinned. */
  readonly root: string;
  /** The lowest edition that may be accepted, with the timestamp it came with; of the feed in the package. */
  readonly floor?: { readonly edition: number; readonly timestampVersion: number; readonly builtAt: number };
}

/** Views name it too, and know nothing of updates. */
export { OFFICIAL_FEED } from '../domain/official-feed.ts';
