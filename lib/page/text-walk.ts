import { BLOCK_END } from '../matching/block-around.ts';
import { isWordCharacter } from '../text/word-character.ts';
import { type TextChunk, toPlaceOf, toReadBlock } from './text-chunk.ts';
import { isRead } from './text-rules.ts';
import { toChunk } from './to-chunk.ts';

/**
 * A stretch ends with the block that reaches its length: what is looked at between two looks at the clock. The first is
 * short, because code that runs for the first time is slow, and each is twice as long as the one before, up to the longest.
 */
const FIRST_LENGTH = 2_048;
const LONGEST = 16_384;
/** A block that reaches the length so many times is cut. */
const CUT_AT = 2;
/** What is read twice at each side of a cut: longer than any name with its neighbours. */
const OVERLAP = 512;
/** Texts longer than this are asked what they stand in: scripts and styles are not worth looking through. */
const LONG = 200;

/**
 * Walks the text under some roots, a chunk at a time. Of a text node nothing is asked but its data: a call into the
 * browser costs more than all that is done with a short text. The page may change between two chunks: what was passed
 * over because its place was moved or removed is in the mutation records, which the caller reads anyway.
 */
export class TextWalk {
  /** What is still to be walked, the present one first. */
  readonly #roots: Node[];
  #walker: TreeWalker;
  /** The node that the next chunk begins with, and its ancestors. A painter may change the nodes before it. */
  #path: readonly Node[] = [];
  /** Where the next chunk begins in that node, and from where in it things are taken, after a cut. */
  #cut: { readonly offset: number; readonly from: number } | undefined;
  #ended = false;
  #length = 0;
  #chunkLength = FIRST_LENGTH;

  /**
   * @param roots none of which is in another
   * @param first the text in the first of them to begin with, the first of its block
   */
  constructor(roots: readonly [Node, ...Node[]], first?: Text) {
    this.#roots = [...roots];
    this.#walker = toWalker(roots[0]);
    if (first !== undefined) this.#path = toPath(first, roots[0]);
  }

  /** What is still to be read, in whole or in part. */
  get roots(): readonly Node[] {
    return this.#roots;
  }

  /** How many characters of the first of these roots were read. */
  get length(): number {
    return this.#length;
  }

  /** The text that comes next; nothing at the beginning and at the end. */
  get place(): Node | undefined {
    return this.#path[0];
  }

  /** Whether that is in a block of which something was read. */
  get isInBlock(): boolean {
    return this.#cut !== undefined;
  }

  /** Whether the place reached is in a subtree; when that is moved or removed, what followed in its parent may be passed over. */
  standsIn(node: Node): boolean {
    return this.#path.includes(node);
  }

  /** The next stretch of text, or nothing when the end is reached. */
  next(): TextChunk | undefined {
    if (this.#ended) return undefined;
    let node = this.#regain();
    const from = this.#cut?.from ?? 0;
    let offset = this.#cut?.offset ?? 0;
    let walker = this.#walker;
    // A painter that wraps words has parted the node since; the page's own changes are read anew anyway.
    for (; node !== null && offset > 0 && offset >= node.length; node = walker.nextNode() as Text | null) offset -= node.length;
    this.#cut = undefined;
    const most = this.#chunkLength;
    this.#chunkLength = Math.min(LONGEST, 2 * most);
    const mostOfBlock = CUT_AT * most;
    const nodes: Text[] = [];
    const parts: string[] = [];
    const starts: number[] = [];
    let length = 0;
    let isCut = false;
    /** The block that is still to end, once the chunk is long enough. */
    let lastBlock: Node | undefined;
    for (; ; node = walker.nextNode() as Text | null) {
      let before = '';
      if (node === null) {
        node = this.#toNextRoot();
        if (node === null) break;
        walker = this.#walker;
        if (length > 0) before = BLOCK_END;
      }
      // Not all of a long text is asked for more than once: Firefox hands over a copy (docs/browser-bugs.md, 19).
      let data = offset === 0 ? node.data : node.substringData(offset, mostOfBlock);
      if (data.length === 0 || (mayBeCode(data) && isCode(node))) continue;
      if (length > most) {
        lastBlock ??= toLastBlock(nodes);
        const block = toReadBlock(node);
        if (block !== undefined && block !== lastBlock) break;
      }
      if (length + data.length >= mostOfBlock) {
        isCut = true;
        data = data.slice(0, Math.max(1, mostOfBlock - length));
      }
      if (before !== '') data = before + data;
      nodes.push(node);
      starts.push(length - offset + before.length);
      parts.push(data);
      length += data.length;
      if (isCut) break;
      offset = 0;
    }
    const chunk = toChunk(nodes, parts, starts, from);
    if (isCut) return this.#stop(chunk);
    this.#length += length;
    this.#ended = node === null;
    this.#path = node === null ? [] : toPath(node, walker.root);
    return nodes.length === 0 ? undefined : chunk;
  }

  // Ends a chunk inside a block: the next one begins a little before.
  #stop(chunk: TextChunk): TextChunk {
    const { text, nodes, starts } = chunk;
    const to = text.length - OVERLAP;
    // At the beginning of a word, or the next chunk would take its end for one; a word without end is cut anywhere.
    const earliest = to - 3 * OVERLAP;
    let start = to - OVERLAP;
    while (start > earliest && isWordCharacter(text.charCodeAt(start - 1))) start--;
    const at = toPlaceOf(chunk, start);
    const node = nodes[at] as Text;
    const nodeStart = starts[at] as number;
    // What joins two nodes belongs to neither; it is made anew.
    start = Math.min(start, nodeStart + node.length - 1);
    this.#path = toPath(node, this.#walker.root);
    this.#cut = { offset: start - nodeStart, from: to - start };
    this.#length += to;
    return { ...chunk, to };
  }

  // The node that was to come next; where the page has changed, what follows the deepest of its ancestors that is where it was.
  #regain(): Text | null {
    if (!this.#walker.root.isConnected) {
      this.#cut = undefined;
      return null;
    }
    let at = this.#path.length - 1;
    while (at > 0 && this.#path[at - 1]?.parentNode === this.#path[at]) at--;
    const anchor = this.#path[at];
    if (at === 0) {
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

  #toNextRoot(): Text | null {
    for (this.#roots.shift(); ; this.#roots.shift()) {
      const [root] = this.#roots;
      if (root === undefined) return null;
      this.#length = 0;
      this.#walker = toWalker(root);
      const node = root.isConnected ? this.#toNext() : null;
      if (node !== null) return node;
    }
  }
}

function toWalker(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
}

function toPath(node: Node, root: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at !== null; at = at === root ? null : at.parentNode) path.push(at);
  return path;
}

// It is long, or ends with a sign of code: `)`, `;` or `}`. Prose seldom does, and what stands in a script would part names.
function mayBeCode(data: string): boolean {
  const last = data.charCodeAt(data.length - 1);
  return data.length > LONG || last === 0x29 || last === 0x3b || last === 0x7d;
}

function isCode({ parentNode }: Text): boolean {
  return parentNode !== null && !isRead(parentNode, parentNode);
}

// What is not read does not count: a block goes on after it.
function toLastBlock(nodes: readonly Text[]): Node | undefined {
  const last = nodes.findLast((node) => toReadBlock(node) !== undefined);
  return last && toReadBlock(last);
}
