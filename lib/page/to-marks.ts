import type { Candidate } from '../matching/open-matcher.ts';
import type { Mark, Piece } from './mark.ts';
import { isLeftAlone, toJoint } from './text-rules.ts';
import type { TextChunk } from './text-walk.ts';

/** Topics met in each block. */
export type TopicsByBlock = Map<Node, Set<string>>;

/**
 * Places the mentions of a chunk on its text nodes; those in editors and over a gap that shows are left out.
 * @param seen topics met before in the block that the chunk goes on with; it is told of more
 */
export function toMarks(chunk: TextChunk, candidates: readonly Candidate[], seen: TopicsByBlock = new Map()): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const { start, end, topic, form } of candidates) {
    while ((chunk.starts[at + 1] ?? Number.POSITIVE_INFINITY) <= start) at++;
    const pieces = toPieces(chunk, at, start, end);
    const block = chunk.blocks[at];
    if (pieces === undefined || block === undefined || isLeftAlone(pieces[0].node)) continue;
    const topics = seen.get(block) ?? new Set();
    seen.set(block, topics);
    marks.push({ topic, form, surface: toSurface(chunk.text.slice(start, end)), again: topics.has(topic), pieces });
    topics.add(topic);
  }
  return marks;
}

// As a reader sees it: line breaks of the page's source are spaces, soft hyphens are not there.
function toSurface(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ');
}

function toPieces({ nodes, starts }: TextChunk, first: number, start: number, end: number): readonly [Piece, ...Piece[]] | undefined {
  const pieces: Piece[] = [];
  for (let at = first; at < nodes.length; at++) {
    const node = nodes[at];
    const base = starts[at] ?? 0;
    if (node === undefined || base >= end) break;
    const previous = pieces.at(-1);
    if (previous !== undefined && toJoint(previous.node, node) === '\0') return undefined;
    pieces.push({ node, start: Math.max(0, start - base), end: Math.min(node.length, end - base) });
  }
  const [head, ...rest] = pieces;
  return head && [head, ...rest];
}
