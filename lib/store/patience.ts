/**
 * How long somebody who is asked may be silent. What is made of the answers takes as long as it takes: only while an answer is
 * waited for does the time run, and each answer begins it anew.
 */
export class Patience {
  readonly #milliseconds: number;
  readonly #end = Promise.withResolvers<never>();
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    // Heard by whoever waits then; at other times nobody does.
    this.#end.promise.catch(() => {});
  }

  /** What was asked for, unless it or any other answer is waited for in vain. @throws {DOMException} `TimeoutError` */
  async wait<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#waiting++;
    this.#timer ??= setTimeout(() => this.#lose(), this.#milliseconds);
    try {
      return await Promise.race([answer, this.#end.promise]);
    } finally {
      this.#waiting--;
      clearTimeout(this.#timer);
      this.#timer = this.#waiting === 0 ? undefined : setTimeout(() => this.#lose(), this.#milliseconds);
    }
  }

  #lose(): void {
    this.#end.reject(new DOMException('', 'TimeoutError'));
  }
}
