import type { Candidate } from '../matching/open-matcher.ts';
import type { Mark, Piece } from './mark.ts';
import { type TextChunk, toPlaceOf } from './text-chunk.ts';
import { isLeftAlone, toBlock } from './text-rules.ts';

/** Topics met in each block. */
export type TopicsByBlock = Map<Node, Set<string>>;

/**
 * Places the mentions of a chunk on its text nodes; those in editors are left out.
 * @param seen topics met before in the blocks of this walk; it is told of more
 */
export function toMarks(chunk: TextChunk, candidates: readonly Candidate[], seen: TopicsByBlock = new Map()): Mark[] {
  const marks: Mark[] = [];
  // Marks come together: of most, what they stand in was asked about before.
  let parent: Node | null = null;
  let topics = new Set<string>();
  let isAlone = false;
  for (const { start, end, topic, form } of candidates) {
    const pieces = toPieces(chunk, start, end);
    const { node } = pieces[0];
    if (node.parentNode === null) continue;
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      const block = toBlock(parent);
      topics = seen.get(block) ?? new Set();
      seen.set(block, topics);
      isAlone = isLeftAlone(node);
    }
    if (isAlone) continue;
    marks.push({ topic, form, surface: toSurface(chunk, pieces, start, end), again: topics.has(topic), pieces });
    topics.add(topic);
  }
  return marks;
}

// As a reader sees it: line breaks of the page's source are spaces, soft hyphens are not there. A part of the chunk
// would keep all of its text in memory; the text of a node is there anyway.
function toSurface({ text }: TextChunk, [first, ...others]: Mark['pieces'], start: number, end: number): string {
  const surface = others.length === 0 ? first.node.data.slice(first.start, first.end) : text.slice(start, end);
  return UNLIKE_SEEN.test(surface) ? surface.replaceAll('\u00ad', '').replace(/\s+/gu, ' ') : surface;
}

const UNLIKE_SEEN = /[^\S ]|\u00ad| {2}/u;

function toPieces(chunk: TextChunk, start: number, end: number): readonly [Piece, ...Piece[]] {
  const { nodes, starts } = chunk;
  let at = toPlaceOf(chunk, start);
  const toPiece = (base: number): Piece => {
    const node = nodes[at] as Text;
    return { node, start: Math.max(0, start - base), end: Math.min(node.length, end - base) };
  };
  const pieces: [Piece, ...Piece[]] = [toPiece(starts[at] as number)];
  for (at++; at < nodes.length && (starts[at] as number) < end; at++) pieces.push(toPiece(starts[at] as number));
  return pieces;
}
