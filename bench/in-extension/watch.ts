/** Notes how long each wait for the next turn of the event loop was: whatever else asked for one waited as long. */
export class Watch {
  readonly #stretches: number[] = [];
  #last = performance.now();
  #timer = setTimeout(() => this.#turn());

  #turn(): void {
    const now = performance.now();
    this.#stretches.push(now - this.#last);
    this.#last = now;
    // Browsers make 4 milliseconds of it, which are in every stretch.
    this.#timer = setTimeout(() => this.#turn());
  }

  /** Ends it. @returns lengths in milliseconds */
  stop(): readonly number[] {
    clearTimeout(this.#timer);
    return this.#stretches;
  }
}
