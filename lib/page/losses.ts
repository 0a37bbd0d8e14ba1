import type { Mark } from './mark.ts';

/** A mark taken off within this time was taken off because it is a mark, or in the next frame of an animation; milliseconds. */
const AT_ONCE_MS = 100;
/** Who only answers us is quiet while there are no marks; one that changes after this time without a mark does so by itself. */
const QUIET_MS = 30;
/** So often in a row marks are painted again at once. */
const PATIENCE = 8;
/** After so many more times, each after twice the wait of the one before, a place is left in peace. */
const TRIES = 5;
const FIRST_WAIT_MS = 50;

/** Marks that the page takes off again and again, which it can only do where they are elements: it is left in peace in the end. */
export class Losses {
  readonly #paints = new WeakMap<Mark, number>();
  readonly #losses = new WeakMap<Node, { readonly times: number; readonly at: number }>();
  #refuses = false;

  /** Whether some place was left in peace. */
  get refuses(): boolean {
    return this.#refuses;
  }

  /** Marks were painted. */
  painted(marks: readonly Mark[]): void {
    for (const mark of marks) this.#paints.set(mark, performance.now());
  }

  /** The page has changed in a place, and taken these marks off by it. */
  changed(place: Node, lost: readonly Mark[]): void {
    const before = this.#losses.get(place);
    const now = performance.now();
    const paints = lost.flatMap((mark) => this.#paints.get(mark) ?? []);
    if (paints.length === 0) {
      if (before !== undefined && now - before.at > QUIET_MS) this.#losses.delete(place);
      return;
    }
    const isAtOnce = now - Math.max(...paints) < AT_ONCE_MS;
    const times = isAtOnce ? (before?.times ?? 0) + 1 : 0;
    this.#losses.set(place, { times, at: now });
    this.#refuses ||= times > PATIENCE + TRIES;
  }

  /** How long to wait before a place is read, in milliseconds; infinite for one that is left in peace. */
  toWait(place: Node): number {
    const losses = (this.#losses.get(place)?.times ?? 0) - PATIENCE;
    if (losses > TRIES) return Number.POSITIVE_INFINITY;
    return losses > 0 ? FIRST_WAIT_MS * 2 ** losses : 0;
  }
}
