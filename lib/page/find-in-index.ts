import type { Mark } from './mark.ts';
import { type MarkIndex, toPiece } from './mark-index.ts';

// What only somebody at the page asks of the marks: the reader, which every page loads, does without.

/** Whether a mark is still there. */
export function isIn(index: MarkIndex, mark: Mark): boolean {
  return index.of(mark.pieces[0].node).includes(mark);
}

/** The marks that a place in a text node belongs to, edges included: two where one begins at the end of another. */
export function findAt(index: MarkIndex, node: Node, offset: number): readonly Mark[] {
  const marks = index.of(node as Text);
  const next = halve(marks, (mark) => toPiece(mark, node).start <= offset);
  return marks.slice(Math.max(0, next - 2), next).filter((mark) => offset <= toPiece(mark, node).end);
}

/**
 * A mark of texts in order that `compare` finds neither too early (below 0) nor too late (above 0), by halving: for
 * places of which only the browser can tell where they are.
 */
export function findByOrder(index: MarkIndex, nodes: Iterable<Node>, compare: (mark: Mark) => number): Mark | undefined {
  const marks = Array.from(nodes).flatMap((node) => index.of(node as Text));
  let found: Mark | undefined;
  halve(marks, (mark) => {
    const order = compare(mark);
    if (order === 0) found = mark;
    return order < 0;
  });
  return found;
}

/** Every mark, in the order of the document; those of a shadow tree where its host stands. */
export function toMarksInOrder(index: MarkIndex): Mark[] {
  const nodes = Array.from(index.nodes, (node) => ({ node, outer: toOuter(node) }));
  nodes.sort((a, b) => (a.outer === b.outer ? toPosition(a.node, b.node) : toPosition(a.outer, b.outer)));
  return nodes.flatMap(({ node }) => index.of(node).filter(({ pieces }) => pieces[0].node === node));
}

// How many of the first marks are before the place that is looked for.
function halve(marks: readonly Mark[], isBefore: (mark: Mark) => boolean): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(marks[middle] as Mark)) low = middle + 1;
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
