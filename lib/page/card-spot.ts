import { toHtml } from './html-element.ts';
import { type Box, type Flow, placeCard, toWithin } from './place-card.ts';

/** How much of the window's height a sheet may take, and a large one: above that there is still room for the word. */
const [SHEET_SHARE, LARGE_SHARE] = [0.62, 0.86];

/** Where the card stands: beside its word, at a place where the reader has put it, or as a sheet at an edge of the window. */
export class CardSpot {
  /** Where the card is rendered into. */
  readonly element = toHtml('div');
  #held: { readonly left: number; readonly top: number } | undefined;
  #sheet: 'bottom' | 'top' | undefined;
  #isLarge = false;
  #pulled = 0;

  constructor() {
    this.element.className = 'spot';
  }

  /** Begins anew, as a card beside a word or as a sheet. */
  begin(isSheet: boolean): void {
    this.#held = undefined;
    this.#sheet = isSheet ? 'bottom' : undefined;
    [this.#isLarge, this.#pulled] = [false, 0];
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

  /** Whether it is a sheet that takes most of the window. */
  get isLarge(): boolean {
    return this.#isLarge;
  }

  /** Whether it is a sheet that could show more of what is in it, or does: below a word there is room only at the window's bottom. */
  get mayBeLarge(): boolean {
    const body = this.element.querySelector('.body');
    return this.#sheet === 'bottom' && (this.#isLarge || (body !== null && body.scrollHeight > body.clientHeight));
  }

  /** Has a sheet take more of the window, or as much as before. */
  resize(isLarge: boolean): void {
    this.#isLarge = isLarge && this.#sheet === 'bottom';
  }

  /** Has a sheet go along with a finger; it goes only towards its edge. @param y how much farther down, in CSS pixels */
  pull(y: number): void {
    this.#pulled += this.#sheet === 'top' ? -y : y;
    const seen = Math.max(0, this.#pulled) * (this.#sheet === 'top' ? -1 : 1);
    this.element.style.translate = seen === 0 ? '' : `0 ${seen}px`;
  }

  /** Puts a sheet back that was pulled. @returns how far towards its edge that was, in CSS pixels */
  release(): number {
    const pulled = this.#pulled;
    this.#pulled = 0;
    this.element.style.translate = '';
    return pulled;
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
      const share = this.#isLarge ? LARGE_SHARE : SHEET_SHARE;
      Object.assign(style, { left: '0', right: '0', top, bottom, maxHeight: `${Math.floor(innerHeight * share)}px` });
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
