/**
 * Lists of whole numbers, kept end to end in one array: of a hundred thousand arrays, a browser that tidies its memory moves
 * every one, and meanwhile answers nobody.
 */
export class PackedLists {
  #numbers = new Int32Array(1024);
  // Where each list ends, and the next one begins.
  readonly #ends: number[] = [0];

  /** Adds a list, after those that are there. */
  add(list: readonly number[]): void {
    const start = this.#ends.at(-1) ?? 0;
    const end = start + list.length;
    if (end > this.#numbers.length) {
      const grown = new Int32Array(Math.max(end, this.#numbers.length * 2));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers.set(list, start);
    this.#ends.push(end);
  }

  /** The list that was added as the n-th, from 0; an empty one where there is none. */
  get(at: number): Int32Array {
    return this.#numbers.subarray(this.#ends[at] ?? 0, this.#ends[at + 1] ?? this.#ends[at] ?? 0);
  }

  /** How long that one is. */
  lengthOf(at: number): number {
    return (this.#ends[at + 1] ?? 0) - (this.#ends[at] ?? 0);
  }
}
