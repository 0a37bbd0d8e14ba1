import type { CardDelay } from '../domain/settings.ts';
import { type HoverEvent, type HoverState, IDLE, REST_MS, toDelay, toNextHover } from './hover.ts';
import { type Mark, toBoxes } from './mark.ts';
import { type Box, isInBox, isOnWay } from './place-card.ts';
import type { Opener } from './stage.ts';

/** How far a hand at rest moves a pointer, in CSS pixels. */
const STILL_WITHIN_PX = 3;

/** What a tap keeps its own purpose on, and where a reader writes. */
const OWN_PURPOSE =
  'a, area, button, input, select, textarea, label, summary, option, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [contenteditable]';

/** What a hover session needs of its surroundings. */
export interface HoverSurroundings {
  readonly findMark: (x: number, y: number) => Mark | undefined;
  /** Whether marks are shown, so that a pointer can mean one; without, only keys and the popup open cards. */
  readonly marksShow: boolean;
  /** How long a pointer rests on a mark until its card opens, in milliseconds; or a card opens only when it is asked for. */
  readonly delay: CardDelay;
  /** The card's box while it is shown. */
  readonly cardBox: () => Box | undefined;
  /** The pointer rests on a mark: a card is likely to be wanted. */
  readonly onLikely: (mark: Mark) => void;
  readonly onOpen: (mark: Mark, opener: Opener) => void;
  readonly onClose: () => void;
}

