import MarkJs from 'mark.js';
import type { Look } from '../domain/settings.ts';
import type { Mark, Piece } from './mark.ts';
import { MARK_ELEMENT, unwrap } from './mark-element.ts';
import type { Painter } from './painter.ts';
import { PartedTexts } from './parted-texts.ts';

const CLASSES: Readonly<Record<Look, readonly [string, string]>> = { underline: ['u1', 'u2'], tint: ['t1', 't2'], none: ['', ''] };

/**
 * Paints by mark.js: for browsers without the CSS Custom Highlight API, and by choice. It wraps marked words in
 * elements and so changes the page while marks are shown; `clear` undoes all of it, and `follow` what of it stands in
 * the way of the page's own changes: a page that keeps its text nodes finds in them what it put there.
 */
export class ElementPainter implements Painter {
  readonly touchesPage = true;
  readonly #look: Look;
  readonly #elements = new Map<Mark, readonly Element[]>();
  readonly #marks = new Map<Element, Mark>();
  readonly #texts = new PartedTexts();

  constructor(look: Look) {
    this.#look = look;
  }

  paint(marks: readonly Mark[]): readonly Mark[] {
    const placed = new Map<Piece, Piece>();
    for (const [context, placings] of toPlacingsByContext(marks)) {
      this.#texts.part(new Set(placings.map(({ piece }) => piece.node)), () => wrap(context, placings, this.#look, placed));
    }
    return marks.map((mark) => {
      const [first, ...rest] = mark.pieces.map((piece) => placed.get(piece) ?? piece);
      const moved = first === undefined ? mark : { ...mark, pieces: [first, ...rest] as const };
      // Of mark.js only: it passes over white space between two tags, whose parent is the page's.
      const elements = mark.pieces.flatMap((piece) => placed.get(piece)?.node.parentElement ?? []);
      this.#elements.set(moved, elements);
      for (const element of elements) this.#marks.set(element, moved);
      return moved;
    });
  }

  erase(marks: readonly Mark[]): void {
    for (const mark of marks) {
      for (const element of this.#elements.get(mark) ?? []) {
        this.#texts.forget(element);
        if (element.parentNode !== null) unwrap(element);
        this.#marks.delete(element);
      }
      this.#elements.delete(mark);
    }
  }

  clear(): void {
    this.erase([...this.#elements.keys()]);
  }

  follow(record: MutationRecord): readonly Mark[] {
    return this.#texts.follow(record).flatMap((element) => this.#marks.get(element) ?? []);
  }
}

interface Placing {
  readonly piece: Piece;
  readonly again: boolean;
}

function toPlacingsByContext(marks: readonly Mark[]): Map<HTMLElement | ShadowRoot, Placing[]> {
  const byContext = new Map<HTMLElement | ShadowRoot, Placing[]>();
  for (const { pieces, again } of marks) {
    for (const piece of pieces) {
      const context = piece.node.parentNode;
      // A drawing shows no elements of HTML: its words would vanish.
      if (!(context instanceof HTMLElement || context instanceof ShadowRoot) || (context as Element).localName === MARK_ELEMENT) continue;
      const placings = byContext.get(context);
      if (placings === undefined) byContext.set(context, [{ piece, again }]);
      else placings.push({ piece, again });
    }
  }
  return byContext;
}

// Ranges of mark.js count over all text of their context; a marked node's parent is the smallest context there is.
function wrap(context: HTMLElement | ShadowRoot, placings: readonly Placing[], look: Look, placed: Map<Piece, Piece>): void {
  const offsets = toOffsetsIn(context);
  const byRange = new Map(
    placings.map((placing) => {
      const { node, start, end } = placing.piece;
      return [{ start: (offsets.get(node) ?? 0) + start, length: end - start }, placing] as const;
    }),
  );
  new MarkJs(context as HTMLElement).markRanges([...byRange.keys()], {
    element: MARK_ELEMENT,
    each: (element, range) => {
      const placing = byRange.get(range);
      const text = element.firstChild;
      if (placing === undefined || !(text instanceof Text)) return;
      element.className = CLASSES[look][placing.again ? 1 : 0];
      placed.set(placing.piece, { node: text, start: 0, end: text.length });
    },
  });
}

function toOffsetsIn(context: Node): Map<Text, number> {
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  const offsets = new Map<Text, number>();
  let offset = 0;
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    offsets.set(text, offset);
    if (!text.parentElement?.matches('script,style,title,head,html')) offset += text.length;
  }
  return offsets;
}
