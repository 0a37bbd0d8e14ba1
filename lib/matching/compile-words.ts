import type { JumpWidth } from './compiled-matcher.ts';
import { ENDS_BASE, ENDS_CASE } from './word-bytes.ts';
import { type WordEdge, type WordNode, writeWords } from './write-words.ts';

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
  const narrow = writeWords(start, 2);
  return narrow.length <= 0xffff ? { bytes: narrow, jump: 2 } : { bytes: writeWords(start, 3), jump: 3 };
}

// What the numbers from here on are counted from: the class of the first word.
function toBaseline({ word, edges }: Branch): number {
  if (word !== undefined) return word.id;
  const first = edges.get(Math.min(...edges.keys()));
  return first === undefined ? 0 : toBaseline(first);
}

function toNode({ edges }: Branch, baseline: number, known: Map<string, WordNode>): WordNode {
  const made = [...edges]
    .toSorted(([a], [b]) => a - b)
    .map(([symbol, branch]): WordEdge => {
      const own = toBaseline(branch);
      const ends = branch.word === undefined ? 0 : branch.word.base ? ENDS_BASE : ENDS_CASE;
      return { symbol, ends, add: own - baseline, target: toNode(branch, own, known) };
    });
  const key = made.map(({ symbol, ends, add, target }) => `${symbol},${ends},${add},${target.id}`).join(';');
  const node = known.get(key) ?? { id: known.size, edges: made };
  known.set(key, node);
  return node;
}
