import { toMarksInOrder } from './find-in-index.ts';
import { isShown, type Mark, toBoxes, toRange } from './mark.ts';
import type { MarkIndex } from './mark-index.ts';
import type { Box } from './place-card.ts';

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
  const marks = toMarksInOrder(index).filter((mark) => (topic === undefined || mark.topic === topic) && isShown(mark));
  const from = current === undefined ? -1 : marks.indexOf(current);
  const at = from < 0 ? (by === 1 ? 0 : marks.length - 1) : (from + by + marks.length) % marks.length;
  const mark = marks[at];
  return mark && { mark, number: at + 1, of: marks.length };
}

/** Scrolls a mark to the middle of everything that scrolls around it, at once; what shows it already stays as it is. */
export function scrollToMark(mark: Mark): void {
  const element = mark.pieces[0].node.parentElement;
  // A frame cannot tell where it stands in its page; the browser scrolls both.
  if (window !== window.top) element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let pane = element; pane !== null; pane = pane.parentElement) {
    if (pane.scrollHeight > pane.clientHeight) centre(mark, pane);
  }
}

function centre(mark: Mark, pane: Element): void {
  const box = toRange(mark)?.getBoundingClientRect();
  if (box === undefined) return;
  const { top, bottom } = pane === document.scrollingElement ? { top: 0, bottom: innerHeight } : pane.getBoundingClientRect();
  if (box.top < top || box.bottom > bottom) pane.scrollBy({ top: (box.top + box.bottom - top - bottom) / 2, behavior: 'instant' });
}

/**
 * Scrolls what scrolls around a mark, as little as it takes, until the mark ends above a line of the window.
 * @param line how far down it may end, in CSS pixels
 */
export function liftMark(mark: Mark, line: number): void {
  for (let pane = mark.pieces[0].node.parentElement; pane !== null; pane = pane.parentElement) {
    const bottom = toRange(mark)?.getBoundingClientRect().bottom;
    if (bottom === undefined || bottom + LIFT_GAP_PX <= line) return;
    if (pane.scrollHeight > pane.clientHeight) pane.scrollBy({ top: bottom + LIFT_GAP_PX - line, behavior: 'instant' });
  }
}

const LIFT_GAP_PX = 8;

/**
 * The mark that took the place of one that is gone, after the page has set the same words again: same topic, same
 * words, and no farther from where it was than a line or two.
 * @param box where the old one was, in the viewport
 */
export function findHeir(index: MarkIndex, { topic, surface }: Mark, box: Box): Mark | undefined {
  const near = toMarksInOrder(index)
    .filter((mark) => mark.topic === topic && mark.surface === surface)
    .map((mark) => ({ mark, away: toDistance(toBoxes(mark)[0], box) }))
    .toSorted((a, b) => a.away - b.away)[0];
  return near !== undefined && near.away <= HEIR_WITHIN_PX ? near.mark : undefined;
}

const HEIR_WITHIN_PX = 60;

function toDistance(a: Box | undefined, b: Box): number {
  return a === undefined ? Number.POSITIVE_INFINITY : Math.hypot(a.left - b.left, a.top - b.top);
}
