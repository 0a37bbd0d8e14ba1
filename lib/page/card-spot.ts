import { toHtml } from './html-element.ts';
import { type Box, type Flow, placeCard, toWithin } from './place-card.ts';

/** How much of the window's height a sheet may take. */
const SHEET_SHARE = 0.62;

/** Where the card stands: beside its word, at a place where the reader has put it, or as a sheet at an edge of the window. */
export class CardSpot {
  /** Where the card is rendered into. */
  readonly element = toHtml('div');
  #held: { readonly left: number; readonly top: number } | undefined;
  #sheet: 'bottom' | 'top' | undefined;

  constructor() {
    this.element.className = 'spot';
  }

  /** Begins anew, as a card beside a word or as a sheet. */
  begin(isSheet: boolean): void {
    this.#held = undefined;
    this.#sheet = isSheet ? 'bottom' : undefined;
    this.element.className = isSheet ? 'spot sheet-spot' : 'spot';
    this.element.removeAttribute('style');
  }

  /** Whether it stands by itself: it goes neither along with the word nor away with it. */
  get isFree(): boolean {
    return this.#held !== undefined || this.#sheet !== undefined;
  }

  /** Whether it is a sheet at the window's bottom; from then on it is one at the top. Nothing else is anywhere to go. */
  flipSheet(): void {
    if (this.#sheet !== undefined) this.#sheet = 'top';
  }

  /** Stays where it is from now on, or goes back to its word. */
  hold(isHeld: boolean): void {
    if (this.#sheet !== undefined) return;
    const { left, top } = this.element.getBoundingClientRect();
    this.#held = isHeld ? (this.#held ?? { left, top }) : undefined;
  }

  /** Moves it by hand, in CSS pixels; it stays in the window. */
  moveBy(x: number, y: number): void {
    this.hold(true);
    if (this.#held === undefined) return;
    this.#held = { left: this.#held.left + x, top: this.#held.top + y };
    this.#placeHeld(this.#held);
    // What the window did not allow is not made up for later.
    const { left, top } = this.element.getBoundingClientRect();
    this.#held = { left, top };
  }

  /** Puts it where it belongs now. A word out of sight leaves it where it is. */
  place(line: Box | undefined, flow: Flow): void {
    const { style } = this.element;
    if (this.#sheet !== undefined) {
      const [top, bottom] = this.#sheet === 'top' ? ['0', 'auto'] : ['auto', '0'];
      Object.assign(style, { left: '0', right: '0', top, bottom, maxHeight: `${Math.floor(innerHeight * SHEET_SHARE)}px` });
    } else if (this.#held !== undefined) this.#placeHeld(this.#held);
    else if (line !== undefined) {
      style.maxHeight = '';
      const { left, top, maxHeight } = placeCard(line, this.element.getBoundingClientRect(), toWindow(), flow);
      Object.assign(style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    }
  }

  #placeHeld(held: { readonly left: number; readonly top: number }): void {
    const { width, height } = this.element.getBoundingClientRect();
    const window = toWindow();
    const [left, top] = [toWithin(held.left, width, window.width), toWithin(held.top, height, window.height)];
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px` });
  }
}

function toWindow(): { readonly width: number; readonly height: number } {
  return { width: innerWidth, height: innerHeight };
}
