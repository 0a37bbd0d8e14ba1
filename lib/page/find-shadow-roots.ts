/** How many elements are looked at between two looks at the clock. */
const AT_ONCE = 500;

/**
 * Prepares to look for open shadow roots at an element or anything under it, not looking into them.
 * @param meet called with each root
 * @returns a step of the search, which tells whether there is more; a page can be too large for one go
 */
export function findShadowRoots(under: ParentNode, meet: (root: ShadowRoot) => void): () => boolean {
  // A list that stays as it is, while the page goes on between two steps; what comes later is announced by mutations.
  const elements = under.querySelectorAll('*');
  const look = ({ shadowRoot }: Element) => {
    if (shadowRoot !== null) meet(shadowRoot);
  };
  if (under instanceof Element) look(under);
  let at = 0;
  return () => {
    for (const end = Math.min(at + AT_ONCE, elements.length); at < end; at++) {
      const element = elements[at];
      if (element !== undefined) look(element);
    }
    return at < elements.length;
  };
}
