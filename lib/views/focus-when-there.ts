/** What a reader does that shows that he or she has gone on. */
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

/**
 * Does something as soon as it can be done in a part of our page that is still being filled; gives up when the reader goes on.
 * @param attempt says whether it was done
 * @returns a function that ends it
 */
export function doWhenThere(part: Element, attempt: () => boolean): () => void {
  if (attempt()) return () => {};
  const over = new AbortController();
  const observer = new MutationObserver(() => {
    if (attempt()) over.abort();
  });
  over.signal.addEventListener('abort', () => observer.disconnect());
  observer.observe(part, { childList: true, subtree: true, characterData: true });
  for (const sign of SIGNS) addEventListener(sign, () => over.abort(), { capture: true, passive: true, signal: over.signal });
  return () => over.abort();
}

/** Moves the focus to the heading of a place that the reader has come to, so that who listens hears where that is. */
export function focusHeading(part: Element): () => void {
  return doWhenThere(part, () => {
    const heading = part.querySelector<HTMLElement>('h1');
    if (heading === null) return false;
    focusWhereItIs(heading);
    return true;
  });
}

/** Goes to the heading of one of many things in a place, where there is one. */
export function goToHeading(heading: Element | null | undefined): void {
  if (!(heading instanceof HTMLElement)) return;
  focusWhereItIs(heading);
  heading.scrollIntoView();
}

function focusWhereItIs(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
