import MarkJs from 'mark.js';
import { type MarkColour, toMarkNames } from '../domain/mark-colour.ts';
import type { Look } from '../domain/settings.ts';
import { toScope } from './change-scope.ts';
import { Losses } from './losses.ts';
import type { Mark, Piece } from './mark.ts';
import { MARK_ELEMENT, unwrap } from './mark-element.ts';
import type { Painter, PaintInPage } from './painter.ts';
import { PartedTexts } from './parted-texts.ts';

/** Editors, whatever in them is not to be edited. */
const EDITED = '[contenteditable]:not([contenteditable="false" i])';

/**
 * Paints by mark.js: for browsers without the CSS Custom Highlight API, and by choice. It wraps marked words in
 * elements and so changes the page while marks are shown; `clear` undoes all of it, and `follow` what of it stands in
 * the way of the page's own changes: a page that keeps its text nodes finds in them what it put there.
 */
export class ElementPainter implements Painter {
  readonly inPage: PaintInPage = {
    replace: (gone, added, readAnew) => this.#replace(gone, added, readAnew),
    follow: (records, toLost) => this.#follow(records, toLost),
    toWait: (place) => this.#losses.toWait(place),
    isRefused: () => this.#losses.refuses,
  };
  readonly #classes: readonly [first: string, again: string];
  readonly #elements = new Map<Mark, readonly Element[]>();
  readonly #marks = new Map<Element, Mark>();
  readonly #texts = new PartedTexts();
  readonly #losses = new Losses();

  constructor(look: Look, colour: MarkColour = 'violet') {
    this.#classes = look === 'none' ? ['', ''] : toMarkNames(look, colour);
  }

  paint(marks: readonly Mark[]): readonly Mark[] {
    const placed = new Map<Piece, Piece>();
    const byText = toPlacingsByText(marks);
    this.#texts.part(new Set(byText.keys()), () => {
      for (const [text, placings] of byText) wrap(text, placings, this.#classes, placed);
    });
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

  // What the page does to elements it does by changing nodes, and then it is followed.
  keep(): void {}

  // Taking a mark off may have put texts together again; then the place of a new one has to be found anew.
  #replace(gone: readonly Mark[], added: readonly Mark[], readAnew: (block: Node) => void): readonly Mark[] {
    const blocks = added.map(({ pieces: [{ node }] }) => toScope(node));
    this.erase(gone);
    const standing = added.filter(({ pieces }, at) => {
      const stands = pieces.every(({ node }) => node.isConnected);
      if (!stands && blocks[at] !== undefined) readAnew(blocks[at]);
      return stands;
    });
    const painted = this.paint(standing);
    this.#losses.painted(painted);
    return painted;
  }

  #follow(records: readonly MutationRecord[], toLost: (record: MutationRecord) => readonly Mark[]): readonly Mark[] {
    const lostIn = new Map<Node, Mark[]>();
    for (const record of records) {
      const place = toScope(record.target);
      const lost = lostIn.get(place) ?? [];
      lostIn.set(place, lost);
      for (const element of this.#texts.follow(record)) {
        const mark = this.#marks.get(element);
        if (mark !== undefined) lost.push(mark);
      }
      lost.push(...toLost(record));
    }
    for (const [place, lost] of lostIn) this.#losses.changed(place, lost);
    return [...lostIn.values()].flat();
  }
}

interface Placing {
  readonly piece: Piece;
  readonly again: boolean;
}

function toPlacingsByText(marks: readonly Mark[]): Map<Text, Placing[]> {
  const byText = new Map<Text, Placing[]>();
  for (const { pieces, again } of marks) {
    for (const piece of pieces) {
      if (!isWrapped(piece.node.parentNode)) continue;
      const placings = byText.get(piece.node);
      if (placings === undefined) byText.set(piece.node, [{ piece, again }]);
      else placings.push({ piece, again });
    }
  }
  return byText;
}

// A drawing shows no elements of HTML: its words would vanish. And what stands in a draft, as a name that is no text to
// edit, is sent with it: elements in it would be sent as well.
function isWrapped(parent: ParentNode | null): boolean {
  if (parent instanceof ShadowRoot) return true;
  return parent instanceof HTMLElement && parent.localName !== MARK_ELEMENT && parent.closest(EDITED) === null;
}

// Each text by itself: over several, mark.js goes through all of them for each range and after each.
function wrap(text: Text, placings: readonly Placing[], classes: readonly [first: string, again: string], placed: Map<Piece, Piece>): void {
  const byRange = new Map(placings.map((placing) => [toRange(placing), placing] as const));
  // It is typed to want an element and needs no more than a root of texts.
  new MarkJs(text as Node as HTMLElement).markRanges([...byRange.keys()], {
    element: MARK_ELEMENT,
    each: (element, range) => {
      const placing = byRange.get(range);
      const words = element.firstChild;
      if (placing === undefined || !(words instanceof Text)) return;
      element.className = classes[placing.again ? 1 : 0];
      placed.set(placing.piece, { node: words, start: 0, end: words.length });
    },
  });
}

function toRange({ piece: { start, end } }: Placing): { start: number; length: number } {
  return { start, length: end - start };
}
