import type { Look } from '../domain/settings.ts';
import type { Mark, Piece } from './mark.ts';
import type { Painter } from './painter.ts';

/** Names under which the page's registry holds our ranges, first mention and later ones (modules/marks has their styles). */
const NAMES: Readonly<Record<Exclude<Look, 'none'>, readonly [string, string]>> = { underline: ['u1', 'u2'], tint: ['t1', 't2'] };

/** Above this number of ranges, erasing one by one costs more than starting anew (Firefox: 0.7 ms a deletion among 10,000). */
const REBUILD_FROM = 64;

/** Whether the browser can paint without touching the page. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** Removes what an earlier copy of this script left painted. */
export function clearHighlights(): void {
  for (const name of Object.values(NAMES).flat()) CSS.highlights.delete(name);
}

/** Paints through the CSS Custom Highlight API: the page's nodes, attributes and styles stay as they are. */
export class HighlightPainter implements Painter {
  readonly touchesPage = false;
  readonly #names: readonly [string, string] | readonly [];
  /** For first mentions and later ones; made when there is something to paint. */
  readonly #layers: Highlight[] = [];
  readonly #ranges = new Map<Mark, readonly StaticRange[]>();

  constructor(look: Look) {
    this.#names = look === 'none' ? [] : NAMES[look];
  }

  paint(marks: readonly Mark[]): readonly Mark[] {
    if (this.#layers.length === 0) this.#layers.push(new Highlight(), new Highlight());
    for (const mark of marks) {
      const ranges = toStaticRanges(mark);
      this.#ranges.set(mark, ranges);
      for (const range of ranges) this.#layerOf(mark)?.add(range);
    }
    this.#register();
    return marks;
  }

  erase(marks: readonly Mark[]): void {
    const gone = marks.filter((mark) => this.#ranges.has(mark));
    for (const mark of gone) {
      const ranges = this.#ranges.get(mark) ?? [];
      this.#ranges.delete(mark);
      if (gone.length < REBUILD_FROM) for (const range of ranges) this.#layerOf(mark)?.delete(range);
    }
    if (gone.length < REBUILD_FROM) return;
    for (const layer of this.#layers) layer.clear();
    for (const [mark, ranges] of this.#ranges) for (const range of ranges) this.#layerOf(mark)?.add(range);
  }

  clear(): void {
    this.#ranges.clear();
    for (const layer of this.#layers) layer.clear();
    // After an update the names are the new script's: only what is ours is taken away.
    for (const [at, name] of this.#names.entries()) if (CSS.highlights.get(name) === this.#layers[at]) CSS.highlights.delete(name);
  }

  follow(): readonly Mark[] {
    return [];
  }

  #layerOf(mark: Mark): Highlight | undefined {
    return this.#layers[mark.again ? 1 : 0];
  }

  // The registry is the page's: it may have cleared it since.
  #register(): void {
    for (const [at, name] of this.#names.entries()) {
      const layer = this.#layers[at];
      if (layer !== undefined && CSS.highlights.get(name) !== layer) CSS.highlights.set(name, layer);
    }
  }
}

// One range for a name, or several where text stands within it that is no part of it, as a reading above its characters.
function toStaticRanges({ pieces: [head, ...rest] }: Mark): StaticRange[] {
  if (rest.length === 0) return [toStaticRange(head, head)];
  const ranges: StaticRange[] = [];
  let [first, last] = [head, head];
  for (const piece of rest) {
    if (hasTextBetween(last.node, piece.node)) {
      ranges.push(toStaticRange(first, last));
      first = piece;
    }
    last = piece;
  }
  return [...ranges, toStaticRange(first, last)];
}

// A static range costs the page nothing when it changes; a live one is updated at every change of its document.
function toStaticRange(first: Piece, last: Piece): StaticRange {
  return new StaticRange({ startContainer: first.node, startOffset: first.start, endContainer: last.node, endOffset: last.end });
}

function hasTextBetween(from: Text, to: Text): boolean {
  const walker = document.createTreeWalker(from.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  for (let node = walker.nextNode(); node !== null && node !== to; node = walker.nextNode()) if ((node as Text).length > 0) return true;
  return false;
}
