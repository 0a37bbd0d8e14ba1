import { toHtml } from './html-element.ts';
import { type Mark, toBoxes } from './mark.ts';

/** The ring around the current mention: one box for each line of the word, silent to screen readers. */
export class MarkRing {
  readonly #layer: HTMLElement;
  readonly #boxes: HTMLElement[] = [];
  /** What it is drawn around. */
  mark: Mark | undefined;

  /** @param layer where the boxes are drawn, over the whole window */
  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** Draws it where the mark is now; without one, takes it away. */
  draw(): void {
    const boxes = this.mark ? toBoxes(this.mark) : [];
    while (this.#boxes.length > boxes.length) this.#boxes.pop()?.remove();
    for (const [at, { left, top, width, height }] of boxes.entries()) {
      const box = this.#boxes[at] ?? this.#toBox();
      Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    }
  }

  #toBox(): HTMLElement {
    const box = toHtml('div');
    box.className = 'ring';
    box.setAttribute('aria-hidden', 'true');
    this.#layer.append(box);
    this.#boxes.push(box);
    return box;
  }
}
