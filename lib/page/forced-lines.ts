import { toHtml } from './html-element.ts';
import { LAYER_CSS, toSheet } from './layer-style.ts';
import { LAYER_CLASS } from './leftovers.ts';
import { type Mark, toBoxes } from './mark.ts';
import type { MarkIndex } from './mark-index.ts';
import { toFlow } from './text-look.ts';

/** In forced colours Chromium paints every highlight as a selection, whatever its rule says: there lines are ours to draw. */
export const FORCED_COLOURS = '(forced-colors: active)';

/** So many words are on no screen that can be read. */
const MOST = 300;

const LINES_CSS = `
.${LAYER_CLASS} > .line { position: fixed; pointer-events: none; box-sizing: border-box; border: 0 dotted CanvasText; border-block-end-width: 2px }
.${LAYER_CLASS} > .line.upright { border-block-end-width: 0; border-inline-end-width: 2px }
`;

/** Lines under the marks that are in the window, as boxes in a layer of ours: the page stays as it is, and its letters too. */
export class ForcedLines {
  readonly #index: MarkIndex;
  readonly #host = toHtml('div');
  readonly #layer = toHtml('div');
  readonly #lines: HTMLElement[] = [];
  readonly #watched = new Set<Element>();
  readonly #inView = new Set<Element>();
  readonly #observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#inView.add(target);
      else this.#inView.delete(target);
    }
    this.#frame ??= requestAnimationFrame(() => this.#watch());
  });
  #frame: number | undefined;
  #drawn = '';

  /** Draws them until the signal aborts. */
  constructor(index: MarkIndex, signal: AbortSignal) {
    this.#index = index;
    const root = this.#host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [LAYER_CSS, LINES_CSS].map(toSheet);
    this.#host.popover = 'manual';
    this.#layer.className = LAYER_CLASS;
    this.#layer.setAttribute('aria-hidden', 'true');
    root.append(this.#layer);
    signal.addEventListener('abort', () => this.#end(), { once: true });
    this.changed();
  }

  /** Marks were added or removed. */
  changed(): void {
    const parents = new Set(Array.from(this.#index.nodes, ({ parentElement }) => parentElement).filter((parent) => parent !== null));
    for (const gone of this.#watched) {
      if (parents.has(gone as HTMLElement)) continue;
      this.#watched.delete(gone);
      this.#inView.delete(gone);
      this.#observer.unobserve(gone);
    }
    for (const parent of parents) {
      if (this.#watched.has(parent)) continue;
      this.#watched.add(parent);
      this.#observer.observe(parent);
    }
  }

  #end(): void {
    this.#observer.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }

  // Whatever moves the words, their lines move before the paint.
  #watch(): void {
    this.#frame = this.#inView.size > 0 ? requestAnimationFrame(() => this.#watch()) : undefined;
    const lines = this.#toMarks().flatMap((mark) => toBoxes(mark).map((box) => ({ mark, box })));
    const now = lines.map(({ box: { left, bottom, right } }) => `${left} ${bottom} ${right}`).join();
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.#draw(lines.filter(({ mark, box }) => isUncovered(mark, box)));
  }

  #toMarks(): Mark[] {
    const texts = [...this.#inView].flatMap(({ childNodes }) => [...childNodes].filter((node) => node instanceof Text));
    return [...new Set(texts.flatMap((text) => this.#index.of(text)))].slice(0, MOST);
  }

  #draw(lines: readonly { readonly mark: Mark; readonly box: DOMRect }[]): void {
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    if (!this.#host.matches(':popover-open')) this.#host.showPopover();
    while (this.#lines.length > lines.length) this.#lines.pop()?.remove();
    for (const [at, { mark, box }] of lines.entries()) {
      const line = this.#lines[at] ?? toHtml('div');
      this.#lines[at] = line;
      line.className = toFlow(mark).vertical === undefined ? 'line' : 'line upright';
      Object.assign(line.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` });
      if (!line.isConnected) this.#layer.append(line);
    }
  }
}

// Words under a bar that stays at the window's edge have no line over it.
function isUncovered({ pieces: [{ node }] }: Mark, { left, right, top, bottom }: DOMRect): boolean {
  const parent = node.parentElement;
  const root = node.getRootNode() as Document | ShadowRoot;
  const seen = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return parent !== null && seen !== null && (seen.contains(parent) || parent.contains(seen));
}
