import type { Mark } from './mark.ts';

/** Shows marks on the page. */
export interface Painter {
  /** Where a page can see in its own nodes that it is painted: how to live with what it does about that. */
  readonly inPage?: PaintInPage;
  /** Paints marks; gives each back as it is placed now, because a painter may change the nodes under it. */
  paint(marks: readonly Mark[]): readonly Mark[];
  /** Takes marks off; those already gone from the page are passed over. */
  erase(marks: readonly Mark[]): void;
  /** Takes everything off. */
  clear(): void;
  /** Looks whether the page has taken off what is painted, as it can without changing a node, and paints it again. */
  keep(): void;
}

/** Marks that stand in a page's nodes. */
export interface PaintInPage {
  /**
   * Takes marks off and paints others.
   * @param readAnew called with a block that is to be read again, because its texts were put together
   * @returns the others as they are placed now
   */
  replace(gone: readonly Mark[], added: readonly Mark[], readAnew: (block: Node) => void): readonly Mark[];
  /**
   * Puts right what becomes of nodes that were changed for marks when the page changes them too, so that the page shows
   * what it meant to show.
   * @param toLost gives the marks that a record tells the end of
   * @returns the marks that are lost by the page's changes
   */
  follow(records: readonly MutationRecord[], toLost: (record: MutationRecord) => readonly Mark[]): readonly Mark[];
  /** How long to wait before a place is read again, in milliseconds; infinite for one that is left in peace. */
  toWait(place: Node): number;
  /** Whether some place was left in peace. */
  isRefused(): boolean;
}
