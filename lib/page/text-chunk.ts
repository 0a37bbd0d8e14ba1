import { isRead, type Joint, toBlock, toJoint } from './text-rules.ts';

/**
 * A stretch of the page's text, joined flat, with the text nodes it came from. Where two words would become one, it has
 * what stands between them; elsewhere blocks follow upon each other, and who finds something there has to ask. It begins
 * and ends with a block; a block too long for one stretch comes in several that overlap, so that a name and what stands
 * beside it are whole in one of them.
 */
export interface TextChunk {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node's data starts; negative where a stretch begins inside the first node. */
  readonly starts: readonly number[];
  /** Only what begins in `text` between these two is to be taken from this stretch; end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The place in `nodes` of the one that an offset of the text is in. */
export function toPlaceOf({ starts }: TextChunk, offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * What stands between two text nodes, of which the second follows the first in the document; a block ends with `\0`.
 * @param spaces as of `toJoint`
 */
export function toSeam(from: Text, to: Text, spaces = true): Joint {
  const [parent, next] = [from.parentNode, to.parentNode];
  if (parent === null || next === null) return '\0';
  const block = toBlock(parent);
  if (parent !== next && (toBlock(next) !== block || !isRead(next, block) || !isRead(parent, block))) return '\0';
  return toJoint(from, to, spaces);
}

/** The block that a text node belongs to, and whether its text is read; asked only where it matters. */
export function toReadBlock({ parentNode }: Text): Node | undefined {
  if (parentNode === null) return undefined;
  const block = toBlock(parentNode);
  return isRead(parentNode, block) ? block : undefined;
}
