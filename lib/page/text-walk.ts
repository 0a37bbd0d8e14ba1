import { isUnspaced, isWordCharacter } from '../text/word-character.ts';
import { isRead, toBlock, toJoint } from './text-rules.ts';

/**
 * A stretch of the page's text: whole blocks, joined flat, with the text nodes they came from. A block too long for one
 * stretch comes in several that overlap, so that a name and what stands beside it are whole in one of them.
 */
export interface TextChunk {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node's data starts; negative where a stretch begins inside the first node. */
  readonly starts: readonly number[];
  /** The block each node belongs to. */
  readonly blocks: readonly Node[];
  /** Only what begins in `text` between these two is to be taken from this stretch; end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether its first block was begun in the stretch before. */
  readonly continues: boolean;
}

/** Two blocks never join: no form contains this character and no word goes on over it. */
const BLOCK_END = '\0';
/** A stretch ends with the block that reaches this length. */
const CHUNK_LENGTH = 8192;
/** A block that reaches this length is cut. */
const MOST_LENGTH = 16_384;
/** What is read twice at each side of a cut: longer than any name with its neighbours. */
const OVERLAP = 512;

/**
 * Walks the text under a root, a chunk at a time. The page may change between two chunks: what was passed over
 * because its place was moved or removed is in the mutation records, which the caller reads anyway.
 */
export class TextWalk {
  readonly #walker: TreeWalker;
  /** The node that the next chunk begins with, and its ancestors. A painter may change the nodes before it. */
  #path: readonly Node[] = [];
  /** Where the next chunk begins in that node, and from where in it things are taken, after a cut. */
  #cut: { readonly offset: number; readonly from: number } | undefined;
  #ended = false;

  constructor(root: Node) {
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  }

  /** What is walked. */
  get root(): Node {
    return this.#walker.root;
  }

  /** Whether the place reached is in a subtree; when that is moved or removed, what followed in its parent may be passed over. */
  standsIn(node: Node): boolean {
    return this.#path.includes(node);
  }

  /** The next stretch of text, or nothing when the end is reached. */
  next(): TextChunk | undefined {
    if (this.#ended) return undefined;
    let node = this.#regain();
    let offset = this.#cut?.offset ?? 0;
    const chunk = new ChunkBuilder(this.#cut?.from);
    // A painter that wraps words has parted the node since; the page's own changes are read anew anyway.
    for (; node !== null && offset > 0 && offset >= node.length; node = this.#toNext()) offset -= node.length;
    for (; node !== null && !chunk.isFull(node); node = this.#toNext()) {
      if (chunk.add(node, offset)) return this.#stop(chunk);
      offset = 0;
    }
    // One text node too far: it opens the next chunk.
    this.#cut = undefined;
    this.#ended = node === null;
    this.#path = node === null ? [] : toPath(node, this.root);
    return chunk.toChunk();
  }

  #stop(chunk: ChunkBuilder): TextChunk | undefined {
    const { node, offset, from } = chunk.cut();
    this.#path = toPath(node, this.root);
    this.#cut = { offset, from };
    return chunk.toChunk();
  }

  // The node that was to come next; where the page has changed, what follows the deepest of its ancestors that is where it was.
  #regain(): Text | null {
    const intact = this.#path.findIndex((_, at) =>
      this.#path.slice(at).every((node, up, rest) => up === rest.length - 1 || node.parentNode === rest[up + 1]),
    );
    const anchor = this.#path[intact];
    if (intact === 0) {
      this.#walker.currentNode = anchor as Text;
      return anchor as Text;
    }
    this.#cut = undefined;
    if (anchor === undefined) return this.#toNext();
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
  readonly #from: number;
  readonly #continues: boolean;
  #to: number | undefined;
  #parent: Node | null = null;
  #parentBlock: Node | null = null;
  #block: Node | null = null;
  #read = false;

  /** @param from where things are taken from in a chunk that goes on inside a block */
  constructor(from?: number) {
    this.#from = from ?? 0;
    this.#continues = from !== undefined;
  }

  // Full only where a block begins, so that no block is cut that is not too long.
  isFull({ length, parentNode }: Text): boolean {
    if (this.#text.length <= CHUNK_LENGTH || parentNode === null || length === 0) return false;
    const block = toBlock(parentNode);
    return block !== this.#block && isRead(parentNode, block);
  }

  /** Takes a node's text from an offset on; true when there was no room for all of it. */
  add(node: Text, offset: number): boolean {
    const { length, parentNode } = node;
    if (parentNode === null || length === 0) return false;
    if (parentNode !== this.#parent) {
      this.#parent = parentNode;
      this.#parentBlock = toBlock(parentNode);
      this.#read = isRead(parentNode, this.#parentBlock);
    }
    const block = this.#parentBlock;
    if (!this.#read || block === null) return false;
    // Not all of a long text is asked for: Firefox hands over a copy (docs/browser-bugs.md, 19).
    const room = Math.max(1, MOST_LENGTH - this.#text.length);
    const data = offset === 0 && length <= room ? node.data : node.substringData(offset, room);
    if (block === this.#block) this.#text += this.#toJoint(node, data);
    else if (!this.#continues || this.#nodes.length > 0) this.#text += BLOCK_END;
    this.#block = block;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length - offset);
    this.#blocks.push(block);
    this.#text += data;
    return this.#text.length >= MOST_LENGTH;
  }

  /** Ends the chunk inside a block; gives the place where the next one begins, a little before. */
  cut(): { readonly node: Text; readonly offset: number; readonly from: number } {
    this.#to = this.#text.length - OVERLAP;
    // At the beginning of a word, or the next chunk would take its end for one; a word without end is cut anywhere.
    const earliest = this.#to - 2 * OVERLAP;
    let start = this.#to - OVERLAP;
    while (start > earliest && isWordCharacter(this.#text.charCodeAt(start - 1))) start--;
    const at = this.#nodes.findLastIndex((_, index) => (this.#starts[index] ?? 0) <= start);
    const node = this.#nodes[at];
    const nodeStart = this.#starts[at];
    if (node === undefined || nodeStart === undefined) throw new Error('A chunk that is cut has a node');
    // What joins two nodes belongs to neither; it is made anew.
    start = Math.min(start, nodeStart + node.length - 1);
    return { node, offset: start - nodeStart, from: this.#to - start };
  }

  // Only where two words would become one does it matter what stands between the nodes.
  #toJoint(node: Text, data: string): string {
    const previous = this.#nodes.at(-1);
    // Its own data and not the text joined so far: to ask that for a letter, the browser copies all of it.
    if (previous === undefined || !continuesWord(previous.data.charCodeAt(previous.length - 1)) || !continuesWord(data.charCodeAt(0)))
      return '';
    return toJoint(previous, node);
  }

  toChunk(): TextChunk | undefined {
    if (this.#nodes.length === 0) return undefined;
    const to = this.#to ?? this.#text.length;
    const [nodes, starts, blocks] = [this.#nodes, this.#starts, this.#blocks];
    return { text: this.#text, nodes, starts, blocks, from: this.#from, to, continues: this.#continues };
  }
}

function continuesWord(code: number): boolean {
  return isWordCharacter(code) || isUnspaced(code);
}
