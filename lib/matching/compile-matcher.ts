import type { SurfaceForm } from '../domain/mention.ts';
import { type CompiledMatcher, LAST_EDGE, MATCHER_SCHEMA, type MatcherOutput, TARGET_ACCEPTS, TARGET_SHIFT } from './compiled-matcher.ts';
import { packWords } from './pack-words.ts';

interface Node {
  readonly edges: Map<number, Node>;
  accepts: boolean;
  /** Number of forms that can be read from here, this node's own included. */
  count: number;
  key: string;
}

/** Two topics that lay claim to one spelling. */
export class AmbiguousFormError extends Error {
  override readonly name = 'AmbiguousFormError';
}

/**
 * Compiles surface forms into a minimal acyclic automaton (Daciuk et al. 2000, incremental construction from sorted
 * words). A form's rank among all forms, counted along the path, names what it mentions, so that forms with different
 * topics still share their endings (Lucchesi & Kowaltowski 1993).
 * @throws {AmbiguousFormError} when two topics have a form of the same text
 */
export function compileMatcher(forms: readonly SurfaceForm[]): CompiledMatcher {
  const byText = toOutputsByText(forms);
  const words = [...byText.keys()].toSorted(byCodeUnit);
  const outputs: MatcherOutput[] = [];
  const indexOf = new Map<string, number>();
  const ranks = words.map((word) => {
    const output = byText.get(word) as MatcherOutput;
    const key = JSON.stringify(output);
    if (!indexOf.has(key)) indexOf.set(key, outputs.push(output) - 1);
    return indexOf.get(key) as number;
  });
  const { labels, targets, skips } = toTables(toAutomaton(words));
  return {
    schema: MATCHER_SCHEMA,
    outputs,
    labels: packWords(labels, 2),
    targets: packWords(targets, 4),
    skips: packWords(skips, 4),
    ranks: packWords(ranks, 2),
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function toOutputsByText(forms: readonly SurfaceForm[]): Map<string, MatcherOutput> {
  const byText = new Map<string, MatcherOutput>();
  for (const { text, topic, form, onlyWith } of forms) {
    const known = byText.get(text);
    if (known !== undefined && known.topic !== topic)
      throw new AmbiguousFormError(`"${text}" stands for ${name(known.topic)} and for ${name(topic)}`);
    // Of several readings of one topic the first stands: authors list a name before words made from it.
    if (known === undefined) byText.set(text, { topic, form, ...(onlyWith && { onlyWith }) });
  }
  return byText;
}

function name(topic: string | null): string {
  return topic === null ? 'a lookalike' : `topic ${topic}`;
}

function toAutomaton(words: readonly string[]): Node {
  const register = new Map<string, Node>();
  const identities = new Map<Node, number>();
  const root = toNode();
  let path: Node[] = [root];
  let previous = '';
  for (const word of words) {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared++;
    freeze(path, shared, previous, register, identities);
    path = path.slice(0, shared + 1);
    for (let at = shared; at < word.length; at++) path.push(addEdge(path.at(-1) as Node, word.charCodeAt(at)));
    (path.at(-1) as Node).accepts = true;
    previous = word;
  }
  freeze(path, 0, previous, register, identities);
  seal(root, identities);
  return root;
}

function toNode(): Node {
  return { edges: new Map(), accepts: false, count: 0, key: '' };
}

// One edge a UTF-16 code unit: a letter outside the Basic Multilingual Plane is two edges, as the depth of a path counts them.
function addEdge(from: Node, code: number): Node {
  const next = toNode();
  from.edges.set(code, next);
  return next;
}

// Replaces the nodes of a finished branch, deepest first, by equal ones that exist already.
function freeze(path: readonly Node[], down: number, word: string, register: Map<string, Node>, identities: Map<Node, number>): void {
  for (let depth = path.length - 1; depth > down; depth--) {
    const node = path[depth] as Node;
    seal(node, identities);
    const twin = register.get(node.key);
    if (twin === undefined) {
      register.set(node.key, node);
      identities.set(node, identities.size);
    } else {
      (path[depth - 1] as Node).edges.set(word.charCodeAt(depth - 1), twin);
    }
  }
}

function seal(node: Node, identities: Map<Node, number>): void {
  const edges = [...node.edges];
  node.count = (node.accepts ? 1 : 0) + edges.reduce((sum, [, target]) => sum + target.count, 0);
  node.key = `${node.accepts}|${edges.map(([code, target]) => `${code}:${identities.get(target)}`).join()}`;
}

function toTables(root: Node): { labels: number[]; targets: number[]; skips: number[] } {
  const order: Node[] = [];
  const first = new Map<Node, number>();
  let edgeCount = 0;
  const visit = (node: Node): void => {
    if (first.has(node) || node.edges.size === 0) return;
    first.set(node, edgeCount);
    edgeCount += node.edges.size;
    order.push(node);
    for (const target of node.edges.values()) visit(target);
  };
  visit(root);
  const labels: number[] = [];
  const targets: number[] = [];
  const skips: number[] = [];
  for (const node of order) {
    let before = node.accepts ? 1 : 0;
    const edges = [...node.edges];
    for (const [at, [code, target]] of edges.entries()) {
      labels.push(code);
      // Edge 0 belongs to the root, to which no edge leads: 0 says that nothing follows.
      targets.push(
        ((first.get(target) ?? 0) << TARGET_SHIFT) | (target.accepts ? TARGET_ACCEPTS : 0) | (at === edges.length - 1 ? LAST_EDGE : 0),
      );
      skips.push(before);
      before += target.count;
    }
  }
  return { labels, targets, skips };
}
