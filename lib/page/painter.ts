import type { Mark } from './mark.ts';

/** Shows marks on the page. */
export interface Painter {
  /** Whether a page can see in its own nodes that it is painted. */
  readonly touchesPage: boolean;
  /** Paints marks; gives each back as it is placed now, because a painter may change the nodes under it. */
  paint(marks: readonly Mark[]): readonly Mark[];
  /** Takes marks off; those already gone from the page are passed over. */
  erase(marks: readonly Mark[]): void;
  /** Takes everything off. */
  clear(): void;
  /** Looks whether the page has taken off what is painted, as it can without changing a node, and paints it again. */
  keep(): void;
  /**
   * Puts right what becomes of nodes that the painter has changed when the page changes them too, so that the page
   * shows what it meant to show; gives the marks that were lost by it. Asked for each of the page's changes.
   */
  follow(record: MutationRecord): readonly Mark[];
}
