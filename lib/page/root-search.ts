import { findShadowRoots } from './find-shadow-roots.ts';
import { runInSlices } from './time-slices.ts';

/** The search does not wait longer for the page to have nothing to do, in milliseconds. */
const LATEST_MS = 500;

/** Looks for open shadow roots in parts of the page when it has nothing else to do: few pages have any. */
export class RootSearch {
  readonly #meet: (root: ShadowRoot) => void;
  readonly #fail: () => void;
  readonly #signal: AbortSignal;
  readonly #places = new Set<Node>();
  #step: (() => boolean) | undefined;
  #isRunning = false;

  /**
   * @param meet called with each root, more than once where the page changes meanwhile
   * @param fail called when a page is such that it cannot be looked through
   */
  constructor(meet: (root: ShadowRoot) => void, fail: () => void, signal: AbortSignal) {
    this.#meet = meet;
    this.#fail = fail;
    this.#signal = signal;
  }

  /** Looks at a node and everything under it, in a while. */
  add(place: Node): void {
    this.#places.add(place);
    if (this.#isRunning) return;
    this.#isRunning = true;
    requestIdleCallback(() => this.#run(), { timeout: LATEST_MS });
  }

  #run(): void {
    runInSlices(() => this.#look(), this.#signal).catch(() => {
      // The place that could not be looked through is given up.
      this.#step = undefined;
      this.#isRunning = false;
      this.#fail();
      for (const place of this.#places) this.add(place);
    });
  }

  #look(): boolean {
    if (this.#step === undefined) {
      const [place] = this.#places;
      if (place === undefined) {
        this.#isRunning = false;
        return false;
      }
      this.#places.delete(place);
      if (place.isConnected) this.#step = findShadowRoots(place, this.#meet);
    }
    if (this.#step?.() !== true) this.#step = undefined;
    return true;
  }
}