/** Turns pointer events into openings and closings of the card. */
export class HoverSession {
  readonly #surroundings: HoverSurroundings;
  #state: HoverState<Mark> = IDLE;
  #pointer = { x: 0, y: 0 };
  #from = { x: 0, y: 0 };
  /** When the pointer moved last: somebody who waits for us to arrive has rested meanwhile. */
  #movedAt = 0;
  #boxes: readonly Box[] = [];
  /** While a card is called by finger or key. */
  #opener: Opener | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(surroundings: HoverSurroundings, signal: AbortSignal) {
    this.#surroundings = surroundings;
    window.addEventListener('scroll', ({ isTrusted }) => isTrusted && this.#disturb(), { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  /**
   * Takes what the pointer did.
   * @param place where, as the event's path has it
   */
  hear(event: Event, place: EventTarget | undefined): void {
    if (event.type === 'pointerdown') this.#press(event as PointerEvent);
    if (!this.#surroundings.marksShow) return;
    if (event.type === 'pointermove' && this.#surroundings.delay !== 'asked') this.#move(event as PointerEvent);
    if (event.type === 'click') this.#tap(event as PointerEvent, place);
  }

  /** The mark whose card is shown. */
  get shown(): Mark | undefined {
    return this.#state.kind === 'open' || this.#state.kind === 'leaving' ? this.#state.target : undefined;
  }

  /** Opens the card of a mark at once, by key or from the popup. */
  call(mark: Mark): void {
    this.#call(mark, { by: 'key' });
  }

  /** Goes on with the mark that took the place of the one the card was opened for. */
  renew(mark: Mark): void {
    this.#take({ kind: 'renewed', target: mark });
    this.#boxes = toBoxes(mark);
  }

  /** Closes the card. */
  close(): void {
    this.#take({ kind: 'closed' });
  }

  /** Keeps the card open, or no longer. */
  pin(pinned: boolean): void {
    this.#take({ kind: 'pinned', pinned });
  }

  #move({ clientX: x, clientY: y, buttons, pointerType, timeStamp }: PointerEvent): void {
    if (pointerType === 'touch') return;
    if (buttons !== 0) {
      this.#disturb();
      return;
    }
    this.#pointer = { x, y };
    this.#movedAt = timeStamp;
    if (this.#state.kind !== 'idle') this.#follow(x, y);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#look(), this.#toRest(REST_MS));
  }

  // A finger has no rest: it taps, and so does a mouse whose rest means nothing. What is tapped on keeps its own purpose where
  // it has one.
  #tap({ pointerType, clientX: x, clientY: y, target }: PointerEvent, place: EventTarget | undefined): void {
    const isByMouse = !isTouch(pointerType);
    if ((isByMouse && this.#surroundings.delay !== 'asked') || hasOwnPurpose(place ?? target)) return;
    const mark = this.#surroundings.findMark(x, y);
    if (mark !== undefined) this.#call(mark, isByMouse ? { by: 'pointer', x, y } : { by: 'touch' });
  }

  #call(mark: Mark, opener: Opener): void {
    this.#opener = opener;
    this.#take({ kind: 'called', target: mark });
    this.#opener = undefined;
  }

  #press({ pointerType, clientX: x, clientY: y }: PointerEvent): void {
    const card = this.shown && this.#surroundings.cardBox();
    if (isTouch(pointerType) && card !== undefined && !isInBox(x, y, card)) this.close();
    else this.#disturb();
  }

  // While a card is shown or about to be: is the pointer still on the word, on the card, or on the way between?
  #follow(x: number, y: number): void {
    // A pointer that follows the text as one reads is not resting, even while it is on a word.
    if (this.#state.kind === 'resting') {
      if (Math.hypot(x - this.#from.x, y - this.#from.y) > STILL_WITHIN_PX) this.#take({ kind: 'left' });
      return;
    }
    const card = this.shown && this.#surroundings.cardBox();
    const onMark = this.#boxes.some((box) => isInBox(x, y, box));
    if (onMark) this.#from = { x, y };
    const held = onMark || (card !== undefined && isOnWay(x, y, this.#from, card));
    this.#take({ kind: held ? 'held' : 'left' });
  }

  #look(): void {
    const { x, y } = this.#pointer;
    const card = this.shown && this.#surroundings.cardBox();
    if (card !== undefined && isInBox(x, y, card)) return;
    const mark = this.#surroundings.findMark(x, y);
    if (mark !== undefined) this.#take({ kind: 'pointed', target: mark });
  }

  #disturb(): void {
    clearTimeout(this.#rest);
    this.#take({ kind: 'disturbed' });
  }

  #take(event: HoverEvent<Mark>): void {
    const before = this.#state;
    const after = toNextHover(before, event);
    if (after === before) return;
    this.#state = after;
    const shown = after.kind === 'open' || after.kind === 'leaving';
    const wasShown = before.kind === 'open' || before.kind === 'leaving';
    if (wasShown && (!shown || after.visit !== before.visit)) this.#surroundings.onClose();
    if (after.visit !== before.visit && after.kind !== 'idle') this.#arrive(after.target);
    if (shown && !(wasShown && after.visit === before.visit))
      this.#surroundings.onOpen(after.target, this.#opener ?? { by: 'pointer', ...this.#pointer });
    this.#schedule();
  }

  #arrive(mark: Mark): void {
    this.#boxes = toBoxes(mark);
    this.#from = this.#pointer;
    this.#surroundings.onLikely(mark);
  }

  #schedule(): void {
    clearTimeout(this.#wait);
    const { delay: rest } = this.#surroundings;
    const delay = toDelay(this.#state, rest === 'asked' ? 0 : this.#toRest(rest));
    const { visit } = this.#state;
    if (delay !== undefined) this.#wait = setTimeout(() => this.#take({ kind: 'elapsed', visit }), delay);
  }

  // What is left of a time that the pointer is to rest.
  #toRest(whole: number): number {
    const rested = performance.now() - this.#movedAt;
    return Math.max(0, whole - Math.max(0, rested));
  }

  #forget(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#wait);
  }
}

function isTouch(pointerType: string): boolean {
  return pointerType === 'touch' || pointerType === 'pen';
}

// Across shadow trees: a link may hold the element that holds the word.
function hasOwnPurpose(place: EventTarget | null): boolean {
  for (let at = place instanceof Element ? place : null; at !== null; ) {
    if (at.closest(OWN_PURPOSE) !== null) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
