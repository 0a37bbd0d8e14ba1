/** Values, each kept once, told by their place. */
export class Interner<Value> {
  readonly all: Value[] = [];
  readonly #places = new Map<string, number>();
  readonly #uses: number[] = [];

  /** The place of a value; two values are one when their JSON is. */
  of(value: Value): number {
    const key = JSON.stringify(value);
    const place = this.#places.get(key) ?? this.all.push(value) - 1;
    this.#places.set(key, place);
    this.#uses[place] = (this.#uses[place] ?? 0) + 1;
    return place;
  }

  /** The values with the most often asked for first, and the rank of each by its place. */
  byUse(): { readonly all: Value[]; readonly ranks: readonly number[] } {
    const order = [...this.all.keys()].toSorted((a, b) => (this.#uses[b] ?? 0) - (this.#uses[a] ?? 0) || a - b);
    const ranks: number[] = [];
    for (const [rank, place] of order.entries()) ranks[place] = rank;
    return { all: order.flatMap((place) => this.all.slice(place, place + 1)), ranks };
  }
}
