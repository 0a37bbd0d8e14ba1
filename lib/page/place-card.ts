/** A box in viewport coordinates, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height, CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a card goes: its top left corner, and how high it may be before its body scrolls. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the word's line and the card. */
export const GAP = 8;
/** Between the card and the window's edge. */
export const MARGIN = 8;
const MOST_HEIGHT = 680;
const MOST_SHARE = 0.8;

/**
 * Places a card of a size beside the line of a word: below where it fits, else above, else where there is more room.
 * It never covers the line and never leaves the window; too high a card is to scroll.
 */
export function placeCard(line: Box, card: Size, window: Size): Placement {
  const most = Math.min(MOST_HEIGHT, window.height * MOST_SHARE);
  const below = Math.min(most, window.height - MARGIN - (line.bottom + GAP));
  const above = Math.min(most, line.top - GAP - MARGIN);
  const wanted = Math.min(card.height, most);
  const goesBelow = wanted <= below || below >= above;
  const maxHeight = Math.max(0, Math.floor(goesBelow ? below : above));
  const height = Math.min(wanted, maxHeight);
  const rightmost = Math.max(MARGIN, window.width - MARGIN - card.width);
  return {
    left: Math.min(Math.max(MARGIN, line.left), rightmost),
    top: goesBelow ? line.bottom + GAP : line.top - GAP - height,
    maxHeight,
  };
}

/** Whether a point lies in a box. */
export function isInBox(x: number, y: number, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether a point lies in a box or on the way from a point to it: inside the triangle of the point and the box's near side. */
export function isOnWay(x: number, y: number, from: { readonly x: number; readonly y: number }, card: Box): boolean {
  if (isInBox(x, y, card)) return true;
  const edge = from.y <= card.top ? card.top : card.bottom;
  const share = edge === from.y ? Number.NaN : (y - from.y) / (edge - from.y);
  if (!(share >= 0 && share <= 1)) return false;
  return x >= from.x + (card.left - from.x) * share && x <= from.x + (card.right - from.x) * share;
}
