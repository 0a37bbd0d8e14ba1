import { BLOCK_END, type BlockAround, toBlockAround } from '../matching/block-around.ts';
import type { Candidate, Matcher } from '../matching/open-matcher.ts';
import { type TextChunk, toPlaceOf, toReadBlock, toSeam } from './text-chunk.ts';

/**
 * The mentions of a chunk that are to be taken from it, from left to right. Where blocks end is asked of the page only where
 * a name was read: in it, and around it where it has conditions.
 * @param language the page's primary language subtag
 */
export function findInChunk(matcher: Matcher, chunk: TextChunk, language?: string): Candidate[] {
  const { text, from, to } = chunk;
  return matcher
    .find(text, language, toPageBlockAround(chunk))
    .filter(({ start }) => start >= from && start < to && isReadAt(chunk, start));
}

function toPageBlockAround(chunk: TextChunk): BlockAround {
  const { text, nodes, starts } = chunk;
  const asked = new Map<number, boolean>();
  const beginsBlock = (at: number) => {
    const known = asked.get(at) ?? toSeam(nodes[at - 1] as Text, nodes[at] as Text, false) === BLOCK_END;
    asked.set(at, known);
    return known;
  };
  const startOf = (at: number) => starts[at] ?? Number.POSITIVE_INFINITY;
  return (start, end, reach) => {
    let [from, to] = toBlockAround(text, start, end, reach);
    const first = toPlaceOf(chunk, start);
    let next = first + 1;
    for (; startOf(next) < end; next++) if (beginsBlock(next)) return undefined;
    for (let at = first; startOf(at) > from; at--) if (beginsBlock(at)) from = startOf(at);
    for (; startOf(next) < to; next++) if (beginsBlock(next)) to = startOf(next);
    return [from, to];
  };
}

// What is not read may stand in a chunk where it joins with nothing.
function isReadAt(chunk: TextChunk, offset: number): boolean {
  const node = chunk.nodes[toPlaceOf(chunk, offset)];
  return node !== undefined && toReadBlock(node) !== undefined;
}
