import type { Mark } from './mark.ts';

/** All marks of a frame, found by the text node they stand in. */
export class MarkIndex {
  readonly #byNode = new Map<Text, Set<Mark>>();
  readonly #marks = new Set<Mark>();

  /** Number of marks. */
  get size(): number {
    return this.#marks.size;
  }

  /** The marks that touch a text node. */
  of(node: Text): readonly Mark[] {
    return [...(this.#byNode.get(node) ?? [])];
  }

  /** Adds a mark. */
  add(mark: Mark): void {
    this.#marks.add(mark);
    for (const { node } of mark.pieces) {
      const marks = this.#byNode.get(node);
      if (marks === undefined) this.#byNode.set(node, new Set([mark]));
      else marks.add(mark);
    }
  }

  /** Takes a mark out; nothing happens when it is not there. */
  delete(mark: Mark): void {
    if (!this.#marks.delete(mark)) return;
    for (const { node } of mark.pieces) {
      const marks = this.#byNode.get(node);
      marks?.delete(mark);
      if (marks?.size === 0) this.#byNode.delete(node);
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

  /** The mark that a place in a text node belongs to, both edges included. */
  at(node: Node, offset: number): Mark | undefined {
    return this.of(node as Text).find(({ pieces }) =>
      pieces.some((piece) => piece.node === node && piece.start <= offset && offset <= piece.end),
    );
  }

  /** Every mark, in the order of the document; those of a shadow tree where its host stands. */
  inOrder(): Mark[] {
    return [...this.#marks].toSorted((a, b) => byPosition(a.pieces[0].node, b.pieces[0].node) || a.pieces[0].start - b.pieces[0].start);
  }
}

function byPosition(a: Node, b: Node): number {
  const [left, right] = [toOuter(a), toOuter(b)];
  if (left === right) return toPosition(a, b);
  return toPosition(left, right);
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
