import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What hands can do to a drawing of time. */
export interface Gestures {
  /** Shows `factor` times as much time, around a place from 0 at the start of the drawing to 1 at its end. */
  readonly zoom: (factor: number, share: number) => void;
  /** Moves by a share of what is shown, to later where it is positive. */
  readonly move: (share: number) => void;
}

/** A pointer that went less far meant to click. */
const STILL = 4;
/** Fingers nearer to each other than this say nothing about a factor. */
const TOGETHER = 12;
const WHEEL = 0.004;

/** Listens to a wheel with Ctrl, which is also how touch pads pinch, to a wheel sideways, to dragging and to two fingers. */
export function useGestures(canvas: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const current = useRef(gestures);
  current.current = gestures;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const hand = new Hand(element, () => current.current);
    // A wheel that zooms here must not zoom the page as well.
    element.addEventListener('wheel', (event) => hand.turn(event), { passive: false, signal });
    element.addEventListener('pointerdown', (event) => hand.press(event), { signal });
    element.addEventListener('pointermove', (event) => hand.slide(event), { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, (event) => hand.lift(event), { signal });
    element.addEventListener('click', (event) => hand.click(event), { capture: true, signal });
    element.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    return () => stop.abort();
  }, []);
}

class Hand {
  readonly #element: HTMLElement;
  readonly #gestures: () => Gestures;
  readonly #pointers = new Map<number, number>();
  #way = 0;

  constructor(element: HTMLElement, gestures: () => Gestures) {
    this.#element = element;
    this.#gestures = gestures;
  }

  turn(event: WheelEvent): void {
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!event.ctrlKey && !isSideways) return;
    event.preventDefault();
    const { zoom, move } = this.#gestures();
    if (event.ctrlKey) zoom(Math.exp(event.deltaY * WHEEL), this.#toShare(event.clientX));
    else move(event.deltaX / this.#element.clientWidth);
  }

  press({ pointerId, clientX, button }: PointerEvent): void {
    if (button !== 0) return;
    if (this.#pointers.size === 0) this.#way = 0;
    this.#pointers.set(pointerId, clientX);
  }

  slide({ pointerId, clientX }: PointerEvent): void {
    const last = this.#pointers.get(pointerId);
    if (last === undefined) return;
    const before = [...this.#pointers.values()];
    this.#pointers.set(pointerId, clientX);
    this.#way += Math.abs(clientX - last);
    if (this.#way < STILL) return;
    if (!this.#element.hasPointerCapture(pointerId)) this.#element.setPointerCapture(pointerId);
    this.#apply(before, [...this.#pointers.values()]);
  }

  lift({ pointerId }: PointerEvent): void {
    this.#pointers.delete(pointerId);
  }

  click(event: MouseEvent): void {
    if (this.#way < STILL) return;
    event.preventDefault();
    event.stopPropagation();
    this.#way = 0;
  }

  #apply(before: readonly number[], after: readonly number[]): void {
    const { zoom, move } = this.#gestures();
    const [from, to] = [toMean(before), toMean(after)];
    move((from - to) / this.#element.clientWidth);
    const [apart, now] = [toDistance(before), toDistance(after)];
    if (apart >= TOGETHER && now >= TOGETHER) zoom(apart / now, this.#toShare(to));
  }

  #toShare(clientX: number): number {
    const { left, width } = this.#element.getBoundingClientRect();
    return (clientX - left) / width;
  }
}

function toMean(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

function toDistance(places: readonly number[]): number {
  return places.length < 2 ? 0 : Math.abs((places[0] ?? 0) - (places[1] ?? 0));
}
