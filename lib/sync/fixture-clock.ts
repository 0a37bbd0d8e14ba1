import type { Clock } from './surroundings.ts';

/** For tests only: a clock that stands until it is moved. */
export class FixtureClock implements Clock {
  #elapsed = 0;
  #start: number;
  readonly #timers = new Set<{ readonly at: number; readonly callBack: () => void }>();

  constructor(now: number) {
    this.#start = now;
  }

  now(): number {
    return this.#start + this.#elapsed;
  }

  after(milliseconds: number, then: () => void): () => void {
    const timer = { at: this.#elapsed + milliseconds, callBack: then };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Lets time pass; what is due happens at its time and in order. */
  advance(milliseconds: number): void {
    const end = this.#elapsed + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#elapsed = next.at;
      next.callBack();
    }
    this.#elapsed = end;
  }

  /** Shows another time, as when somebody has set it; what waits is no nearer for it. */
  setTime(now: number): void {
    this.#start = now - this.#elapsed;
  }

  /** How many wait; none once a run is over. */
  get waiting(): number {
    return this.#timers.size;
  }
}
