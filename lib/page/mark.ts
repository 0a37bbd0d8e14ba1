import type { FormClass } from '../domain/mention.ts';

/** The part of a mark in one text node: offsets into its data, end exclusive. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A mention placed on the page. Nodes are only held, never changed. */
export interface Mark {
  readonly topic: string;
  readonly form: FormClass;
  /** The words as the page has them. */
  readonly surface: string;
  /** Whether the same topic was mentioned before in the same block; painted at half strength. */
  readonly again: boolean;
  /** One piece a text node, in order; more than one where the name is split over inline tags. */
  readonly pieces: readonly [Piece, ...Piece[]];
}

/** A live range over a mark, for measuring and scrolling; nothing when its nodes changed under it. */
export function toRange({ pieces }: Mark): Range | undefined {
  const first = pieces[0];
  const last = pieces.at(-1) ?? first;
  if (!first.node.isConnected || !last.node.isConnected || first.end > first.node.length || last.end > last.node.length) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** Whether a mark is shown, or would be if the page were scrolled; boxes of words in a very long text cost a walk through it. */
export function isShown(mark: Mark): boolean {
  const { node } = mark.pieces[0];
  return (node.isConnected && node.parentElement?.checkVisibility?.()) || toBoxes(mark).length > 0;
}

/** The boxes of a mark on screen, one a line; none when it is not shown or no longer there. */
export function toBoxes(mark: Mark): DOMRect[] {
  const boxes = toRange(mark)?.getClientRects() ?? [];
  return Array.from(boxes).filter(({ width, height }) => width > 0 && height > 0);
}
