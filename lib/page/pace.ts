import type { Mark } from './mark.ts';

/** A block of more characters than this is not read anew at every change. */
const LONG = 65_536;
/** So many characters of a long block may be read a millisecond, on average. */
const CHARACTERS_A_MS = 1000;
/** A mark taken off within this time was taken off because it is a mark, or in the next frame of an animation; milliseconds. */
const AT_ONCE_MS = 100;
/** Who only answers us is quiet while there are no marks; one that changes after this time without a mark does so by itself. */
const QUIET_MS = 30;
/** So often in a row marks are painted again at once. */
const PATIENCE = 8;
/** After so many more times, each after twice the wait of the one before, a place is left in peace. */
const TRIES = 5;
const FIRST_WAIT_MS = 50;

/**
 * When a place of the page may be read again: a long block that changes all the time costs its reader no more than a
 * little, and a page that takes our marks off again and again, which it can only see where they are elements, is left
 * in peace in the end.
 */
export class Pace {
  /** Made with the first long block: few pages have one. */
  #reads: WeakMap<Node, { readonly length: number; readonly at: number }> | undefined;
  readonly #paints = new WeakMap<Mark, number>();
  readonly #losses = new WeakMap<Node, { readonly times: number; readonly at: number }>();
  #refuses = false;

  /** Whether some place was left in peace. */
  get refuses(): boolean {
    return this.#refuses;
  }

  /** A block was read up to `length` characters. */
  read(block: Node, length: number): void {
    if (length <= LONG) return;
    this.#reads ??= new WeakMap();
    this.#reads.set(block, { length, at: performance.now() });
  }

  /** Marks were painted by something that a page can see. */
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
    const read = this.#reads?.get(place);
    const rest = read === undefined ? 0 : read.at + read.length / CHARACTERS_A_MS - performance.now();
    return Math.max(0, rest, losses > 0 ? FIRST_WAIT_MS * 2 ** losses : 0);
  }
}
