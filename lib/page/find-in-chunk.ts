import { NEAR } from '../domain/conditions.ts';
import type { Candidate, Matcher, Meet } from '../matching/open-matcher.ts';
import { BLOCK_END, type TextChunk, toPlaceOf, toReadBlock, toSeam, withBlockEnds } from './text-chunk.ts';

/** A name has no more words than this, so that each time it is read anew it can only become shorter so often. */
const MOST_TIMES = 8;

/** What is to be taken from a chunk, from left to right, and the chunk with the block ends that matter. */
export interface Findings {
  readonly chunk: TextChunk;
  readonly mentions: readonly Candidate[];
}

/**
 * Finds mentions in a chunk. Where blocks end is asked of the page only where a name was read: in it, and around it where
 * it has conditions. With the ends put in, the text is read again; on nearly all pages none are.
 * @param language the page's primary language subtag
 */
export function findInChunk(matcher: Matcher, chunk: TextChunk, language?: string): Findings {
  let told = chunk;
  let found: Candidate[] = [];
  const asked = new Set<number>();
  for (let time = 0; time < MOST_TIMES; time++) {
    const ends = new Set<number>();
    found = matcher.find(told.text, language, toListener(told, ends, asked));
    if (ends.size === 0) break;
    told = withBlockEnds(
      told,
      [...ends].toSorted((a, b) => a - b),
    );
  }
  const { from, to } = told;
  return { chunk: told, mentions: found.filter(({ start }) => start >= from && start < to && isReadAt(told, start)) };
}

// Notes the nodes with which another block begins, in names and near those with conditions; of each it is asked once.
function toListener(chunk: TextChunk, ends: Set<number>, asked: Set<number>): Meet {
  const { nodes, starts } = chunk;
  return (start, end, hasConditions) => {
    const reach = hasConditions ? NEAR : 0;
    for (let at = toPlaceOf(chunk, start - reach) + 1; at < nodes.length && (starts[at] as number) < end + reach; at++) {
      if (asked.has(at)) continue;
      asked.add(at);
      if (toSeam(nodes[at - 1] as Text, nodes[at] as Text, false) === BLOCK_END) ends.add(at);
    }
  };
}

// What is not read may stand in a chunk where it joins with nothing.
function isReadAt(chunk: TextChunk, offset: number): boolean {
  const node = chunk.nodes[toPlaceOf(chunk, offset)];
  return node !== undefined && toReadBlock(node) !== undefined;
}
