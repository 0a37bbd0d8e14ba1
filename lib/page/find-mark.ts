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
  const mark = place && index.at(place.node, place.offset);
  return mark && toBoxes(mark).some((box) => isInBox(x, y, box)) ? mark : undefined;
}

function toCaretPlace(x: number, y: number, roots: ReadonlySet<ShadowRoot>): CaretPlace | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const place = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    return place === null ? undefined : { node: place.offsetNode, offset: place.offset };
  }
  // Browsers without it have the older call, which does not look into shadow roots.
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? undefined : { node: range.startContainer, offset: range.startOffset };
}
