/** How many elements are looked at between two looks at the clock. */
const AT_ONCE = 500;
/** So often the search begins anew when the page takes away the place it has reached. */
const TRIES = 3;

/**
 * Prepares to look for open shadow roots at a node or anything under it, not looking into them.
 * @param meet called with each root, more than once where the page changes meanwhile
 * @returns a step of the search, which tells whether there is more; a page can be too large for one go
 */
export function findShadowRoots(under: Node, meet: (root: ShadowRoot) => void): () => boolean {
  const look = ({ shadowRoot }: Element) => {
    if (shadowRoot !== null) meet(shadowRoot);
  };
  if (under instanceof Element) look(under);
  if ((under as ParentNode).firstElementChild === null) return () => false;
  // One element at a time: a list of all would have to be made in one go.
  const walker = document.createTreeWalker(under, NodeFilter.SHOW_ELEMENT);
  let tries = TRIES;
  return () => {
    if (!under.contains(walker.currentNode)) {
      if (tries-- === 0) return false;
      walker.currentNode = under;
    }
    for (let count = 0; count < AT_ONCE; count++) {
      const element = walker.nextNode();
      if (element === null) return false;
      look(element as Element);
    }
    return true;
  };
}
