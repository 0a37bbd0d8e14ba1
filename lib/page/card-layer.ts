import type { Settings } from '../domain/settings.ts';
import { CardSpot } from './card-spot.ts';
import { toHtml } from './html-element.ts';
import { LAYER_CSS, toSheet } from './layer-style.ts';
import { LAYER_CLASS } from './leftovers.ts';
import { type Mark, toBoxes } from './mark.ts';
import { MarkRing } from './mark-ring.ts';
import { liftMark } from './mention-walk.ts';
import { type Box, isInBox } from './place-card.ts';
import { isLight, toFlow } from './text-look.ts';

/** What the layer tells whoever shows the card. */
export interface LayerHearing {
  /** In each frame in which the word of the card shown is not in the window; not of a card that stands by itself. */
  readonly onGone: () => void;
  /** The card was put elsewhere, and not by the reader's hand. */
  readonly onMoved: () => void;
}

/** The layer in which card and ring are drawn. It is in the page only while it shows something. */
export class CardLayer {
  readonly #host = toHtml('div');
  readonly #layer = toHtml('div');
  readonly #status = toHtml('p');
  readonly #spot = new CardSpot();
  readonly #ring = new MarkRing(this.#layer);
  readonly #hearing: LayerHearing;
  #theme: Settings['theme'] = 'system';
  #mark: Mark | undefined;
  /** Of a word over two lines, the one the card stands at. */
  #lineAt = 0;
  /** Where things were when they were placed, to notice that the page has moved. */
  #placed = '';
  #frame: number | undefined;

