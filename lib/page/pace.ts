/** A block of more characters than this is not read anew at every change. */
const LONG = 65_536;
/** So many characters of a long block may be read a millisecond, on average. */
const CHARACTERS_A_MS = 1000;

/** When a place of the page may be read again: a long block that changes all the time costs its reader no more than a little. */
export class Pace {
  /** When a long block may be read again. */
  readonly #due = new WeakMap<Node, number>();

  /** A block was read up to `length` characters. */
  read(block: Node, length: number): void {
    if (length > LONG) this.#due.set(block, performance.now() + length / CHARACTERS_A_MS);
  }

  /** How long to wait before a place is read, in milliseconds. */
  toWait(place: Node): number {
    const due = this.#due.get(place);
    return due === undefined ? 0 : Math.max(0, due - performance.now());
  }
}
