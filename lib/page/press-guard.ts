import { toAnyRoot } from './leftovers.ts';

/** How long the card must have stood where it is before it can be pressed, in milliseconds: a page can have somebody click at a place. */
export const SETTLE_MS = 500;
/** On the card while it can be pressed. */
export const SETTLED = 'data-settled';
/** What may be pressed at any time: it does nothing but take the card away. */
const HARMLESS = '[data-harmless]';
const IN_TOP_LAYER = ':popover-open, :modal, :fullscreen';

type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
type SeenOptions = IntersectionObserverInit & { readonly trackVisibility: boolean; readonly delay: number };

/** What is guarded: where the card is, and our element in the page around it. */
export interface Guarded {
  readonly spot: HTMLElement;
  readonly host: Element;
  /** Brings it above everything else. */
  readonly raise: () => void;
}

/**
 * Lets through to the card only what the reader can have meant: trusted presses, on a card that has stood there for half a second and
 * that nothing covers.
 */
export class PressGuard {
  readonly #guarded: Guarded;
  /** What was in the browser's top layer before the card was. */
  #below = new WeakSet<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the browser says, where it says (Chromium): an overlay that lets pointers through is found by nobody else. */
  #isHidden = false;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      this.#isHidden = (entries as SeenEntry[]).at(-1)?.isVisible === false;
    },
    { trackVisibility: true, delay: 100 } as SeenOptions,
  );

  constructor(guarded: Guarded) {
    this.#guarded = guarded;
    guarded.spot.addEventListener('click', (event) => this.#check(event), { capture: true });
  }

  /** The card was opened. */
  begin(): void {
    this.#below = new WeakSet(findInTopLayer(document));
    this.#observer.observe(this.#guarded.spot);
    this.settle();
  }

  /** The card was put elsewhere: it has to stand there for a while again. */
  settle(): void {
    const { spot } = this.#guarded;
    spot.removeAttribute(SETTLED);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => spot.setAttribute(SETTLED, ''), SETTLE_MS);
  }

  /** The card was closed. */
  end(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#isHidden = false;
  }

  #check(event: MouseEvent): void {
    const { spot, raise } = this.#guarded;
    const isHarmless = event.target instanceof Element && event.target.closest(HARMLESS) !== null;
    if (event.isTrusted && isHarmless) return;
    const hasRisen = this.#isBelowAnother();
    if (event.isTrusted && spot.hasAttribute(SETTLED) && !hasRisen && !this.#isHidden && this.#isAt(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!hasRisen) return;
    raise();
    this.begin();
  }

  #isAt({ detail, clientX, clientY, target }: MouseEvent): boolean {
    // A press by key is at no place.
    const box = detail === 0 && target instanceof Element ? target.getBoundingClientRect() : undefined;
    const [x, y] = box ? [(box.left + box.right) / 2, (box.top + box.bottom) / 2] : [clientX, clientY];
    return document.elementFromPoint(x, y) === this.#guarded.host;
  }

  // Whatever came into the top layer later may lie over the card, whatever size it says it has.
  #isBelowAnother(): boolean {
    const { host } = this.#guarded;
    return findInTopLayer(document).some((one) => !one.contains(host) && !this.#below.has(one));
  }
}

// In shadow trees too, closed ones among them.
function findInTopLayer(root: Document | ShadowRoot): Element[] {
  const found = [...root.querySelectorAll(IN_TOP_LAYER)];
  for (const element of root.querySelectorAll('*')) {
    const inner = toAnyRoot(element);
    if (inner !== null) found.push(...findInTopLayer(inner));
  }
  return found;
}
