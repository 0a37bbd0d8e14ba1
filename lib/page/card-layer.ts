import type { Settings } from '../domain/settings.ts';
import { LAYER_CLASS } from './leftovers.ts';
import { type Mark, toBoxes } from './mark.ts';
import { type Box, isInBox, placeCard } from './place-card.ts';

/**
 * Our one element in a page: a popover over the whole window that takes no pointer but where the card is. Its root is
 * closed, so that the page cannot read the card; the page's styles end at it.
 */
const LAYER_CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; inline-size: auto !important; block-size: auto !important;
  margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important;
  pointer-events: none !important; opacity: 1 !important; visibility: visible !important }
:host(:popover-open) { display: block !important }
:host(:not(:popover-open)) { display: none !important }
@media print { :host { display: none !important } }
.${LAYER_CLASS} > .spot { position: fixed; pointer-events: auto; inline-size: min(calc(420 * var(--px)), calc(100vw - 16px)); display: grid }
.${LAYER_CLASS} > .spot > * { max-block-size: inherit }
.${LAYER_CLASS} > .ring { position: fixed; pointer-events: none; border-radius: 3px; outline: 1.5px solid var(--mark); outline-offset: 1px }
`;

/** The layer in which card and ring are drawn. It is in the page only while it shows something. */
export class CardLayer {
  /** Where the card is rendered into. */
  readonly spot = toHtml('div');
  readonly #host = toHtml('div');
  readonly #layer = toHtml('div');
  readonly #status = toHtml('p');
  readonly #rings: HTMLElement[] = [];
  readonly #onGone: () => void;
  #theme: Settings['theme'] = 'system';
  #mark: Mark | undefined;
  #ringed: Mark | undefined;
  /** Of a word over two lines, the one the card stands at. */
  #lineAt = 0;
  /** Where things were when they were placed, to notice that the page has moved. */
  #placed = '';
  #frame: number | undefined;

  /**
   * @param css styles of the card, without any address in them
   * @param onGone called in each frame in which the word of the card shown is not in the window
   */
  constructor(css: readonly string[], onGone: () => void) {
    this.#onGone = onGone;
    const root = this.#host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [...css, LAYER_CSS].map(toSheet);
    this.#host.popover = 'manual';
    this.#layer.className = LAYER_CLASS;
    this.spot.className = 'spot';
    this.#status.className = 'off';
    this.#status.setAttribute('role', 'status');
    this.#layer.append(this.#status);
    root.append(this.#layer);
  }

  /** Takes the theme, which is the page's unless the reader chose one, and the size of text in per cent. */
  dress({ theme, cardSize }: Pick<Settings, 'theme' | 'cardSize'>): void {
    this.#theme = theme;
    this.#layer.style.setProperty('--px', `${cardSize / 100}px`);
  }

  /** Shows the spot beside a mark, on the line where the pointer is. */
  show(mark: Mark, at: { readonly x: number; readonly y: number } | undefined): void {
    this.#mark = mark;
    const line = at === undefined ? 0 : toBoxes(mark).findIndex((box) => isInBox(at.x, at.y, box));
    this.#lineAt = Math.max(0, line);
    this.#layer.append(this.spot);
    this.#attach();
    this.#layer.dataset['theme'] = this.#theme === 'system' ? this.#toPageTheme(mark) : this.#theme;
    this.place();
  }

  /** Goes on beside another mark, as the page has set the same words again. */
  renew(mark: Mark): void {
    if (this.#mark !== undefined) this.#mark = mark;
    if (this.#ringed !== undefined) this.#ringed = mark;
    this.place();
  }

  /** Draws a ring around a mark; without one, takes it away. */
  ring(mark: Mark | undefined): void {
    this.#ringed = mark;
    if (mark !== undefined) this.#attach();
    this.#drawRing();
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
    this.#ringed = undefined;
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

  /** Puts the card beside its word again, after either has moved or grown. A word out of sight leaves it where it is. */
  place(): void {
    this.#drawRing();
    const line = this.#toLine();
    if (line === undefined || !isInWindow(line)) return;
    this.spot.style.maxHeight = '';
    const { width, height } = this.spot.getBoundingClientRect();
    const { left, top, maxHeight } = placeCard(line, { width, height }, { width: innerWidth, height: innerHeight });
    Object.assign(this.spot.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  }

  #toLine(): Box | undefined {
    const boxes = this.#mark ? toBoxes(this.#mark) : [];
    return boxes[this.#lineAt] ?? boxes[0];
  }

  #drawRing(): void {
    const boxes = this.#ringed ? toBoxes(this.#ringed) : [];
    while (this.#rings.length > boxes.length) this.#rings.pop()?.remove();
    for (const [at, { left, top, width, height }] of boxes.entries()) {
      const ring = this.#rings[at] ?? this.#toRing();
      Object.assign(ring.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    }
  }

  #toRing(): HTMLElement {
    const ring = toHtml('div');
    ring.className = 'ring';
    ring.setAttribute('aria-hidden', 'true');
    this.#layer.append(ring);
    this.#rings.push(ring);
    return ring;
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
    if (this.#mark !== undefined && (line === undefined || !isInWindow(line))) this.#onGone();
    const now = [line, ...(this.#ringed ? toBoxes(this.#ringed) : []), { right: innerWidth, bottom: innerHeight }]
      .map((box) => (box ? `${box.right} ${box.bottom}` : ''))
      .join();
    if (now === this.#placed) return;
    this.#placed = now;
    this.place();
  }

  #leaveIfEmpty(): void {
    if (this.#mark !== undefined || this.#ringed !== undefined) return;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#host.remove();
  }

  // The card takes the theme of the text it stands beside: light letters stand on a dark ground. Whatever colour the page
  // names, the browser gives it back in sRGB when it is asked to mix it with itself.
  #toPageTheme({ pieces: [{ node }] }: Mark): 'light' | 'dark' {
    if (node.parentElement === null) return 'light';
    const { color } = getComputedStyle(node.parentElement);
    this.#layer.style.color = `color-mix(in srgb, ${color}, ${color})`;
    const mixed = getComputedStyle(this.#layer).color;
    const [red = 0, green = 0, blue = 0] = (mixed.match(/-?[\d.]+/gu) ?? []).map(Number);
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return luma > (mixed.startsWith('color(') ? 0.55 : 140) ? 'dark' : 'light';
  }
}

// Not createElement: in XML and SVG documents that makes elements without a meaning.
function toHtml<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  return document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[Tag];
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function isInWindow({ left, top, right, bottom }: Box): boolean {
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
