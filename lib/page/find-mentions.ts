import type { Candidate, Matcher } from '../matching/open-matcher.ts';
import { isWhole, type TextChunk, toPlaceOf, toReadBlock } from './text-chunk.ts';

/** The mentions to be taken from a chunk, from left to right. */
export function findMentions(matcher: Matcher, chunk: TextChunk): Candidate[] {
  const { text, from, to } = chunk;
  const found = matcher.find(text, (start, end) => isWhole(chunk, start, end));
  return found.length === 0 ? found : found.filter(({ start }) => start >= from && start < to && isReadAt(chunk, start));
}

// What is not read may stand in a chunk where it joins with nothing.
function isReadAt(chunk: TextChunk, offset: number): boolean {
  const node = chunk.nodes[toPlaceOf(chunk, offset)];
  return node !== undefined && toReadBlock(node) !== undefined;
}
