import { type MarkColour, toMarkNames } from '../domain/mark-colour.ts';
import type { Look } from '../domain/settings.ts';
import type { Mark, Piece } from './mark.ts';
import type { Painter } from './painter.ts';

/** What all names end in under which the page's registry may hold ranges of ours (`toMarkNames`): nothing, or a colour's letter. */
const SHADES = ' btpug';

/** A page that takes them out of its registry so often in a row, each time within so many milliseconds, has its way. */
const PATIENCE = 8;
const AT_ONCE_MS = 1000;

/** Above this number of ranges, erasing one by one costs more than starting anew (Firefox: 0.7 ms a deletion among 10,000). */
const REBUILD_FROM = 64;

/** Whether the browser can paint without touching the page. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** Removes what an earlier copy of this script left painted. */
export function clearHighlights(): void {
  // Firefox lets no extension go through the names that there are (docs/browser-bugs.md, 41).
  for (const look of 'ut') for (const at of '12') for (const shade of SHADES) CSS.highlights.delete(`j4${look}${at}${shade}`.trim());
}

/** Paints through the CSS Custom Highlight API: the page's nodes, attributes and styles stay as they are. */
export class HighlightPainter implements Painter {
  readonly #names: readonly [string, string] | readonly [];
  /** For first mentions and later ones; made when there is something to paint. */
  readonly #layers: Highlight[] = [];
  readonly #ranges = new Map<Mark, readonly StaticRange[]>();
  /** When they were last put into the registry, and how often in a row the page had taken them out at once. */
  #registered: { readonly at: number; readonly losses: number } | undefined;
  /** While the page is printed: whether they come back, as they do not where a later copy of this script has taken their place. */
  #printing: { comesBack: boolean } | undefined;
  readonly #leave = () => {
    this.#printing = { comesBack: this.#unregister() };
  };
  readonly #comeBack = () => {
    const comesBack = this.#printing?.comesBack === true;
    this.#printing = undefined;
    if (comesBack) this.#register();
  };

  constructor(look: Look, colour: MarkColour = 'violet') {
    this.#names = look === 'none' ? [] : toMarkNames(look, colour);
  }

  paint(marks: readonly Mark[]): readonly Mark[] {
    if (this.#layers.length === 0) this.#layers.push(new Highlight(), new Highlight());
    for (const mark of marks) {
      const ranges = toStaticRanges(mark);
      this.#ranges.set(mark, ranges);
      for (const range of ranges) this.#layerOf(mark)?.add(range);
    }
    // On paper nothing can be pointed at, and Chromium prints marked words in colours that were made for the screen
    // (docs/browser-bugs.md, 27). Said again each time: a document that is written anew has no listeners left.
    addEventListener('beforeprint', this.#leave);
    addEventListener('afterprint', this.#comeBack);
    if (this.#printing === undefined) this.#register();
    else this.#printing.comesBack = true;
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
    removeEventListener('beforeprint', this.#leave);
    removeEventListener('afterprint', this.#comeBack);
    this.#unregister();
    this.#registered = undefined;
    this.#printing = undefined;
  }

  keep(): void {
    if (this.#registered !== undefined) this.#register();
  }

  #layerOf(mark: Mark): Highlight | undefined {
    return this.#layers[mark.again ? 1 : 0];
  }

  // The registry is the page's: it may have cleared it since, as searches do between two words.
  #register(): void {
    if (this.#printing !== undefined || this.#names.every((name, at) => CSS.highlights.get(name) === this.#layers[at])) return;
    const now = performance.now();
    const isAtOnce = this.#registered !== undefined && now - this.#registered.at < AT_ONCE_MS;
    const losses = isAtOnce ? (this.#registered?.losses ?? 0) + 1 : 0;
    this.#registered = { at: now, losses };
    if (losses > PATIENCE) return;
    for (const [at, name] of this.#names.entries()) CSS.highlights.set(name, this.#layers[at] as Highlight);
  }

  // After an update the names are the new script's: only what is ours is taken away.
  #unregister(): boolean {
    const ours = this.#names.filter((name, at) => CSS.highlights.get(name) === this.#layers[at]);
    for (const name of ours) CSS.highlights.delete(name);
    return ours.length > 0;
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
