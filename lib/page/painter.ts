import type { Mark } from './mark.ts';

/** Shows marks on the page. */
export interface Painter {
  /** Paints marks; gives each back as it is placed now, because a painter may change the nodes under it. */
  paint(marks: readonly Mark[]): readonly Mark[];
  /** Takes marks off; those already gone from the page are passed over. */
  erase(marks: readonly Mark[]): void;
  /** Takes everything off. */
  clear(): void;
}
