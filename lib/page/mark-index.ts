import type { Mark } from './mark.ts';

/** The part of a mark in one node. */
interface Entry {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

/** All marks of a frame, found by the text node they stand in and the place in it. */
export class MarkIndex {
  /** Of each node by start; marks do not overlap. */
  readonly #byNode = new Map<Text, Entry[]>();
  readonly #marks = new Set<Mark>();

  /** Number of marks. */
  get size(): number {
    return this.#marks.size;
  }

  /** The marks that touch a text node, in order. */
  of(node: Text): readonly Mark[] {
    return (this.#byNode.get(node) ?? []).map(({ mark }) => mark);
  }

  /** The marks that begin in a text node between two places, end exclusive. */
  beginningIn(node: Text, from: number, to: number): readonly Mark[] {
    const entries = this.#byNode.get(node) ?? [];
    const found: Mark[] = [];
    for (let at = findFirst(entries, from); at < entries.length; at++) {
      const { start, mark } = entries[at] as Entry;
      if (start >= to) break;
      if (mark.pieces[0].node === node) found.push(mark);
    }
    return found;
  }

  /** Adds a mark. */
  add(mark: Mark): void {
    this.#marks.add(mark);
    for (const { node, start, end } of mark.pieces) {
      const entries = this.#byNode.get(node);
      if (entries === undefined) this.#byNode.set(node, [{ start, end, mark }]);
      else entries.splice(findFirst(entries, start), 0, { start, end, mark });
    }
  }

  /** Takes marks out; those that are not there are passed over. */
  delete(marks: Iterable<Mark>): void {
    const touched = new Set<Text>();
    for (const mark of marks) if (this.#marks.delete(mark)) for (const { node } of mark.pieces) touched.add(node);
    for (const node of touched) {
      const left = (this.#byNode.get(node) ?? []).filter(({ mark }) => this.#marks.has(mark));
      if (left.length > 0) this.#byNode.set(node, left);
      else this.#byNode.delete(node);
    }
  }

  /** Whether a mark is still there. */
  has(mark: Mark): boolean {
    return this.#marks.has(mark);
  }

  /** Takes all marks out. */
  clear(): void {
    this.#marks.clear();
    this.#byNode.clear();
  }

  /** The marks that a place in a text node belongs to, edges included: two where one begins at the end of another. */
  at(node: Node, offset: number): readonly Mark[] {
    const entries = this.#byNode.get(node as Text) ?? [];
    const next = findFirst(entries, offset + 1);
    return entries.slice(Math.max(0, next - 2), next).flatMap(({ end, mark }) => (offset <= end ? [mark] : []));
  }

  /**
   * A mark of texts in order that `compare` finds neither too early (below 0) nor too late (above 0), by halving: for
   * places of which only the browser can tell where they are.
   */
  search(nodes: Iterable<Node>, compare: (mark: Mark) => number): Mark | undefined {
    const entries = Array.from(nodes).flatMap((node) => this.#byNode.get(node as Text) ?? []);
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { mark } = entries[middle] as Entry;
      const order = compare(mark);
      if (order === 0) return mark;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  /** Every mark, in the order of the document; those of a shadow tree where its host stands. */
  inOrder(): Mark[] {
    const nodes = [...this.#byNode.keys()].map((node) => ({ node, outer: toOuter(node) }));
    nodes.sort((a, b) => (a.outer === b.outer ? toPosition(a.node, b.node) : toPosition(a.outer, b.outer)));
    return nodes.flatMap(({ node }) => this.of(node).filter(({ pieces }) => pieces[0].node === node));
  }
}

// The first entry that begins at a place or after it.
function findFirst(entries: readonly Entry[], start: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toPosition(a: Node, b: Node): number {
  if (a === b) return 0;
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
}

// The node of the light tree that holds a node of a shadow tree.
function toOuter(node: Node): Node {
  let outer = node;
  for (let root = outer.getRootNode(); root instanceof ShadowRoot; root = outer.getRootNode()) outer = root.host;
  return outer;
}
