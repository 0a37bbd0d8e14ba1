import { isUnspaced, isWordCharacter } from '../text/word-character.ts';
import { isRead, toBlock, toJoint } from './text-rules.ts';

/** A stretch of the page's text: whole blocks, joined flat, with the text nodes they came from. */
export interface TextChunk {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node's data starts. */
  readonly starts: readonly number[];
  /** The block each node belongs to. */
  readonly blocks: readonly Node[];
}

/** Two blocks never join: no form contains this character and no word goes on over it. */
const BLOCK_END = '\0';
const CHUNK_LENGTH = 8192;

/**
 * Walks the text under a root, a chunk at a time. The page may change between two chunks: what was passed over
 * because its place was moved or removed is in the mutation records, which the caller reads anyway.
 */
export class TextWalk {
  readonly #walker: TreeWalker;
  /** The node that the next chunk begins with, and its ancestors. A painter may change the nodes before it. */
  #path: readonly Node[] = [];
  #ended = false;

  constructor(root: Node) {
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  }

  /** Whether the place reached is in a subtree; when that is moved or removed, what followed in its parent may be passed over. */
  standsIn(node: Node): boolean {
    return this.#path.includes(node);
  }

  /** The next stretch of text, or nothing when the end is reached. */
  next(): TextChunk | undefined {
    if (this.#ended) return undefined;
    const chunk = new ChunkBuilder();
    let node = this.#regain();
    while (node !== null && !chunk.isFull(node)) {
      chunk.add(node);
      node = this.#toNext();
    }
    // One text node too far: it opens the next chunk.
    this.#ended = node === null;
    this.#path = node === null ? [] : toPath(node, this.#walker.root);
    return chunk.toChunk();
  }

  // The node that was to come next; where the page has changed, what follows the deepest of its ancestors that is where it was.
  #regain(): Text | null {
    const intact = this.#path.findIndex((_, at) =>
      this.#path.slice(at).every((node, up, rest) => up === rest.length - 1 || node.parentNode === rest[up + 1]),
    );
    const anchor = this.#path[intact];
    if (anchor === undefined) return this.#toNext();
    if (intact === 0) return anchor as Text;
    let last: Node = anchor;
    while (last.lastChild !== null) last = last.lastChild;
    this.#walker.currentNode = last;
    return this.#toNext();
  }

  #toNext(): Text | null {
    return this.#walker.nextNode() as Text | null;
  }
}

function toPath(node: Node, root: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at !== null; at = at === root ? null : at.parentNode) path.push(at);
  return path;
}

class ChunkBuilder {
  #text = '';
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  readonly #blocks: Node[] = [];
  #parent: Node | null = null;
  #block: Node | null = null;
  #read = false;

  // Full only where a block begins, so that no block is cut.
  isFull({ data, parentNode }: Text): boolean {
    if (this.#text.length <= CHUNK_LENGTH || parentNode === null || data === '') return false;
    return isRead(parentNode) && toBlock(parentNode) !== this.#block;
  }

  add(node: Text): void {
    const { data, parentNode } = node;
    if (parentNode === null || data === '') return;
    if (parentNode !== this.#parent) {
      this.#parent = parentNode;
      this.#read = isRead(parentNode);
    }
    if (!this.#read) return;
    const block = toBlock(parentNode);
    this.#text += block === this.#block ? this.#toJoint(node) : BLOCK_END;
    this.#block = block;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#blocks.push(block);
    this.#text += data;
  }

  // Only where two words would become one does it matter what stands between the nodes.
  #toJoint(node: Text): string {
    const previous = this.#nodes.at(-1);
    // Its own data and not the text joined so far: to ask that for a letter, the browser copies all of it.
    if (previous === undefined || !continuesWord(previous.data.charCodeAt(previous.length - 1)) || !continuesWord(node.data.charCodeAt(0)))
      return '';
    return toJoint(previous, node);
  }

  toChunk(): TextChunk | undefined {
    if (this.#nodes.length === 0) return undefined;
    return { text: this.#text, nodes: this.#nodes, starts: this.#starts, blocks: this.#blocks };
  }
}

function continuesWord(code: number): boolean {
  return isWordCharacter(code) || isUnspaced(code);
}
