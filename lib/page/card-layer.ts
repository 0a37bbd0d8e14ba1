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
.${LAYER_CLASS} > .spot { position: fixed; pointer-events: auto; inline-size: min(420px, calc(100vw - 16px)); display: grid }
.${LAYER_CLASS} > .spot > * { max-block-size: inherit }
.${LAYER_CLASS} > .ring { position: fixed; pointer-events: none; border-radius: 3px; outline: 1.5px solid var(--mark); outline-offset: 1px }
`;

/** The layer in which card and ring are drawn. It is in the page only while it shows something. */
export class CardLayer {
  /** Where the card is rendered into. */
  readonly spot = document.createElement('div');
  readonly #host = document.createElement('div');
  readonly #layer = document.createElement('div');
  readonly #status = document.createElement('p');
  readonly #rings: HTMLElement[] = [];
  #mark: Mark | undefined;
  #ringed: Mark | undefined;
  #at: { readonly x: number; readonly y: number } | undefined;
  #following: AbortController | undefined;

  /** @param css styles of the card, without any address in them */
  constructor(css: readonly string[]) {
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

  /** Shows the spot beside a mark, on the line where the pointer is. */
  show(mark: Mark, at: { readonly x: number; readonly y: number } | undefined): void {
    this.#mark = mark;
    this.#at = at;
    this.#layer.dataset['theme'] = isOnDark(mark) ? 'dark' : 'light';
    this.#layer.append(this.spot);
    this.#attach();
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

  /** Whether an event came out of the card. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.spot);
  }

  /** Puts the card beside its mark again, after either has moved or grown. */
  place(): void {
    this.#drawRing();
    const line = this.#toLine();
    if (line === undefined) return;
    this.spot.style.maxHeight = '';
    const { width, height } = this.spot.getBoundingClientRect();
    const { left, top, maxHeight } = placeCard(line, { width, height }, { width: innerWidth, height: innerHeight });
    Object.assign(this.spot.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  }

  // Of a word over two lines, the line under the pointer, else the first.
  #toLine(): Box | undefined {
    const boxes = this.#mark ? toBoxes(this.#mark) : [];
    const at = this.#at;
    return boxes.find((box) => at !== undefined && isInBox(at.x, at.y, box)) ?? boxes[0];
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
    const ring = document.createElement('div');
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
    if (this.#following !== undefined) return;
    this.#following = new AbortController();
    for (const type of ['scroll', 'resize'])
      window.addEventListener(type, () => this.place(), { capture: true, passive: true, signal: this.#following.signal });
  }

  #leaveIfEmpty(): void {
    if (this.#mark !== undefined || this.#ringed !== undefined) return;
    this.#following?.abort();
    this.#following = undefined;
    this.#host.remove();
  }
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

// The card takes the theme of the text it stands beside: light letters stand on a dark ground.
function isOnDark({ pieces: [{ node }] }: Mark): boolean {
  const parent = node.parentElement;
  const channels = parent === null ? [] : (getComputedStyle(parent).color.match(/[\d.]+/gu) ?? []);
  const [red = 0, green = 0, blue = 0] = channels.map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
