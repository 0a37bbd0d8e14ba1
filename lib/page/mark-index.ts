import type { Mark, Piece } from './mark.ts';

/** All marks of a frame, found by the text node they stand in and the place in it. */
export class MarkIndex {
  /** Of each node by start; marks do not overlap. */
  readonly #byNode = new Map<Text, Mark[]>();
  #size = 0;

  /** The text nodes that marks touch. */
  get nodes(): Iterable<Text> {
    return this.#byNode.keys();
  }

  /** Number of marks. */
  get size(): number {
    return this.#size;
  }

  /** The marks that touch a text node, in order. */
  of(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? NONE;
  }

  /** The marks that begin in a text node between two places, end exclusive. */
  beginningIn(node: Text, from: number, to: number): readonly Mark[] {
    const marks = this.#byNode.get(node);
    if (marks === undefined) return NONE;
    const found: Mark[] = [];
    for (let at = findFirst(marks, node, from); at < marks.length; at++) {
      const mark = marks[at] as Mark;
      if (toPiece(mark, node).start >= to) break;
      if (mark.pieces[0].node === node) found.push(mark);
    }
    return found;
  }

  /** Adds a mark. */
  add(mark: Mark): void {
    this.#size++;
    for (const { node, start } of mark.pieces) {
      const marks = this.#byNode.get(node);
      if (marks === undefined) this.#byNode.set(node, [mark]);
      // They come in order nearly always.
      else if (toPiece(marks[marks.length - 1] as Mark, node).start < start) marks.push(mark);
      else marks.splice(findFirst(marks, node, start), 0, mark);
    }
  }

  /** Takes marks out; those that are not there are passed over. */
  delete(marks: Iterable<Mark>): void {
    const gone = new Set(marks);
    const touched = new Set<Text>();
    for (const { pieces } of gone) for (const { node } of pieces) touched.add(node);
    for (const node of touched) {
      const before = this.#byNode.get(node);
      if (before === undefined) continue;
      const left: Mark[] = [];
      for (const mark of before) {
        if (!gone.has(mark)) left.push(mark);
        else if (mark.pieces[0].node === node) this.#size--;
      }
      if (left.length > 0) this.#byNode.set(node, left);
      else this.#byNode.delete(node);
    }
  }

  /** The marks of which some node has left the document. */
  disconnected(): Mark[] {
    const marks: Mark[] = [];
    for (const [node, of] of this.#byNode) if (!node.isConnected) marks.push(...of);
    return marks;
  }

  /** Takes all marks out. */
  clear(): void {
    this.#size = 0;
    this.#byNode.clear();
  }
}

const NONE: readonly Mark[] = [];

/** The part of a mark in a node that it touches. */
export function toPiece({ pieces }: Mark, node: Node): Piece {
  const [first] = pieces;
  return first.node === node ? first : (pieces.find((piece) => piece.node === node) ?? first);
}

// The first mark that begins at a place or after it.
function findFirst(marks: readonly Mark[], node: Node, start: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toPiece(marks[middle] as Mark, node).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