  /** @param css styles of the card, without any address in them */
  constructor(css: readonly string[], hearing: LayerHearing) {
    this.#hearing = hearing;
    const root = this.#host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [...css, LAYER_CSS].map(toSheet);
    this.#host.popover = 'manual';
    this.#layer.className = LAYER_CLASS;
    this.#status.className = 'off';
    this.#status.setAttribute('role', 'status');
    this.#layer.append(this.#status);
    root.append(this.#layer);
  }

  /** Where the card is rendered into. */
  get spot(): HTMLElement {
    return this.#spot.element;
  }

  /** What the page sees of all this. */
  get host(): Element {
    return this.#host;
  }

  /** Takes the theme, which is the page's unless the reader chose one, and the size of text in per cent. */
  dress({ theme, cardSize }: Pick<Settings, 'theme' | 'cardSize'>): void {
    this.#theme = theme;
    this.#layer.style.setProperty('--px', `${cardSize / 100}px`);
  }

  /** Shows the spot beside a mark, on the line where the pointer is, or as a sheet. */
  show(mark: Mark, at: { readonly x: number; readonly y: number } | undefined, isSheet: boolean): void {
    if (this.#mark === undefined) this.#spot.begin(isSheet);
    this.#mark = mark;
    const line = at === undefined ? 0 : toBoxes(mark).findIndex((box) => isInBox(at.x, at.y, box));
    this.#lineAt = Math.max(0, line);
    if (!this.spot.isConnected) this.#layer.append(this.spot);
    this.#attach();
    // The card takes the theme of the text it stands beside, unless the reader chose one.
    const isDark = this.#theme === 'system' ? isLight(mark, this.#layer) : this.#theme === 'dark';
    this.#layer.dataset['theme'] = isDark ? 'dark' : 'light';
    this.place();
  }

  /** Goes on beside another mark, as the page has set the same words again. */
  renew(mark: Mark): void {
    if (this.#mark !== undefined) this.#mark = mark;
    if (this.#ring.mark !== undefined) this.#ring.mark = mark;
    this.place();
  }

  /** Draws a ring around a mark; without one, takes it away. */
  ring(mark: Mark | undefined): void {
    this.#ring.mark = mark;
    if (mark !== undefined) this.#attach();
    this.#ring.draw();
    this.#leaveIfEmpty();
  }

  /** Says something to a screen reader, once, without moving the focus. */
  say(message: string): void {
    this.#status.textContent = message;
  }

  /** Takes the card away; the ring stays. */
  hide(): void {
    this.#mark = undefined;
    this.spot.remove();
    this.#leaveIfEmpty();
  }

  /** Takes everything of ours out of the page. */
  remove(): void {
    this.#mark = undefined;
    this.#ring.mark = undefined;
    this.#leaveIfEmpty();
  }

  /** The card's box while it is shown. */
  box(): Box | undefined {
    return this.#mark && this.spot.isConnected ? this.spot.getBoundingClientRect() : undefined;
  }

  /** Whether the keyboard's focus is in the card. */
  hasFocus(): boolean {
    return this.#host.isConnected && this.#host.matches(':focus-within');
  }

  /** Has the card stay where it is while the page scrolls, or go back to its word. */
  hold(isHeld: boolean): void {
    this.#spot.hold(isHeld);
    this.place();
  }

  /** Moves the card by the reader's hand, in CSS pixels. */
  moveBy(x: number, y: number): void {
    this.#spot.moveBy(x, y);
  }

  /** Has a sheet go along with a finger. @param y how much farther down, in CSS pixels */
  pull(y: number): void {
    this.#spot.pull(y);
  }

  /** Puts a sheet back that was pulled. @returns how far towards its edge that was, in CSS pixels */
  release(): number {
    return this.#spot.release();
  }

  /** Whether the card is a large sheet. */
  get isLarge(): boolean {
    return this.#spot.isLarge;
  }

  /** Whether the card is a sheet that could be larger, or is. */
  get mayBeLarge(): boolean {
    return this.#spot.mayBeLarge;
  }

  /** Has a sheet take more of the window, as far as that leaves the word to be seen, or as much as before. */
  resize(isLarge: boolean): void {
    if (this.#mark === undefined) return;
    this.#spot.resize(isLarge);
    this.place();
    if (!isLarge) return;
    const { top } = this.spot.getBoundingClientRect();
    liftMark(this.#mark, top);
    if ((this.#toLine()?.bottom ?? 0) > top) this.#spot.resize(false);
    this.place();
  }

  /** Brings the layer above whatever the page has put over it since. */
  raise(): void {
    if (!this.#host.matches(':popover-open')) return;
    this.#host.hidePopover();
    this.#host.showPopover();
  }

  /** Puts the card beside its word again, after either has moved or grown. */
  place(): void {
    this.#ring.draw();
    const line = this.#toLine();
    const isSeen = line !== undefined && isInWindow(line);
    if (this.#mark !== undefined) this.#spot.place(isSeen ? line : undefined, toFlow(this.#mark));
  }

  /** Scrolls the word out from under a sheet; where the page ends there, the sheet goes to the other edge. */
  uncoverWord(): void {
    if (this.#mark === undefined) return;
    const { top } = this.spot.getBoundingClientRect();
    liftMark(this.#mark, top);
    if ((this.#toLine()?.bottom ?? 0) > top) this.#spot.flipSheet();
    this.place();
  }

  #toLine(): Box | undefined {
    const boxes = this.#mark ? toBoxes(this.#mark) : [];
    return boxes[this.#lineAt] ?? boxes[0];
  }

  // A modal dialog or fullscreen element makes everything outside it dead; inside it we are alive (docs/browser-bugs.md, 6).
  #attach(): void {
    const parent = [...document.querySelectorAll(':modal')].at(-1) ?? document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    if (!this.#host.matches(':popover-open')) this.#host.showPopover();
    this.#frame ??= requestAnimationFrame(() => this.#watch());
  }

  // Scrolling, a late picture, a page that sets its text again: whatever moves the word, the card moves before the paint.
  #watch(): void {
    this.#frame = requestAnimationFrame(() => this.#watch());
    const line = this.#toLine();
    if (this.#mark !== undefined && !this.#spot.isFree && (line === undefined || !isInWindow(line))) this.#hearing.onGone();
    const now = [line, ...(this.#ring.mark ? toBoxes(this.#ring.mark) : []), { right: innerWidth, bottom: innerHeight }]
      .map((box) => (box ? `${box.right} ${box.bottom}` : ''))
      .join();
    if (now === this.#placed) return;
    this.#placed = now;
    const before = this.box();
    this.place();
    const after = this.box();
    if (before !== undefined && after !== undefined && (before.left !== after.left || before.top !== after.top)) this.#hearing.onMoved();
  }

  #leaveIfEmpty(): void {
    if (this.#mark !== undefined || this.#ring.mark !== undefined) return;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#host.remove();
  }
}

function isInWindow({ left, top, right, bottom }: Box): boolean {
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
