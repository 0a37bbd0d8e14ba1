/** Open shadow roots hosted by an element or anything under it, not looking into them. */
export function findShadowRoots(root: ParentNode): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  if (root instanceof Element && root.shadowRoot !== null) found.push(root.shadowRoot);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let element = walker.nextNode() as Element | null; element !== null; element = walker.nextNode() as Element | null) {
    if (element.shadowRoot !== null) found.push(element.shadowRoot);
  }
  return found;
}
