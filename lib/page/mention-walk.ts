import { type Mark, toBoxes, toRange } from './mark.ts';
import type { MarkIndex } from './mark-index.ts';

/** A mark with its place in the row of all that are shown. */
export interface Step {
  readonly mark: Mark;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * The next or previous mark that is shown, from the current one; at an end it goes on at the other.
 * @param topic only marks of this topic
 */
export function findStep(index: MarkIndex, current: Mark | undefined, by: 1 | -1, topic?: string): Step | undefined {
  const marks = index.inOrder().filter((mark) => (topic === undefined || mark.topic === topic) && toBoxes(mark).length > 0);
  const from = current === undefined ? -1 : marks.indexOf(current);
  const at = from < 0 ? (by === 1 ? 0 : marks.length - 1) : (from + by + marks.length) % marks.length;
  const mark = marks[at];
  return mark && { mark, number: at + 1, of: marks.length };
}

/** Scrolls a mark to the middle of the window, at once; nothing happens when it is in view already. */
export function scrollToMark(mark: Mark): void {
  const isInView = () => toBoxes(mark).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  if (isInView()) return;
  mark.pieces[0].node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isInView()) return;
  // A paragraph higher than the window: its middle is not the word.
  const box = toRange(mark)?.getBoundingClientRect();
  if (box !== undefined) scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
}
