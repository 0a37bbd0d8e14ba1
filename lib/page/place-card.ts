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

/** How the text around a word runs: down, in columns towards the left or the right; in lines, from the right. */
export interface Flow {
  readonly vertical?: 'rl' | 'lr';
  readonly isFromRight?: boolean;
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
/** A card smaller than this cannot be read. */
const LEAST: Size = { width: 200, height: 120 };

/**
 * Places a card of a size beside the line of a word: below where it fits, else above, else where there is more room; beside a
 * column of vertical text, on the side where its reader has not been yet, where it fits at all.
 * It never covers the line and never leaves the window; too high a card is to scroll.
 */
export function placeCard(line: Box, card: Size, window: Size, flow: Flow = {}): Placement {
  return (flow.vertical && placeBeside(line, card, window, flow.vertical)) ?? placeUnder(line, card, window, flow);
}

function placeUnder(line: Box, card: Size, window: Size, { isFromRight }: Flow): Placement {
  const { most, below, above } = toRoom(line, window);
  const wanted = Math.min(card.height, most);
  const goesBelow = wanted <= below || below >= above;
  const maxHeight = Math.max(0, Math.floor(goesBelow ? below : above));
  const height = Math.min(wanted, maxHeight);
  return {
    left: toWithin(isFromRight ? line.right - card.width : line.left, card.width, window.width),
    top: goesBelow ? line.bottom + GAP : line.top - GAP - height,
    maxHeight,
  };
}

function placeBeside(line: Box, card: Size, window: Size, columns: 'rl' | 'lr'): Placement | undefined {
  const [left, right] = [line.left - GAP - card.width, line.right + GAP];
  const onward = columns === 'rl' ? [left, right] : [right, left];
  const fitting = onward.find((at) => at >= MARGIN && at + card.width <= window.width - MARGIN);
  if (fitting === undefined) return undefined;
  const maxHeight = Math.floor(Math.min(MOST_HEIGHT, window.height * MOST_SHARE, window.height - 2 * MARGIN));
  return { left: fitting, top: toWithin(line.top, Math.min(card.height, maxHeight), window.height), maxHeight };
}

function toRoom(line: Box, window: Size): { readonly most: number; readonly below: number; readonly above: number } {
  const most = Math.min(MOST_HEIGHT, window.height * MOST_SHARE);
  return { most, below: Math.min(most, window.height - MARGIN - (line.bottom + GAP)), above: Math.min(most, line.top - GAP - MARGIN) };
}

/** The place from which a length keeps its distance from both ends of a window, as near to a wanted one as can be. */
export function toWithin(wanted: number, length: number, window: number): number {
  return Math.min(Math.max(MARGIN, wanted), Math.max(MARGIN, window - MARGIN - length));
}

/** Whether a card that can be read has room beside a line: small frames have none. */
export function hasRoom(line: Box, window: Size): boolean {
  const { below, above } = toRoom(line, window);
  return window.width >= LEAST.width && Math.max(below, above) >= LEAST.height;
}

/** Whether a point lies in a box. */
export function isInBox(x: number, y: number, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether a point lies in a box or on the way from a point to it: inside the triangle of the point and the box's near side. */
export function isOnWay(x: number, y: number, from: { readonly x: number; readonly y: number }, card: Box): boolean {
  if (isInBox(x, y, card)) return true;
  const isBeside = from.y > card.top && from.y < card.bottom;
  if (!isBeside) return isBetween(y, x, { along: from.y, across: from.x }, [card.top, card.bottom], [card.left, card.right]);
  return isBetween(x, y, { along: from.x, across: from.y }, [card.left, card.right], [card.top, card.bottom]);
}

type Ends = readonly [start: number, end: number];

// The same in both directions: how far along the way, and within what is left of the card's side there.
function isBetween(along: number, across: number, from: { along: number; across: number }, ends: Ends, side: Ends): boolean {
  const edge = from.along <= ends[0] ? ends[0] : ends[1];
  const share = edge === from.along ? Number.NaN : (along - from.along) / (edge - from.along);
  if (!(share >= 0 && share <= 1)) return false;
  return across >= from.across + (side[0] - from.across) * share && across <= from.across + (side[1] - from.across) * share;
}
