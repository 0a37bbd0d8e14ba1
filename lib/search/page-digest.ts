/** What a page is about, as far as its mentions tell. */
export interface PageDigest {
  /** Most mentioned first. */
  readonly topics: readonly { readonly id: string; readonly count: number }[];
  /** The words around some of the mentions, mention included. */
  readonly contexts: readonly string[];
}
