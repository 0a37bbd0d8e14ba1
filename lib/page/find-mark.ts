import { findAt, findByOrder } from './find-in-index.ts';
import { type Mark, toBoxes } from './mark.ts';
import type { MarkIndex } from './mark-index.ts';
import { isInBox } from './place-card.ts';

type CaretPlace = { readonly node: Node; readonly offset: number };

/**
 * The mark under a point of the viewport, in a time that does not depend on how many marks there are: the browser
 * names the text node and offset, the index the mark, and its boxes confirm it, because beside a line's end the
 * nearest letter is named.
 * @param roots shadow roots to look into
 */
export function findMark(index: MarkIndex, x: number, y: number, roots: ReadonlySet<ShadowRoot>): Mark | undefined {
  if (index.size === 0) return undefined;
  const place = toCaretPlace(x, y, roots);
  const mark = place && findAt(index, place.node, place.offset).find((one) => isAt(one, x, y));
  if (mark !== undefined) return mark;
  // Under a link stretched over a teaser the browser names the link; the words lie below it.
  return place?.node.nodeType === Node.TEXT_NODE ? undefined : findBelow(index, x, y);
}

function findBelow(index: MarkIndex, x: number, y: number): Mark | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const mark = findIn(index, element, x, y);
    if (mark !== undefined) return mark;
    if (hides(element)) return undefined;
  }
  return undefined;
}

// Whoever points at a picture or at what lies over the text does not point at the words below it.
function hides(element: Element): boolean {
  if (element.matches('img, picture, video, canvas, svg, iframe, object, embed')) return true;
  const { backgroundImage, backgroundColor } = getComputedStyle(element);
  // "rgba(0, 0, 0, 0.05)", "oklch(0.2 0 0 / 0.05)": an opaque colour says nothing of it.
  const [, alpha = backgroundColor === '' ? '0' : '1'] = /(?:^rgba\(.*,|\/) ?([\d.]+)\)$/u.exec(backgroundColor) ?? [];
  return backgroundImage.includes('url(') || Number(alpha) > 0.5;
}

// Text goes on from line to line, and in a line from one side to the other: so an earlier mark is told from a later one.
function findIn(index: MarkIndex, element: Element, x: number, y: number): Mark | undefined {
  return findByOrder(index, element.childNodes, (mark) => {
    const boxes = toBoxes(mark);
    if (boxes.some((box) => isInBox(x, y, box))) return 0;
    const line = boxes.find(({ top, bottom }) => y >= top && y <= bottom);
    if (line === undefined) return (boxes.at(-1)?.bottom ?? Number.POSITIVE_INFINITY) < y ? -1 : 1;
    return x < line.left === (getComputedStyle(element).direction === 'rtl') ? -1 : 1;
  });
}

function isAt(mark: Mark, x: number, y: number): boolean {
  return toBoxes(mark).some((box) => isInBox(x, y, box));
}

function toCaretPlace(x: number, y: number, roots: ReadonlySet<ShadowRoot>): CaretPlace | undefined {
  const place = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
  return place === null ? undefined : { node: place.offsetNode, offset: place.offset };
}
