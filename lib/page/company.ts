import type { Candidate } from '../matching/open-matcher.ts';
import { isInCompany, settle } from '../matching/settle.ts';
import { type TextChunk, toPlaceOf } from './text-chunk.ts';
import { toBlock } from './text-rules.ts';

/** Keeps track of names that count only beside other topics of the same page. */
export class Company {
  readonly #topics = new Set<string>();
  /** Blocks with such a name whose company has not been met yet. */
  readonly #waiting = new Set<Node>();

  /**
   * Tells which candidates of a chunk count, and which blocks, read before, are worth another look because of it.
   * Only a name that counts by itself vouches for another: two doubtful ones do not vouch for each other.
   */
  meet(chunk: TextChunk, candidates: readonly Candidate[]): { readonly sure: readonly Candidate[]; readonly again: readonly Node[] } {
    const known = this.#topics.size;
    this.#welcome(candidates);
    const sure = settle(candidates, this.#topics);
    for (const { onlyWith, start } of candidates) if (!isInCompany(onlyWith, this.#topics)) this.#waiting.add(toBlockAt(chunk, start));
    this.#welcome(sure);
    if (this.#topics.size === known) return { sure, again: [] };
    const again = [...this.#waiting];
    this.#waiting.clear();
    return { sure, again };
  }

  /** Lets go of blocks that have left the page. */
  forgetGone(): void {
    for (const block of this.#waiting) if (!block.isConnected) this.#waiting.delete(block);
  }

  #welcome(candidates: readonly Candidate[]): void {
    for (const { topic, onlyWith } of candidates) if (onlyWith === undefined) this.#topics.add(topic);
  }
}

function toBlockAt(chunk: TextChunk, offset: number): Node {
  const parent = chunk.nodes[toPlaceOf(chunk, offset)]?.parentNode;
  return parent ? toBlock(parent) : document;
}
