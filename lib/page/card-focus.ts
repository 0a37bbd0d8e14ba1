import type { CardPlace } from './card-visit.ts';

const CONTROLS = 'button, a[href], summary, [tabindex]';

/** The keyboard's focus in the card: taken when asked for, given back to where it was, kept with the place in the body. */
export class CardFocus {
  readonly #spot: HTMLElement;
  readonly #isInCard: () => boolean;
  #isWanted = false;
  #before: Element | null = null;

  /** @param isInCard whether the card has the focus */
  constructor(spot: HTMLElement, isInCard: () => boolean) {
    this.#spot = spot;
    this.#isInCard = isInCard;
  }

  /** The focus is to go to the card's heading, now or as soon as there is one. */
  want(): void {
    this.#isWanted = true;
  }

  /** Puts the focus on the heading where that was wanted. */
  take(heading: HTMLElement | null): void {
    if (!this.#isWanted || heading === null) return;
    this.#isWanted = false;
    if (!this.#isInCard()) this.#before = document.activeElement;
    heading.focus({ preventScroll: true });
  }

  /** Gives back what was taken, and no more: a reader who has clicked elsewhere since stays there. */
  giveBack(): void {
    const before = this.#before;
    this.#before = null;
    this.#isWanted = false;
    if (before instanceof HTMLElement && this.#isInCard()) before.focus({ preventScroll: true });
  }

  /** Where the reader is in the card's body. */
  toPlace(): CardPlace {
    const focused = this.#toControls().indexOf((this.#spot.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    return { scrolled: this.#body?.scrollTop ?? 0, ...(focused >= 0 && { focused }) };
  }

  /** Goes back to such a place; a focus that was nowhere in the body goes to the heading. */
  restore({ scrolled, focused }: CardPlace, heading: HTMLElement | null): void {
    if (this.#body !== null) this.#body.scrollTop = scrolled;
    const control = focused === undefined ? undefined : this.#toControls()[focused];
    (control ?? heading)?.focus({ preventScroll: true });
  }

  get #body(): HTMLElement | null {
    return this.#spot.querySelector<HTMLElement>('.body');
  }

  #toControls(): HTMLElement[] {
    return [...(this.#body?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  }
}
