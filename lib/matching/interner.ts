/** Values, each kept once, told by their place. */
export class Interner<Value> {
  readonly all: Value[] = [];
  readonly #places = new Map<string, number>();

  /** The place of a value; two values are one when their JSON is. */
  of(value: Value): number {
    const key = JSON.stringify(value);
    const place = this.#places.get(key) ?? this.all.push(value) - 1;
    this.#places.set(key, place);
    return place;
  }
}

/** Runs of numbers in one list, each run kept once. */
export class Runs {
  readonly all: { readonly output: number; readonly last: boolean }[] = [];
  readonly #places = new Map<string, number>();

  /** The place of the first number of a run. */
  of(run: readonly number[]): number {
    const key = run.join();
    const place = this.#places.get(key) ?? this.all.length;
    if (!this.#places.has(key)) this.all.push(...run.map((output, at) => ({ output, last: at === run.length - 1 })));
    this.#places.set(key, place);
    return place;
  }
}
