import { runInSlices } from './time-slices.ts';

/** The search does not wait longer for the page to have nothing to do, in milliseconds. */
const LATEST_MS = 500;
/** How many elements are looked at between two looks at the clock. */
const AT_ONCE = 500;
/** So often the search in a place begins anew when the page takes away the element it has reached. */
const TRIES = 3;

/**
 * Looks for open shadow roots in parts of the page when it has nothing else to do: few pages have any.
 * @param meet called with each root, more than once where the page changes meanwhile
 * @param fail called when a page is such that it cannot be looked through
 * @returns what looks at a node and everything under it, in a while, but not into the roots
 */
export function toRootSearch(meet: (root: ShadowRoot) => void, fail: () => void, signal: AbortSignal): (place: Node) => void {
  const places = new Set<Node>();
  let isRunning = false;
  const start = () => {
    isRunning = places.size > 0;
    if (isRunning) requestIdleCallback(run, { timeout: LATEST_MS });
  };
  const run = () => {
    const looks = findShadowRoots(places, meet);
    runInSlices(() => looks.next().done !== true, signal).then(start, () => {
      // The place that could not be looked through is given up.
      fail();
      start();
    });
  };
  return (place) => {
    places.add(place);
    if (!isRunning) start();
  };
}

/**
 * Looks for open shadow roots at some nodes and under them, not into the roots; yields in between, because a page can be too
 * large for one go, and so can a list of its elements.
 * @param places taken out when their turn comes; more may be added meanwhile
 * @param meet called with each root, more than once where the page changes meanwhile
 */
export function* findShadowRoots(places: Set<Node>, meet: (root: ShadowRoot) => void): Generator<void, void> {
  let count = 0;
  for (const place of places) {
    places.delete(place);
    if (!place.isConnected) continue;
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT);
    let tries = TRIES;
    for (let node: Node | null = place; node !== null; node = walker.nextNode()) {
      const { shadowRoot } = node as Partial<Element>;
      if (shadowRoot) meet(shadowRoot);
      if (++count % AT_ONCE > 0) continue;
      yield;
      if (place.contains(walker.currentNode)) continue;
      if (tries-- === 0) break;
      walker.currentNode = place;
    }
  }
}
