import type { Candidate } from '../matching/open-matcher.ts';
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
    const news = candidates.filter(({ topic, onlyWith }) => onlyWith === undefined && !this.#topics.has(topic));
    for (const { topic } of news) this.#topics.add(topic);
    const sure: Candidate[] = [];
    for (const candidate of candidates) {
      if (this.#counts(candidate)) sure.push(candidate);
      else this.#waiting.add(toBlockAt(chunk, candidate.start));
    }
    if (news.length === 0) return { sure, again: [] };
    const again = [...this.#waiting];
    this.#waiting.clear();
    return { sure, again };
  }

  /** Lets go of blocks that have left the page. */
  forgetGone(): void {
    for (const block of this.#waiting) if (!block.isConnected) this.#waiting.delete(block);
  }

  #counts({ onlyWith }: Candidate): boolean {
    return onlyWith === undefined || onlyWith.some((topic) => this.#topics.has(topic));
  }
}

function toBlockAt(chunk: TextChunk, offset: number): Node {
  const parent = chunk.nodes[toPlaceOf(chunk, offset)]?.parentNode;
  return parent ? toBlock(parent) : document;
}
