import type { JumpWidth } from './compiled-matcher.ts';
import { ADD_SHIFT, ENDS_BASE, ENDS_CASE, JUMP, LAST, NEXT, PLAIN } from './word-bytes.ts';

/** A word to be read: its symbols, its class, and whether it is a base form. */
export interface ReadableWord {
  readonly symbols: readonly number[];
  readonly id: number;
  readonly base: boolean;
}

/** A node while words are put in: a trie. */
interface Branch {
  readonly edges: Map<number, Branch>;
  word?: ReadableWord;
}

/** A node of the automaton; equal ones are one object. */
interface Node {
  readonly id: number;
  readonly edges: readonly Edge[];
}

interface Edge {
  readonly symbol: number;
  readonly ends: number;
  readonly add: number;
  readonly target: Node;
}

/**
 * Compiles words into the bytes of `word-bytes.ts`. Numbers are pushed as far to the front as they go, so that words of
 * different classes share their endings (Mohri 1997).
 */
export function compileWords(words: readonly ReadableWord[]): { readonly bytes: Uint8Array; readonly jump: JumpWidth } {
  const root: Branch = { edges: new Map() };
  for (const word of words) {
    let at = root;
    for (const symbol of word.symbols) {
      const next: Branch = at.edges.get(symbol) ?? { edges: new Map() };
      at.edges.set(symbol, next);
      at = next;
    }
    at.word = word;
  }
  const start = toNode(root, 0, new Map());
  const narrow = toBytes(start, 2);
  return narrow.length <= 0xffff ? { bytes: narrow, jump: 2 } : { bytes: toBytes(start, 3), jump: 3 };
}

/** What all words from here on have in common: the class of the first of them. */
function toBaseline({ word, edges }: Branch): number {
  return word?.id ?? toBaseline([...edges].toSorted(([a], [b]) => a - b)[0]?.[1] ?? { edges, word: { symbols: [], id: 0, base: true } });
}

function toNode({ edges }: Branch, baseline: number, known: Map<string, Node>): Node {
  const made = [...edges]
    .toSorted(([a], [b]) => a - b)
    .map(([symbol, branch]): Edge => {
      const own = toBaseline(branch);
      const ends = branch.word === undefined ? 0 : branch.word.base ? ENDS_BASE : ENDS_CASE;
      return { symbol, ends, add: own - baseline, target: toNode(branch, own, known) };
    });
  const key = made.map(({ symbol, ends, add, target }) => `${symbol},${ends},${add},${target.id}`).join(';');
  const node = known.get(key) ?? { id: known.size, edges: made };
  known.set(key, node);
  return node;
}

function toBytes(start: Node, jump: JumpWidth): Uint8Array {
  const bytes: number[] = [];
  const places = new Map<Node, number>();
  const jumps: { readonly at: number; readonly to: Node }[] = [];
  const waiting: Node[] = [start];
  const write = (node: Node): Node | undefined => {
    places.set(node, bytes.length);
    const [only] = node.edges;
    let next: Node | undefined;
    for (const [at, { symbol, ends, add, target }] of node.edges.entries()) {
      const last = at === node.edges.length - 1;
      const follows = last && target.edges.length > 0 && !places.has(target);
      if (follows) next = target;
      // The root is looked into by first symbol, so all its edges are written alike.
      if (node !== start && only !== undefined && node.edges.length === 1 && follows && ends === 0 && add === 0) {
        bytes.push(PLAIN | symbol);
        continue;
      }
      const jumps_ = !follows && target.edges.length > 0;
      const width = add === 0 ? 0 : add >= -0x80 && add < 0x80 ? 1 : 2;
      bytes.push(symbol, (last ? LAST : 0) | ends | (follows ? NEXT : 0) | (jumps_ ? JUMP : 0) | (width << ADD_SHIFT));
      for (let byte = 0; byte < width; byte++) bytes.push((add >> (8 * byte)) & 0xff);
      if (!jumps_) continue;
      jumps.push({ at: bytes.length, to: target });
      for (let byte = 0; byte < jump; byte++) bytes.push(0);
      waiting.push(target);
    }
    return next;
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let next: Node | undefined = places.has(node) ? undefined : node; next !== undefined; ) next = write(next);
  }
  for (const { at, to } of jumps) {
    const place = places.get(to) ?? 0;
    for (let byte = 0; byte < jump; byte++) bytes[at + byte] = (place >> (8 * byte)) & 0xff;
  }
  return Uint8Array.from(bytes);
}
