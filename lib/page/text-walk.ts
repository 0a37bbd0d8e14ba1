import { GAP, kindOf, UNSPACED, WORD } from '../text/character-kind.ts';
import { isWordCharacter } from '../text/word-character.ts';
import { type TextChunk, toPlaceOf, toReadBlock, toSeam } from './text-chunk.ts';
import { isRead, type Joint } from './text-rules.ts';

/** A stretch ends with the block that reaches this length: what is looked at between two looks at the clock. */
const CHUNK_LENGTH = 16_384;
/** A block that reaches this length is cut. */
const MOST_LENGTH = 32_768;
/** What is read twice at each side of a cut: longer than any name with its neighbours. */
const OVERLAP = 512;
/** Texts longer than this are asked what they stand in: scripts and styles are not worth looking through. */
const LONG = 200;

const SPACE = 0x20;
/** Two blocks never join: no form contains this character and no word goes on over it. */
const BLOCK_END = '\0';

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

  /** @param roots none of which is in another */
  constructor(roots: readonly [Node, ...Node[]]) {
    this.#roots = [...roots];
    this.#walker = toWalker(roots[0]);
  }

  /** What is still to be read, in whole or in part. */
  get roots(): readonly Node[] {
    return this.#roots;
  }

  /** How many characters of the first of these roots were read. */
  get length(): number {
    return this.#length;
  }

  /** Whether the place reached is in a subtree; when that is moved or removed, what followed in its parent may be passed over. */
  standsIn(node: Node): boolean {
    return this.#path.includes(node);
  }

  /** The next stretch of text, or nothing when the end is reached. */
  next(): TextChunk | undefined {
    if (this.#ended) return undefined;
    const parts: string[] = [];
    const nodes: Text[] = [];
    const starts: number[] = [];
    const from = this.#cut?.from ?? 0;
    let offset = this.#cut?.offset ?? 0;
    let length = 0;
    let previous: Text | undefined;
    /** What the last character is for where words begin and end. */
    let kind = GAP;
    let node = this.#regain();
    // A painter that wraps words has parted the node since; the page's own changes are read anew anyway.
    for (; node !== null && offset > 0 && offset >= node.length; node = this.#toNext()) offset -= node.length;
    this.#cut = undefined;
    for (; ; node = this.#toNext()) {
      if (node === null) {
        node = this.#toNextRoot();
        if (node === null) break;
        if (length > 0) {
          parts.push(BLOCK_END);
          length++;
        }
        previous = undefined;
      }
      // Not all of a long text is asked for more than once: Firefox hands over a copy (docs/browser-bugs.md, 19).
      let data = offset === 0 ? node.data : node.substringData(offset, MOST_LENGTH);
      if (data.length === 0 || (data.length > LONG && isCode(node))) continue;
      let joint: Joint | undefined = '';
      if (previous === undefined) {
        if (offset === 0 && toReadBlock(node) === undefined) continue;
      } else if (isOfWord(kind)) {
        // Only where two words would become one does it matter what stands between the nodes.
        const first = data.charCodeAt(0);
        if (first > SPACE) joint = toJointIn(previous, kind, node, first);
        if (joint === undefined) continue;
      }
      if (length > CHUNK_LENGTH && isOtherBlock(previous, node)) break;
      if (joint !== '') {
        parts.push(joint);
        length++;
      }
      const room = Math.max(1, MOST_LENGTH - length);
      const isCut = data.length >= room;
      if (isCut) data = data.slice(0, room);
      nodes.push(node);
      starts.push(length - offset);
      parts.push(data);
      length += data.length;
      if (isCut) return this.#stop({ text: parts.join(''), nodes, starts, from, to: length - OVERLAP });
      offset = 0;
      previous = node;
      kind = kindOf(data.charCodeAt(data.length - 1));
    }
    this.#length += length;
    this.#ended = node === null;
    this.#path = node === null ? [] : toPath(node, this.#walker.root);
    return nodes.length === 0 ? undefined : { text: parts.join(''), nodes, starts, from, to: length };
  }

  // Ends a chunk inside a block: the next one begins a little before.
  #stop(chunk: TextChunk): TextChunk {
    const { text, nodes, starts, to } = chunk;
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
    return chunk;
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

// What stands before a node after one that ends in a word; nothing where it is not read itself.
function toJointIn(previous: Text, kind: number, node: Text, first: number): Joint | undefined {
  const meets = isOfWord(kindOf(first));
  // A reading above Chinese characters is asked for at once: it begins with a bracket.
  if (!meets && kind !== UNSPACED) return '';
  if (toReadBlock(node) === undefined) return undefined;
  return meets ? toSeam(previous, node) : '';
}

function isOfWord(kind: number): boolean {
  return kind === WORD || kind === UNSPACED;
}

function isCode({ parentNode }: Text): boolean {
  return parentNode !== null && !isRead(parentNode, parentNode);
}

function isOtherBlock(previous: Text | undefined, node: Text): boolean {
  const block = toReadBlock(node);
  return block !== undefined && (previous === undefined || toReadBlock(previous) !== block);
}
