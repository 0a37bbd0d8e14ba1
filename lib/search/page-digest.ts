/** What a page is about, as far as its mentions tell. */
export interface PageDigest {
  readonly topics: readonly { readonly id: string; readonly count: number }[];
  /** The words around some of the mentions, mention included. */
  readonly contexts: readonly string[];
}

/** Of so many topics, most mentioned first, questions are looked for: those of the first rows. */
export const TOPICS = 5;
