import MarkJs from 'mark.js';
import type { Look } from '../domain/settings.ts';
import type { Mark, Piece } from './mark.ts';
import { MARK_ELEMENT, unwrap } from './mark-element.ts';
import type { Painter } from './painter.ts';

const CLASSES: Readonly<Record<Look, readonly [string, string]>> = { underline: ['u1', 'u2'], tint: ['t1', 't2'], none: ['', ''] };

/**
 * Paints by mark.js: for browsers without the CSS Custom Highlight API, and by choice. It wraps marked words in
 * elements and so changes the page while marks are shown; `clear` undoes all of it.
 */
export class ElementPainter implements Painter {
  readonly #look: Look;
  readonly #elements = new Map<Mark, readonly Element[]>();

  constructor(look: Look) {
    this.#look = look;
  }

  paint(marks: readonly Mark[]): readonly Mark[] {
    const placed = new Map<Piece, Piece>();
    for (const [node, pieces] of toPiecesByNode(marks)) wrap(node, pieces, this.#look, placed);
    return marks.map((mark) => {
      const [first, ...rest] = mark.pieces.map((piece) => placed.get(piece) ?? piece);
      const moved = first === undefined ? mark : { ...mark, pieces: [first, ...rest] as const };
      this.#elements.set(
        moved,
        // Of mark.js only: it passes over white space between two tags, whose parent is the page's.
        mark.pieces.flatMap((piece) => placed.get(piece)?.node.parentElement ?? []),
      );
      return moved;
    });
  }

  erase(marks: readonly Mark[]): void {
    for (const element of marks.flatMap((mark) => this.#elements.get(mark) ?? [])) unwrap(element);
    for (const mark of marks) this.#elements.delete(mark);
  }

  clear(): void {
    this.erase([...this.#elements.keys()]);
  }
}

interface Placing {
  readonly piece: Piece;
  readonly again: boolean;
}

function toPiecesByNode(marks: readonly Mark[]): Map<Text, Placing[]> {
  const byNode = new Map<Text, Placing[]>();
  for (const { pieces, again } of marks) {
    for (const piece of pieces) byNode.set(piece.node, [...(byNode.get(piece.node) ?? []), { piece, again }]);
  }
  return byNode;
}

// Ranges of mark.js count over all text of their context; a marked node's parent is the smallest context there is.
function wrap(node: Text, placings: readonly Placing[], look: Look, placed: Map<Piece, Piece>): void {
  const context = node.parentElement;
  // A drawing shows no elements of HTML: its words would vanish.
  if (!(context instanceof HTMLElement) || context.localName === MARK_ELEMENT) return;
  const base = toOffsetIn(context, node);
  for (const { piece, again } of placings.toSorted((a, b) => b.piece.start - a.piece.start)) {
    new MarkJs(context).markRanges([{ start: base + piece.start, length: piece.end - piece.start }], {
      element: MARK_ELEMENT,
      className: CLASSES[look][again ? 1 : 0],
      each: (element: Element) => {
        const text = element.firstChild;
        if (text instanceof Text) placed.set(piece, { node: text, start: 0, end: text.length });
      },
    });
  }
}

function toOffsetIn(context: Element, node: Text): number {
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let text = walker.nextNode() as Text | null; text !== null && text !== node; text = walker.nextNode() as Text | null) {
    if (!text.parentElement?.matches('script,style,title,head,html')) offset += text.length;
  }
  return offset;
}
